import type { WriteStep } from '../graph/write-steps.ts';
import { IMPORT_STEPS, type ImportStep } from './import-steps.ts';

/** Steps of the transactions of an import that writes each article in one of its own. */
const WRITE_STEPS: readonly WriteStep[] = [
  'before read/retired-entities',
  'before read/still-called',
  'before write/check-import-lease',
  'before write/clear-article',
  'before write/close-abandoned-runs',
  'before write/dissolve-stories',
  'before write/draw-relations',
  'before write/finish-import-run',
  'before write/forget-article',
  'before write/gather-stories',
  'before write/link-copies',
  'before write/lock-article',
  'before write/lock-entities',
  'before write/lock-import-lease',
  'before write/lock-story',
  'before write/lock-unsettled',
  'before write/name-entities',
  'before write/name-source',
  'before write/put-article',
  'before write/put-claims',
  'before write/put-entities',
  'before write/put-mentions',
  'before write/put-months',
  'before write/put-rejections',
  'before write/put-sentences',
  'before write/put-source',
  'before write/release-import-lease',
  'before write/remove-article',
  'before write/remove-bare-sentences',
  'before write/remove-months',
  'before write/remove-rejections',
  'before write/remove-source',
  'before write/remove-unmentioned-entities',
  'before write/renew-import-lease',
  'before write/restate-entities',
  'before write/restate-source',
  'before write/restate-times',
  'before write/retire-claims',
  'before write/settle-articles',
  'before write/start-import-run',
  'before write/take-import-lease',
  'before commit',
  'after commit',
];

/**
 * Where an import can be killed by name, so that a test may look at what it leaves behind (BACKCHANNEL_CRASH_AT, see
 * docs/reliability.md). A test holds that an ordinary import passes all of them and no other.
 */
export const CRASH_POINTS: readonly (ImportStep | WriteStep)[] = [...IMPORT_STEPS, ...WRITE_STEPS];
