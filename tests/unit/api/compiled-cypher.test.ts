import { expect, test } from '@jest/globals';
import { encodeCursor } from '../../../src/graph/selection/cursor.ts';
import { KINDS_OF_QUESTIONS } from '../../fixtures/kinds-of-questions.ts';
import { compiledOf, textOf } from './ask.ts';

const CLAIMS = `{ claims(where: { about: ["person:donald-trump"] }, first: 2) {
  nodes { id type subject { name } evidence { sentence } article { title } } pageInfo { hasNextPage endCursor } } }`;

test.each(KINDS_OF_QUESTIONS)('$name', async ({ source }) => {
  const { questions, answer } = await compiledOf(source);
  expect(questions.map(textOf)).toMatchSnapshot();
  expect(questions).toHaveLength(1);
  expect(answer.errors?.map(({ message }) => message) ?? []).toEqual(
    answer.data ? [] : [expect.stringContaining('null')],
  );
});

test('the same question with other values is the same text', async () => {
  const one = await compiledOf('{ claims(where: { about: ["person:a"] }, first: 3) { nodes { id } } }');
  const other = await compiledOf('{ list: claims(where: { about: ["person:b"] }, first: 9) { nodes { which: id } } }');
  expect(textOf(other.questions[0])).toBe(textOf(one.questions[0]));
});

test('nothing from outside becomes text of a statement', async () => {
  const { questions } = await compiledOf(
    `query ($text: String!) { aliasFromOutside: claims(where: { text: $text, about: ["person:x'}) DETACH DELETE (n"], subject: ["person:y"] }) { nodes { fieldFromOutside: id } }
     search(query: $text) { nodes { score } } entities(search: $text) { nodes { id } } named: entity(name: $text) { id } article(url: $text) { id } }`,
    { text: 'outside "quoted" $p0 }) MATCH (n) DETACH DELETE n //' },
  );
  expect(questions).toHaveLength(5);
  for (const question of questions) {
    expect(question.statement.access).toBe('READ');
    expect(question.statement.text).not.toMatch(/outside|quoted|DELETE|person:/iu);
  }
});

test('children are read behind the limit of their list', async () => {
  const { questions } = await compiledOf(CLAIMS);
  const lines = textOf(questions[0]).split('\n');
  const limit = lines.findIndex((line) => line.includes('LIMIT'));
  const child = lines.findIndex((line) => line.includes("role: 'SUBJECT'"));
  expect(limit).toBeGreaterThan(0);
  expect(child).toBeGreaterThan(limit);
});

test('a count is asked for only where the question asks for one', async () => {
  const { questions } = await compiledOf('{ claims { nodes { id } } relations { pageInfo { hasNextPage } } }');
  expect(questions.map(textOf).join()).not.toContain('count(');
});

test('rows are asked for only where the question asks for them', async () => {
  const { questions } = await compiledOf('{ claims { totalCount } }');
  expect(textOf(questions[0])).not.toContain('collect(');
});

test('the answer has the names that the question gives', async () => {
  const rows = [{ answer: { rows5: [{ k: ['2018|claim:a'], node4: { id: 'claim:a' } }] } }];
  const { questions, answer } = await compiledOf(
    '{ list: claims(first: 1) { all: nodes { which: id } pageInfo { endCursor hasNextPage } } }',
    {},
    rows,
  );
  expect(textOf(questions[0])).toContain('rows5');
  expect(answer.data).toEqual({
    list: {
      all: [{ which: 'claim:a' }],
      pageInfo: { endCursor: encodeCursor('Query.claims', 'REPORTED_DESC', ['2018|claim:a']), hasNextPage: false },
    },
  });
});

const links = (count: number) =>
  `{ claims { nodes { ${Array.from({ length: count }, (_, at) => `a${at}: subject { name }`).join(' ')} } } }`;

test('forty objects are asked for in one statement', async () => {
  expect((await compiledOf(links(38))).questions).toHaveLength(1);
});

test.each([
  [links(39), 'Expected at most 40 objects asked for below one field of Query'],
  ['{ claims(first: 0) { totalCount } }', 'first: expected 1 to 100, got 0.'],
  ['{ claims(first: 101) { totalCount } }', 'first: expected 1 to 100, got 101.'],
  [
    '{ entity(id: "person:a") { claims { nodes { contradicts(first: 0) { id } } } } }',
    'first: expected 1 to 100, got 0.',
  ],
  ['{ claims(after: "nonsense") { totalCount } }', 'expected a cursor of this list (Query.claims)'],
  [
    `{ claims(after: "${encodeCursor('Query.claims', 'EVENT_TIME_ASC', ['a', 'b'])}") { totalCount } }`,
    'expected a cursor of this list (in the order REPORTED_DESC)',
  ],
  ['{ claims(after: "") { totalCount } }', 'expected a cursor of this list (Query.claims), got ""'],
  [
    `{ node(id: "article:a") { ... on Article { mentions(after: "${encodeCursor('Article.claims', 'TEXT', [3, 'b'])}") { totalCount } } } }`,
    'expected a cursor of this list (Article.mentions)',
  ],
  ['{ entity(id: "article:a") { id } }', 'expected the id of an Entity, got "article:a", that of an Article'],
  [
    `{ entities(where: { kind: [${'PERSON '.repeat(101)}] }) { totalCount } }`,
    'kind: expected at most 100 values, got 101.',
  ],
  [
    `{ claims(where: { kind: [${'PERSON '.repeat(101)}] }) { totalCount } }`,
    'kind: expected at most 100 values, got 101.',
  ],
  [`{ search(query: "${'k '.repeat(17)}") { nodes { score } } }`, 'query: expected at most 16 words, got 17.'],
  ['{ node(id: "nonsense") { id } }', 'Expected an id that this API gave'],
  ['{ node(id: "person:") { id } }', 'Expected an id that this API gave'],
  ['{ node(id: "relation:MET") { id } }', 'Expected an id that this API gave'],
  ['{ entity(id: "claim:a") { id } }', 'expected the id of an Entity, got "claim:a", that of a Claim'],
  ['{ claims(where: { about: ["article:a"] }) { totalCount } }', 'expected the id of an Entity'],
  ['{ claims(where: { reportedAt: { from: "2018-02-02", to: "2018-02-01" } }) { totalCount } }', 'no later than'],
  ['{ claims(where: { text: "…" }) { totalCount } }', 'text: expected at least one word'],
  ['{ search(query: "!!") { nodes { score } } }', 'query: expected at least one word'],
  ['{ entities(search: " ") { totalCount } }', 'search: expected at least one word'],
  ['{ entity { id } }', 'Expected either id or name, got neither'],
  ['{ article(id: "article:a", url: "x") { id } }', 'Expected either id or url, got both'],
])('%s is refused with a reason', async (source, message) => {
  const { questions, answer } = await compiledOf(source);
  expect(answer.errors?.[0]?.message).toContain(message);
  expect(questions).toEqual([]);
});
