import { articleId } from '../../src/importing/build-article.ts';
import type { InputFile } from '../../src/importing/input-file.ts';
import { NAMES } from './stub-reader.ts';

/** What comes in on one of two nights, and which articles are to be deleted then. */
export interface Night {
  readonly file: InputFile;
  readonly removed: readonly string[];
}

export type NightName = keyof typeof NIGHTS;

/** Long enough that copies of it are recognised as such. */
const WIRE_STORY = Array.from(
  { length: 4 },
  (_, at) =>
    `${name(at)} met ${name(at + 1)} for ${at + 2} hours in a guest house by the lake on Tuesday, and ${name(at + 2)} told ` +
    'reporters afterwards that neither side had moved on the question of sanctions, which had kept the two apart since spring.',
).join(' ');
const PAPERS = ['Observer', 'Gazette', 'Courier'];

/** What differs between the nights; everything else is there on both. */
const NIGHTS = {
  odd: {
    edition: 'first',
    comes: 'odd',
    goes: 'even',
    copies: [0, 1],
    paper: 'Evening Post',
    publishedAt: '2018-10-12T08:00:00Z',
  },
  even: {
    edition: 'second',
    comes: 'even',
    goes: 'odd',
    copies: [0, 1, 2],
    paper: 'EVENING POST',
    publishedAt: '2018-11-12T08:00:00Z',
  },
} as const;

/**
 * Two nights in turn: on each some articles are as before, some edited, some new (of a paper, a month and people with a spelling
 * that only this night has), some copies of each other, one is no article at all, and what only the other night has is deleted.
 * After a night the graph is the same each time, whatever came before.
 */
export function nightOf(which: NightName): Night {
  const { edition, comes, goes, copies, paper, publishedAt } = NIGHTS[which];
  const records = [
    ...[0, 1, 2].map((at) => record(`same-${at}`, at, sentence(at))),
    ...[0, 1, 2].map((at) => record(`edited-${at}`, at, `${sentence(at)} ${sentence(at + 3, edition)}`)),
    { ...record('retitled', 1, sentence(4), `The ${edition} title`), source: paper },
    ...[0, 1, 2].map((at) => ({
      ...record(`${comes}-${at}`, at, own(comes, at)),
      source: `The ${comes} paper`,
      publishedAt,
    })),
    ...copies.map((at) => record(`copy-${at}`, at, WIRE_STORY)),
  ];
  // What is no article on one night is one on the other, and its rejection is settled.
  const [good, bad] = [record('mended', 1, sentence(5)), `No article of the ${edition} edition`];
  const first = which === 'odd' ? [good, bad] : [bad, good];
  const others = [0, 1, 2].map((at) => `${goes}-${at}`);
  const copiesGone = [0, 1, 2].filter((at) => !copies.some((copy) => copy === at)).map((at) => `copy-${at}`);
  return { file: recordsFile('night.jsonl', [...first, ...records]), removed: [...others, ...copiesGone].map(idOf) };
}

/** Any number of different articles. */
export function reportRecord(at: number): object {
  return record(`report-${at}`, at, `${sentence(at)} ${sentence(at + 2, `time ${at}`)}`);
}

/** The first so many of them. */
export function reportsFile(count: number): InputFile {
  return recordsFile(
    'reports.jsonl',
    Array.from({ length: count }, (_, at) => reportRecord(at)),
  );
}

/** One record a line, in memory. */
function recordsFile(origin: string, records: readonly unknown[]): InputFile {
  const bytes = new TextEncoder().encode(records.map((each) => `${JSON.stringify(each)}\n`).join(''));
  return {
    origin,
    format: 'jsonl',
    size: bytes.length,
    async *bytes() {
      yield bytes;
    },
  };
}

function record(id: string, at: number, text: string, title = `Report ${id}`): object {
  return { id, title, source: PAPERS[at % PAPERS.length], publishedAt: `2018-0${1 + (at % 9)}-12T08:00:00Z`, text };
}

function sentence(at: number, when = 'time'): string {
  return `${name(at)} met ${name(at + 1)} for the ${when} being, as ${name(at + 3)} said.`;
}

/** Choe Son Hui is spelled with a hyphen on odd nights. */
function own(which: string, at: number): string {
  const text = `${sentence(at + 1)} ${sentence(at + 2, which)}`;
  return which === 'odd' ? text.replaceAll('Son Hui', 'Son-hui') : text;
}

function name(at: number): string {
  return NAMES[at % NAMES.length]!;
}

function idOf(id: string): string {
  return articleId(id, {
    url: null,
    title: '',
    authors: [],
    publishedAt: null,
    source: null,
    language: null,
    text: '',
  });
}
