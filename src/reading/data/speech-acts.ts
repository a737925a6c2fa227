import type { ClaimType } from '../../model/ontology.ts';
import { formsOf, words } from './word-forms.ts';

/** Acts that are done by saying something. */
export const SPEECH_ACTS: ReadonlySet<ClaimType> = new Set<ClaimType>([
  'DEMANDED_OF',
  'THREATENED',
  'ACCUSED',
  'CRITICIZED',
  'REJECTED',
  'SUPPORTED',
  'INVITED',
  'SANCTIONED',
]);

/** Verbs of binding oneself: "vowed to fight". */
export const VOWING: ReadonlySet<string> = formsOf('vow swear pledge threaten promise');

/** What it is a threat to announce. */
export const ATTACKING: ReadonlySet<string> = new Set([
  ...formsOf('attack retaliate bomb invade punish avenge destroy kill boycott blockade expel bombard assassinate'),
  ...words('fight strike annihilate crush sink'),
]);
/** What it is a threat to announce on a condition. */
export const ENDING_TIES: ReadonlySet<string> = new Set([
  ...formsOf('withdraw suspend halt impose block quit abandon resume cancel'),
  ...words('cut sever break freeze leave'),
]);
