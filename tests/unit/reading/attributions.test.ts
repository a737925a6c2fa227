import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ReadingPool } from '../../../src/importing/reading-pool.ts';
import type { AttributionReading, TextSpan } from '../../../src/model/reading.ts';
import { predictionOf } from '../../../src/reading/prediction.ts';
import { articleOf, openTestPool } from '../../setup/read-text.ts';

let pool: ReadingPool;
beforeAll(async () => {
  pool = await openTestPool();
});
afterAll(() => pool.close());

const read = (text: string) => pool.read(articleOf(text));

/** Each attribution in one line: `source | cue | content`, spans of one part joined by an ellipsis. */
async function linesOf(text: string): Promise<readonly string[]> {
  const { attributions } = await read(text);
  return attributions.map((each) => lineOf(text, each));
}

function lineOf(text: string, { source, cue, content }: AttributionReading): string {
  const words = (spans: readonly TextSpan[]) => spans.map(({ start, end }) => text.slice(start, end)).join(' … ');
  return [words(source), words([cue]), words(content)].join(' | ');
}

describe('an attribution is found', () => {
  test.each([
    [
      'before a that-clause',
      'Angela Merkel said that the talks had failed.',
      'Angela Merkel | said | that the talks had failed',
    ],
    [
      'after a quotation',
      '“The talks have failed for now,” Angela Merkel said.',
      'Angela Merkel | said | “The talks have failed for now,”',
    ],
    [
      'in the middle of what is said',
      'The talks, Angela Merkel said, had failed.',
      'Angela Merkel | said | The talks … had failed',
    ],
    [
      'at the end, with whom it was told to',
      'The talks have failed, a senior German official told Reuters.',
      'a senior German official | told | The talks have failed',
    ],
    [
      'in "according to"',
      'The talks have failed, according to two diplomats.',
      'two diplomats | according to | The talks have failed',
    ],
    ['in a colon after a name', 'Angela Merkel: The talks have failed', 'Angela Merkel | : | The talks have failed'],
    [
      'in a judgement of an object',
      'Angela Merkel criticized the new tariffs.',
      'Angela Merkel | criticized | the new tariffs',
    ],
    [
      'in a judgement with its grounds',
      'Angela Merkel accused the company of fraud.',
      'Angela Merkel | accused | the company of fraud',
    ],
    [
      'in a judgement that names',
      'Angela Merkel called the new tariffs a mistake.',
      'Angela Merkel | called | the new tariffs a mistake',
    ],
    [
      'before its source',
      'Iran tested a ballistic missile on Monday, reports the Washington Post.',
      'the Washington Post | reports | Iran tested a ballistic missile on Monday',
    ],
    [
      'in a verb with a preposition',
      'Angela Merkel called for new elections.',
      'Angela Merkel | called for | new elections',
    ],
    ['in an intent', 'Angela Merkel vowed to fight the tariffs.', 'Angela Merkel | vowed | to fight the tariffs'],
    ['after "by"', 'The tariffs were criticized by Angela Merkel.', 'Angela Merkel | criticized | The tariffs'],
    [
      'in a noun and its owner',
      'Merkel’s claim that the talks had failed surprised nobody.',
      'Merkel | claim | that the talks had failed',
    ],
    [
      'in a noun that is issued',
      'The ministry issued a statement about the talks.',
      'The ministry | issued a statement | about the talks',
    ],
    ['without anybody who says it', 'The talks are expected to fail.', ' | expected | The talks … to fail'],
    ['in how things look', 'The talks seem to be over.', ' | seem | The talks … to be over'],
  ])('%s', async (_, text, line) => {
    expect(await linesOf(text)).toContain(line);
  });

  test('in a relative clause, with the noun and the pronoun as its source', async () => {
    const lines = await linesOf('The envoy met a minister who said that the talks had failed.');
    expect(lines.filter((line) => line.includes('| said |'))).toEqual([
      'minister … who | said | that the talks had failed',
    ]);
  });

  test('not in words that only look like it', async () => {
    expect(await linesOf('The new law means that taxes rise. They called off the visit.')).toEqual([]);
  });
});

describe('a quotation', () => {
  test('that goes on after its verb is one attribution', async () => {
    const text = '“The talks have failed for now,” Merkel said. “But we will certainly try again.”';
    expect(await linesOf(text)).toEqual([
      'Merkel | said | “The talks have failed for now,” … “But we will certainly try again.”',
    ]);
  });

  test('over several paragraphs has one speaker', async () => {
    const text =
      'Merkel said: “The talks have failed for now.\n\n“Nobody is to blame for that.\n\n“We will certainly try again.”';
    const { attributions } = await read(text);
    const [said] = attributions.filter(({ cue }) => text.slice(cue.start, cue.end) === 'said');
    expect(text.slice(said!.content[0]!.start, said!.content.at(-1)!.end)).toBe(text.slice(text.indexOf('“')));
  });

  test('that is never closed ends with its paragraph', async () => {
    const text = '“The talks have failed for now, Merkel said on Monday.\n\nThe ministry denied the report.';
    expect(await linesOf(text)).toContain('The ministry | denied | the report');
    expect((await read(text)).attributions.filter(({ within }) => within !== null)).toEqual([]);
  });

  test('does not hold what follows its verb', async () => {
    const lines = await linesOf('“There is a lot of goodwill on all sides,” he said beside Shinzo Abe.');
    expect(lines).toEqual(['he | said | “There is a lot of goodwill on all sides,”']);
  });
});

describe('reported speech within reported speech', () => {
  const text = 'Angela Merkel said that Emmanuel Macron had denied the report.';

  test('names the one that holds it', async () => {
    const { attributions } = await read(text);
    expect(attributions.map((each) => lineOf(text, each))).toEqual([
      'Angela Merkel | said | that Emmanuel Macron had denied the report',
      'Emmanuel Macron | denied | the report',
    ]);
    expect(attributions.map(({ within }) => within)).toEqual([null, 'a0']);
  });

  test('is left out of what extract prints', async () => {
    const article = articleOf(text);
    expect(predictionOf('a', article, await pool.read(article)).attributions).toEqual([
      { source: [[0, 13]], cue: [[14, 18]], content: [[19, 61]] },
    ]);
  });
});

test('a source is the mention of who says it', async () => {
  const { attributions, mentions } = await read('The talks have failed, according to Angela Merkel.');
  const [mention] = mentions.filter(({ text }) => text === 'Angela Merkel');
  expect(attributions.map((each) => each.mention)).toEqual([mention!.id]);
});
