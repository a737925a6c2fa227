import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Format } from '../../../src/importing/input-file.ts';
import { parseArticles } from '../../../src/importing/parse-articles.ts';
import type { ReadingPool } from '../../../src/importing/reading-pool.ts';
import { claimLines, openTestPool } from '../../setup/read-text.ts';

const SAMPLES = ['high-level-talks.html', 'informal-talks-new-york.txt', 'missile-and-murder.txt'];
const folderAt = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));

/** The same facts in reports of our own and, where they lie beside the repository, in the two articles these retell. */
const CORPORA = [
  { name: 'the samples', folder: folderAt('samples'), files: SAMPLES },
  { name: 'the seed articles', folder: folderAt('../shared/seeds'), files: null },
].filter(({ folder }) => existsSync(folder));

/** Read as of this day: no date of publication is later. */
const NOW = Date.UTC(2026, 0, 1);

let pool: ReadingPool;
beforeAll(async () => {
  pool = await openTestPool();
});
afterAll(() => pool.close());

async function readFolder(folder: string, files: readonly string[]) {
  const lines: string[] = [];
  const claims: { line: string; time: string | null }[] = [];
  const entities = new Set<string>();
  for (const file of files) {
    const format = extname(file).slice(1) as Format;
    const bytes = async function* () {
      yield readFileSync(join(folder, file));
    };
    for await (const { article } of parseArticles({ origin: file, format, size: 1, bytes }, NOW)) {
      if (!article) continue;
      const reading = await pool.read(article);
      for (const { id } of reading.entities) entities.add(id);
      claimLines(reading).forEach((line, i) => {
        const time = reading.claims[i]!.time;
        lines.push(line);
        claims.push({ line, time: time?.partial ?? (time?.start ? `${time.start}/${time.end}` : null) });
      });
    }
  }
  return { lines, claims, entities };
}

describe.each(CORPORA)('in $name', ({ folder, files }) => {
  let read: Awaited<ReturnType<typeof readFolder>>;
  beforeAll(async () => {
    read = await readFolder(folder, files ?? readdirSync(folder));
  });
  const withSpeakers = (start: string, ...speakers: readonly RegExp[]) =>
    read.lines.filter((line) => line.startsWith(start) && speakers.every((speaker) => speaker.test(line)));

  test('Trump and Kim plan to meet in late May or early June', () => {
    const planned = read.claims.filter(({ line }) => line.startsWith('Donald Trump | PLANNED MET | Kim Jong Un'));
    expect(planned.map(({ time }) => time?.replaceAll('2018', '-'))).toContain('--05-21/--06-10');
  });

  test('Trump and Kim have not met', () => {
    expect(
      read.lines.filter((line) =>
        /^(?:Donald Trump|Kim Jong Un) \| (?:HAPPENED|ONGOING) MET \| (?:Donald Trump|Kim Jong Un)/.test(line),
      ),
    ).toEqual([]);
  });

  test('the United States and North Korea speak through the New York Channel', () => {
    expect(read.lines).toContain('United States | ONGOING SPOKE_VIA | New York Channel');
    expect(read.lines).toContain('North Korea | ONGOING SPOKE_VIA | New York Channel');
  });

  test('North Korea tested a ballistic missile on a Feb. 12 of no known year', () => {
    expect(read.claims).toContainEqual({ line: 'North Korea | HAPPENED TESTED | ballistic missile', time: '--02-12' });
  });

  test('a White House official denied to Reuters that the United States will meet North Korea', () => {
    expect(withSpeakers('United States | DENIED MET | North Korea', /White House official, Reuters$/)).toHaveLength(1);
  });

  test('Choe Son Hui met American officials and is believed to speak with Kim Jong Un, says the Post', () => {
    expect(withSpeakers('Choe Son Hui | HAPPENED MET | United States', /Post$/)).toHaveLength(1);
    expect(withSpeakers('Choe Son Hui | SUSPECTED SPOKE_WITH | Kim Jong Un', /Post$/)).toHaveLength(1);
  });

  test('North Korea is suspected of the killing of Kim Jong-nam', () => {
    expect(read.lines).toContain('… | HAPPENED KILLED | Kim Jong-nam');
    expect(withSpeakers('North Korea | SUSPECTED KILLED | Kim Jong-nam')).toHaveLength(1);
  });

  test('Adam Cathcart works for the University of Leeds, not for North Korea', () => {
    expect(read.lines).not.toContain('Adam Cathcart | HAPPENED WORKS_FOR | North Korea');
    expect(read.lines).toContain('Adam Cathcart | HAPPENED WORKS_FOR | University of Leeds');
  });

  test('each of the main actors is one entity', () => {
    for (const id of [
      'person:donald-trump',
      'person:kim-jong-un',
      'person:choe-son-hui',
      'person:kim-jong-nam',
      'organization:korea-economic-institute',
      'organization:reconnaissance-general-bureau',
      'organization:national-committee-on-american-foreign-policy',
      'channel:new-york-channel',
    ])
      expect([...read.entities]).toContain(id);
    expect([...read.entities].filter((id) => /^person:(?:trump|kim|choe|kei)$|:kim-jong-un-|getty/.test(id))).toEqual(
      [],
    );
  });
});
