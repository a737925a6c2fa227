import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { nearIdentical } from '../src/graph/copies/near-identical.ts';
import { textBands } from '../src/graph/copies/text-bands.ts';
import { textShingles } from '../src/graph/copies/text-shingles.ts';
import { ALTERATIONS } from '../tests/fixtures/altered-texts.ts';

const HELP = `Usage: node bench/copies.ts [FOLDER…] [--links]

Measures how copies of reports are recognised, on the texts in folders (../shared/eval/dev and ../shared/seeds if none is
given): .txt files, and .jsonl files of documents with id, text, dataset and topic.

  --links  prints each pair of different documents that counts as copies
`;

const DEFAULT_FOLDERS = ['../../shared/eval/dev', '../../shared/seeds', '../samples'];
/** Half of a shorter one is too short to judge. */
const LEAST_WORDS = 100;

interface Text {
  readonly id: string;
  readonly text: string;
  /** What its set calls the event; texts of different groups have nothing to do with each other. */
  readonly group: string;
  readonly shingles: Uint32Array;
  readonly bands: ReadonlySet<string>;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { links: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
});
if (values.help) process.stdout.write(HELP);
else measure(positionals.length > 0 ? positionals.map((folder) => resolve(folder)) : DEFAULT_FOLDERS.map(besideThis));

function besideThis(folder: string): string {
  return fileURLToPath(new URL(folder, import.meta.url));
}

function measure(folders: readonly string[]): void {
  const texts = folders.flatMap(textsIn);
  say(`${texts.length} texts of ${LEAST_WORDS} words and more`, '');
  say('copies made of each', 'recognised   share a band   near-identical');
  for (const [name, alter] of Object.entries(ALTERATIONS)) {
    const pairs = texts.map((text, seed) => [text, textOf(text.id, alter(text.text, seed), text.group)] as const);
    say(`  ${name}`, [areCopies, shareBand, areNear].map((test) => share(pairs, test).padStart(10)).join('     '));
  }
  const pairs = texts.flatMap((one, at) => texts.slice(0, at).map((other) => [one, other] as const));
  const near = pairs.filter(([one, other]) => areNear(one, other));
  const linked = near.filter(([one, other]) => shareBand(one, other));
  const across = pairs.filter(([one, other]) => one.group !== other.group);
  say('pairs of different texts', String(pairs.length));
  say('  of one event or subject, linked', `${linked.filter(isWithin).length} of ${pairs.length - across.length}`);
  say('  of different ones, linked', `${linked.filter((pair) => !isWithin(pair)).length} of ${across.length}`);
  say('  near-identical ones that share a band', `${linked.length} of ${near.length}`);
  say('  different ones that share a band', `${across.filter(([one, other]) => shareBand(one, other)).length}`);
  if (values.links) for (const [one, other] of linked) say(`  ${one.id}`, other.id);
}

function textsIn(folder: string): Text[] {
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const content = readFileSync(join(folder, name), 'utf8');
      if (/\.(?:txt|md)$/u.test(name) && !/^README/u.test(name)) return [textOf(name, content, name)];
      return name.endsWith('.jsonl') ? content.trim().split('\n').flatMap(documentIn) : [];
    })
    .filter(({ text }) => text.split(/\s+/u).length >= LEAST_WORDS);
}

function documentIn(line: string): Text[] {
  const { id, text, dataset, topic } = JSON.parse(line) as Readonly<Record<string, string | undefined>>;
  return id && text ? [textOf(id, text, `${dataset} ${topic?.split(/[/_]/u)[0]}`)] : [];
}

function textOf(id: string, text: string, group: string): Text {
  return { id, text, group, shingles: textShingles(text), bands: new Set(textBands(text)) };
}

function isWithin([one, other]: readonly [Text, Text]): boolean {
  return one.group === other.group;
}

function areNear(one: Text, other: Text): boolean {
  return nearIdentical(one.shingles, other.shingles);
}

function shareBand(one: Text, other: Text): boolean {
  return !one.bands.isDisjointFrom(other.bands);
}

function areCopies(one: Text, other: Text): boolean {
  return shareBand(one, other) && areNear(one, other);
}

function share(pairs: readonly (readonly [Text, Text])[], test: (one: Text, other: Text) => boolean): string {
  return `${((100 * pairs.filter(([one, other]) => test(one, other)).length) / pairs.length).toFixed(1)} %`;
}

function say(what: string, figures: string): void {
  process.stdout.write(`${what.padEnd(66)}${figures}\n`);
}
