import { expect, test } from '@jest/globals';
import { compiledOf, textOf } from './ask.ts';

async function compiledText(source: string): Promise<string> {
  const { questions, answer } = await compiledOf(source);
  expect(questions).toHaveLength(1);
  expect(answer.errors?.filter(({ message }) => !message.includes('null')) ?? []).toEqual([]);
  return textOf(questions[0]);
}

const claims = (where: string) => compiledText(`{ claims(where: ${where}) { nodes { id } } }`);
const counts = (given: string) => compiledText(`{ claimCounts(${given}) { key count } }`);

test('filters of one shape are one text, however many values they have', async () => {
  const two = await claims('{ aboutAll: ["person:a", "person:b"], OR: [{ type: [MET] }] }');
  const three = await claims('{ aboutAll: ["person:c", "place:d", "person:e"], OR: [{ type: [VISITED, MET] }] }');
  expect(three).toBe(two);
});

test.each([
  ['one id', '{ about: ["person:a"] }', 'part2:ABOUT(e, k)', 'COLLECT'],
  ['the same id twice', '{ about: ["person:a", "person:a"] }', 'part2:ABOUT(e, k)', 'COLLECT'],
  ['one id in AND', '{ AND: [{ AND: [{ aboutAll: ["person:a"] }] }] }', 'part2:ABOUT(e, k)', 'COLLECT'],
  ['any of two ids', '{ about: ["person:a", "person:b"] }', 'ABOUT(e, k)', 'COLLECT'],
  ['an article', '{ article: ["article:a"] }', 'claim1:Claim(articleId, k)', 'ABOUT'],
  ['nothing that has an index', '{ NOT: { about: ["person:a"] } }', 'claim1:Claim(k)', 'USING INDEX part'],
])('%s: the walk along the index sees to it', async (_, where, index, test) => {
  const text = await claims(where);
  expect(text).toContain(`USING INDEX ${index.startsWith('ABOUT') ? '' : index}`);
  expect(text).toContain(index);
  expect(text).not.toContain(test);
});

test('whoever takes part in a claim, and its sentence, are read once, however many filters ask for them', async () => {
  const one = '{ about: ["person:a", "person:b"], kind: [PERSON], text: "a", NOT: { speaker: ["person:c"] } }';
  const text = await claims(`{ OR: [${one.repeat(13)}], NOT: ${one} }`);
  expect(text.match(/COLLECT/gu)).toHaveLength(2);
});

test('what a filter reads around a claim counts as objects', async () => {
  const lists = (count: number) =>
    `{ claims { nodes { ${Array.from({ length: count }, (_, at) => `a${at}: article { claims(where: { kind: [PERSON], text: "a" }) { totalCount } }`).join(' ')} } } }`;
  const { answer } = await compiledOf(lists(16));
  expect(answer.errors?.[0]?.message).toContain('Expected at most 40 objects asked for below');
});

test.each([
  ['all of two', '{ aboutAll: ["person:a", "person:b"] }'],
  ['a subject and an object', '{ subject: ["person:a"], object: ["person:b"] }'],
  ['one at the top and one in AND', '{ about: ["person:a"], AND: [{ speaker: ["person:b"] }] }'],
])('%s: the one with the fewest claims is picked and walked', async (_, where) => {
  const text = await claims(where);
  expect(text).toContain('min([coalesce(each.claimCount, -1), candidate])[1]');
  expect(text).toContain('ABOUT(e, k)');
});

test('articles that mention all of several are found from the one with the fewest', async () => {
  const text = await compiledText('{ articles(where: { mentionsAll: ["person:a", "person:b"] }) { nodes { id } } }');
  expect(text).toContain('min([coalesce(each.articleCount, -1), candidate])[1]');
});

test('only the outermost filter can ask for retired claims', async () => {
  const standing = 'NOT claim1:Retired';
  expect(await claims('{ AND: [{ includeRetired: true }] }')).toContain(standing);
  expect(await claims('{ includeRetired: true, type: [MET] }')).not.toContain(standing);
  expect(await claims('{ asOf: "2018-01-01T00:00Z" }')).not.toContain(standing);
  expect(await claims('{ AND: [{ asOf: "2018-01-01T00:00Z" }] }')).not.toContain(standing);
  expect(await claims('{ NOT: { asOf: "2018-01-01T00:00Z" } }')).toContain(standing);
});

test.each([
  'by: MONTH, where: { about: ["person:a"] }',
  'by: YEAR, where: { aboutAll: ["person:a", "person:a"], AND: [{ about: ["person:a"] }] }',
  'by: TYPE, where: { about: ["person:a"], modality: [HAPPENED], reportedAt: { from: "2018-02-01", to: "2018-02-28" } }',
  'by: MODALITY, where: { about: ["person:a"], type: [MET], reportedAt: { to: "2020-02-29" } }',
])('%s is read from the counters of the months', async (given) => {
  const text = await counts(given);
  expect(text).toContain('MonthlyCount(e, month)');
  expect(text).not.toContain(':Claim');
});

test.each([
  'by: DAY, where: { about: ["person:a"] }',
  'by: MONTH, where: { about: ["person:a", "person:b"] }',
  'by: MONTH, where: { aboutAll: ["person:a", "person:b"] }',
  'by: MONTH, where: { about: [], aboutAll: ["person:a"] }',
  'by: MONTH, where: { subject: ["person:a"] }',
  'by: MONTH, where: { about: ["person:a"], subject: ["person:a"] }',
  'by: MONTH, where: { about: ["person:a"], includeRetired: true }',
  'by: MONTH, where: { about: ["person:a"], asOf: "2018-01-01T00:00Z" }',
  'by: TYPE, where: { about: ["person:a"], reportedAt: { from: "2018-02-02" } }',
  'by: TYPE, where: { about: ["person:a"], reportedAt: { to: "2020-02-28" } }',
  'by: YEAR, where: { about: ["person:a"], NOT: { type: [MET] } }',
])('%s walks along the claims of the entity', async (given) => {
  const text = await counts(given);
  expect(text).toContain('ABOUT(e, k)');
  expect(text).not.toContain('MonthlyCount');
});

test.each(['by: DAY', 'by: MONTH, where: { reportedAt: { from: "2018-02-02" } }', 'by: YEAR, where: {}', 'by: SOURCE'])(
  '%s sums up what the articles count',
  async (given) => {
    const text = await counts(given);
    expect(text).toContain('claimCount');
    expect(text).not.toContain(':Claim');
  },
);

const deep = (levels: number, inner = '{ type: [MET] }'): string =>
  levels === 1 ? inner : `{ NOT: ${deep(levels - 1, inner)} }`;
const wide = (count: number) => `{ OR: [${'{ type: [MET] } '.repeat(count - 1)}] }`;
const ids = (count: number) => Array.from({ length: count }, (_, at) => `"person:${at}"`).join(' ');

test('five filters deep and thirty in all are allowed', async () => {
  expect(await claims(deep(5))).toContain('NOT coalesce(');
  expect((await claims(wide(30))).match(/ OR /gu)).toHaveLength(28);
});

test.each([
  [`{ claims(where: ${deep(6)}) { totalCount } }`, 'where: expected filters at most 5 deep, one in the other'],
  [`{ claimCounts(by: TYPE, where: ${deep(6)}) { key } }`, 'where: expected filters at most 5 deep'],
  [`{ claims(where: ${wide(31)}) { totalCount } }`, 'where: expected at most 30 filters in all'],
  [`{ claims(where: { aboutAll: [${ids(11)}] }) { totalCount } }`, 'aboutAll: expected at most 10 values, got 11.'],
  [
    `{ claims(where: { OR: [{ aboutAll: [${ids(11)}] }] }) { totalCount } }`,
    'aboutAll: expected at most 10 values, got 11.',
  ],
  [
    `{ articles(where: { mentionsAll: [${ids(11)}] }) { totalCount } }`,
    'mentionsAll: expected at most 10 values, got 11.',
  ],
  ['{ articles(where: { mentionsAll: ["nonsense"] }) { totalCount } }', 'Expected an id that this API gave'],
  ['{ articles(where: { mentions: ["claim:a"] }) { totalCount } }', 'mentions: expected the id of an Entity'],
  ['{ claims(where: { OR: [{ speaker: ["nonsense"] }] }) { totalCount } }', 'Expected an id that this API gave'],
  ['{ claims(where: { NOT: { object: ["claim:a"] } }) { totalCount } }', 'object: expected the id of an Entity'],
  ['{ claims(where: { aboutAll: ["article:a"] }) { totalCount } }', 'aboutAll: expected the id of an Entity'],
  ['{ claims(where: { source: ["person:a"] }) { totalCount } }', 'source: expected the id of a Source'],
  ['{ claims(where: { article: ["person:a"] }) { totalCount } }', 'article: expected the id of an Article'],
  ['{ claimCounts(by: TYPE, where: { about: ["person:"] }) { key } }', 'Expected an id that this API gave'],
  [
    '{ claims(where: { OR: [{ reportedAt: { from: "2018-02-02", to: "2018-02-01" } }] }) { totalCount } }',
    'reportedAt: expected "from" to be no later than "to"',
  ],
  [
    '{ claims(where: { AND: [{ eventTime: { from: "2018-02-02", to: "2018-02-01" } }] }) { totalCount } }',
    'eventTime: expected "from" to be no later than "to"',
  ],
  ['{ claims(where: { minConfidence: 1.01 }) { totalCount } }', 'minConfidence: expected 0 to 1, got 1.01.'],
  ['{ claims(where: { NOT: { text: "…" } }) { totalCount } }', 'text: expected at least one word'],
  ['{ claims(where: { asOf: "2018-01-01" }) { totalCount } }', 'Expected an instant like 2018-04-17T21:05:00Z'],
  [
    `{ claimCounts(by: MONTH, where: { about: ["person:a"], type: [${'MET '.repeat(101)}] }) { key } }`,
    'type: expected at most 100 values, got 101.',
  ],
  ['{ claimCounts(by: DAY, first: 0) { key } }', 'first: expected 1 to 400, got 0.'],
  ['{ claimCounts(by: DAY, first: 401) { key } }', 'first: expected 1 to 400, got 401.'],
])('%s is refused with a reason', async (source, message) => {
  const { questions, answer } = await compiledOf(source);
  expect(answer.errors?.[0]?.message).toContain(message);
  expect(questions).toEqual([]);
});
