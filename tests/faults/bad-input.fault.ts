import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import type { RejectEntry } from '../../src/importing/rejects/reject-line.ts';
import type { BadArticle } from '../fixtures/bad-articles/bad-article.ts';
import { BAD_ARTICLES } from '../fixtures/bad-articles.ts';
import type { Fault, FaultContext } from './fault.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const KINDS = Object.values(BAD_ARTICLES).flat();
const GOOD = 10_000;
/** Where fewer kinds are tried, so many good ones stand beside each. */
const GOOD_FOR_EACH = 5;
/** What an import of bad articles may take. */
const MEMORY_MAX_MB = 4_000;
const REJECTED = 3;
const GOOD_ADDRESS = 'https://good.example.com/';
const COUNT_GOOD = {
  name: 'tests/count-good',
  text: `MATCH (article:Article) WHERE article.url STARTS WITH '${GOOD_ADDRESS}' RETURN count(article) AS count`,
  access: 'READ',
} as const;
const COUNT_REJECTED = {
  name: 'tests/count-rejected',
  text: 'MATCH (rejected:RejectedArticle) RETURN count(rejected) AS count',
  access: 'READ',
} as const;

/** What the command says of itself with `--json`. */
interface Told {
  readonly read: number;
  readonly created: number;
  readonly unchanged: number;
  readonly updated: number;
  readonly rejected: number;
}

export const fault: Fault = {
  name: `bad articles of ${KINDS.length} kinds among ${GOOD} good ones, two nights, with the real reader`,
  tried: KINDS.length,
  shortForm: '`bad-articles.test.ts` (unit and integration): each becomes what it should; none is lost',
  async run(context) {
    const kinds = KINDS.slice(0, context.tries);
    const good = kinds.length === KINDS.length ? GOOD : GOOD_FOR_EACH * kinds.length;
    const folder = writeCorpus(context.folder, kinds, good);
    const problems: string[] = [];
    const first = await night(context, folder, problems);
    const lines = entriesOf(context.folder);
    const { lost, doubled } = compare(kinds, lines, problems);
    const given = good + kinds.reduce((sum, { outcomes }) => sum + outcomes.length, 0);
    if (first.read !== given) problems.push(`of ${given} items ${first.read} were accepted or rejected`);
    const missing = good - (await count(context, COUNT_GOOD));
    context.say(`read ${first.read}, new ${first.created}, rejected ${first.rejected}`);
    const second = await night(context, folder, problems);
    if (second.created + second.updated > 0) problems.push(`the next night wrote ${second.created + second.updated}`);
    if (entriesOf(context.folder).length !== lines.length) problems.push('the next night changed the reject file');
    const nodes = await count(context, COUNT_REJECTED);
    if (nodes !== lines.length) problems.push(`${lines.length} lines, but ${nodes} nodes of rejected articles`);
    return { tried: kinds.length, lost: lost + missing, doubled, problems };
  },
};

/** A file for each kind, and the good ones in one. */
function writeCorpus(folder: string, kinds: readonly BadArticle[], good: number): string {
  const articles = join(folder, 'articles');
  mkdirSync(articles);
  for (const kind of kinds) writeFileSync(join(articles, kind.file), kind.bytes());
  const lines = Array.from({ length: good }, (_, at) =>
    JSON.stringify({
      url: `${GOOD_ADDRESS}${at}`,
      title: `Report ${at}`,
      text: `Anna Berg met Carl Dorn in Oslo, as number ${at} says.`,
    }),
  );
  writeFileSync(join(articles, 'good.jsonl'), lines.join('\n'));
  return articles;
}

async function night({ target, folder, say }: FaultContext, articles: string, problems: string[]): Promise<Told> {
  const { uri, user, password, database } = target;
  const settings = { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, NEO4J_DATABASE: database };
  const child = spawn(process.execPath, ['src/bin/import.ts', '--json', '--rejects', pathOf(folder), articles], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...settings, BACKCHANNEL_DATA: join(folder, 'data') },
  });
  const memory = watchMemory(child);
  const started = performance.now();
  const [output, errors] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  const megabytes = memory.end();
  say(`a night of ${Math.round((performance.now() - started) / 1000)} s, at most ${megabytes} MB`);
  if (child.exitCode !== REJECTED)
    problems.push(`ended with ${child.exitCode ?? child.signalCode}: ${errors.slice(-500)}`);
  if (megabytes > MEMORY_MAX_MB) problems.push(`took ${megabytes} MB`);
  return JSON.parse(output) as Told;
}

/** Each kind's items are rejected for the reason that they should be, and no other item is. */
function compare(kinds: readonly BadArticle[], entries: readonly RejectEntry[], problems: string[]) {
  const codes = new Map<string, string[]>();
  for (const { origin, code } of entries) {
    const file = basename(origin.replace(/[:#]\d+$/, ''));
    codes.set(file, [...(codes.get(file) ?? []), code]);
  }
  let [lost, doubled] = [0, 0];
  for (const { name, file, outcomes } of kinds) {
    const expected = outcomes.filter((each) => each !== 'ACCEPTED' && each !== 'NOTED').sort();
    const found = (codes.get(file) ?? []).sort();
    codes.delete(file);
    if (found.join() === expected.join()) continue;
    problems.push(`${name}: expected ${expected.slice(0, 5)}, got ${found.slice(0, 5)}`);
    lost += Math.max(0, expected.length - found.length);
    doubled += Math.max(0, found.length - expected.length);
  }
  for (const [file, others] of codes) problems.push(`${file}: ${others.slice(0, 5)}`);
  return { lost, doubled };
}

function pathOf(folder: string): string {
  return join(folder, 'rejects.ndjson');
}

function entriesOf(folder: string): readonly RejectEntry[] {
  const lines = readFileSync(pathOf(folder), 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => JSON.parse(line) as RejectEntry);
}

async function count(
  { database }: FaultContext,
  statement: typeof COUNT_GOOD | typeof COUNT_REJECTED,
): Promise<number> {
  const { rows } = await database.run<{ count: number }>(statement, {}, { deadlineMs: 60_000 });
  return rows[0]?.count ?? 0;
}

/** The most memory that a process had, in MB; 0 where the system does not tell. */
function watchMemory({ pid }: ChildProcess): { end(): number } {
  let most = 0;
  const look = (): void => {
    try {
      const found = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
      most = Math.max(most, Math.round(Number(found ?? 0) / 1024));
    } catch {
      // It has ended, or this is no Linux.
    }
  };
  const timer = setInterval(look, 500);
  return {
    end() {
      clearInterval(timer);
      return most;
    },
  };
}
