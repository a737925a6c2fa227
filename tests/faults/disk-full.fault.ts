import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import type { DatabaseTarget } from '../../src/graph/database.ts';
import { graphLines } from '../setup/graph-hash.ts';
import { emptyGraph } from '../setup/test-database.ts';
import { newTally, type Tally } from './crash-trial.ts';
import type { Fault, FaultContext } from './fault.ts';
import { graphDifference } from './graph-difference.ts';
import { reportRecord } from './two-nights.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const GOOD = 8;
const BAD = 60;
/** Together they are longer than the small disk. */
const BAD_LENGTH = 4_000;
const SMALL_DISK = '128k';
const REJECTED = 3;

export const fault: Fault = {
  name: 'disk full while the reject file is written (/dev/full, and a disk of 128 kB where one may mount it)',
  tried: 2,
  shortForm: '`disk-full.test.ts`: a full disk under the reject file ends the import, and the next run goes on',
  async run(context) {
    const tally = newTally();
    if (context.tries > 1) await onSmallDisk(context, tally);
    await onFullDevice(context, tally);
    return tally;
  },
};

/** Every write to the device says that the disk is full; the next run has another file. */
export async function onFullDevice(context: FaultContext, tally: Tally): Promise<void> {
  if (!existsSync('/dev/full')) return;
  await fill(context, '/dev/full', join(context.folder, 'rejects.ndjson'), tally);
}

/** The disk is full after some of the rejected articles; then there is room, and the next run has the same file. */
async function onSmallDisk(context: FaultContext, tally: Tally): Promise<void> {
  const disk = join(context.folder, 'disk');
  mkdirSync(disk);
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${SMALL_DISK}`, 'tmpfs', disk]).status !== 0) {
    context.say('no small disk: this user may not mount one');
    return;
  }
  const path = join(disk, 'rejects.ndjson');
  try {
    await fill(context, path, path, tally, () => spawnSync('mount', ['-o', 'remount,size=8m', disk]));
  } finally {
    spawnSync('umount', [disk]);
  }
}

async function fill(
  { database, target, folder }: FaultContext,
  full: string,
  then: string,
  tally: Tally,
  makeRoom = (): unknown => undefined,
): Promise<void> {
  const articles = join(folder, 'articles.jsonl');
  writeFileSync(articles, `${lines().join('\n')}\n`);
  const undisturbed = join(folder, 'undisturbed.ndjson');
  rmSync(undisturbed, { force: true });
  await emptyGraph(database);
  await importFile(target, articles, undisturbed, folder);
  const expected = await graphLines(database);
  await emptyGraph(database);
  const stopped = await importFile(target, articles, full, folder);
  tally.tried += 1;
  if (stopped.code === 0 || stopped.code === REJECTED || !/Make room/u.test(stopped.errors)) {
    tally.problems.push(`with a full disk it ended with ${stopped.code}: ${stopped.errors}`);
  }
  makeRoom();
  const next = await importFile(target, articles, then, folder);
  if (next.code !== REJECTED) tally.problems.push(`the next run ended with ${next.code}: ${next.errors}`);
  const { lost, doubled } = graphDifference(expected, await graphLines(database));
  const file = graphDifference(idsIn(undisturbed), idsIn(then));
  tally.lost += lost + file.lost;
  tally.doubled += doubled + file.doubled;
}

/** Good and bad ones in turn. */
function lines(): readonly string[] {
  const bad = Array.from(
    { length: BAD },
    (_, at) => `{"text": "Number ${at} ${'is not whole '.repeat(BAD_LENGTH / 13)}`,
  );
  const good = Array.from({ length: GOOD }, (_, at) => JSON.stringify(reportRecord(at)));
  return bad.flatMap((line, at) => [line, ...good.slice(at, at + 1)]);
}

/** Of each line what it is recognised by; a line that is torn throws. */
function idsIn(path: string): readonly string[] {
  const written = readFileSync(path, 'utf8').split('\n').filter(Boolean);
  return written.map((line) => String((JSON.parse(line) as { readonly id: string }).id));
}

/** The command itself, as `npm run import` starts it. */
async function importFile(target: DatabaseTarget, articles: string, rejects: string, dataFolder: string) {
  const { uri, user, password, database } = target;
  const child = spawn(process.execPath, ['src/bin/import.ts', '--rejects', rejects, articles], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: {
      ...process.env,
      NEO4J_URI: uri,
      NEO4J_USER: user,
      NEO4J_PASSWORD: password,
      NEO4J_DATABASE: database,
      BACKCHANNEL_DATA: join(dataFolder, 'data'),
      READING_WORKERS: '1',
    },
  });
  const [errors] = await Promise.all([text(child.stderr), once(child, 'close')]);
  return { code: child.exitCode, errors };
}
