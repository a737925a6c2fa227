import type { QuestionAttack, Target } from '../attack.ts';
import { Raw } from '../spellings.ts';

/** Values that are too large, too many, of the wrong sort or at the edge of what there may be. */
export function valueAttacks({ entities, claimsCursor }: Target): readonly QuestionAttack[] {
  const [hub = '', ...others] = entities;
  const last = others.at(-1) ?? hub;
  return [
    ...SIZES.map(([what, value]) =>
      refused(`first: ${what}`, 'claims(first: $first) { nodes { id } }', { first: ['Int!', value] }),
    ),
    refused('ids: an object', 'nodes(ids: $ids) { id }', { ids: ['[ID!]!', {}] }),
    refused('first: an object', 'claims(first: $first) { nodes { id } }', { first: ['Int!', {}] }),
    refused('ids: 101', 'nodes(ids: $ids) { id }', { ids: ['[ID!]!', many(101, hub)] }),
    refused('ids: three thousand', 'nodes(ids: $ids) { id }', { ids: ['[ID!]!', many(3_000, hub)] }),
    refused('ids: three thousand in a filter', 'claims(where: $where) { totalCount }', {
      where: ['ClaimFilter', { about: many(3_000, hub) }],
    }),
    refused('ids: eleven that must all be there', 'claims(where: $where) { totalCount }', {
      where: ['ClaimFilter', { aboutAll: many(11, hub) }],
    }),
    either('ids: hundred in four filters', 'claims(where: $where) { totalCount }', {
      where: [
        'ClaimFilter',
        {
          about: entities.slice(0, 100),
          subject: entities.slice(0, 100),
          object: entities.slice(0, 100),
          speaker: entities.slice(0, 100),
        },
      ],
    }),
    either('ids: the same ten', 'commonNeighbors(ids: $ids, first: 100) { name }', { ids: ['[ID!]!', many(10, hub)] }),
    either('ids: ten hubs', 'commonNeighbors(ids: $ids, first: 100) { name }', {
      ids: ['[ID!]!', entities.slice(0, 10)],
    }),
    refused('filters: six deep', 'claims(where: $where) { totalCount }', { where: ['ClaimFilter', deep(6)] }),
    refused('filters: five hundred deep', 'claims(where: $where) { totalCount }', {
      where: ['ClaimFilter', deep(500)],
    }),
    refused('filters: nine hundred times NOT', 'claims(where: $where) { totalCount }', {
      where: ['ClaimFilter', nots(900)],
    }),
    refused('filters: NOT NOT NOT', 'claims(where: $where) { totalCount }', { where: ['ClaimFilter', nots(40)] }),
    refused('filters: two hundred side by side', 'claims(where: $where) { totalCount }', {
      where: ['ClaimFilter', { OR: Array.from({ length: 200 }, () => ({ modality: ['DENIED'] })) }],
    }),
    either(
      'filters: as many as there may be',
      'claims(where: $where, orderBy: EVENT_TIME_DESC, first: 100) { totalCount nodes { id } }',
      {
        where: [
          'ClaimFilter',
          {
            OR: Array.from({ length: 28 }, (_, at) => ({
              about: [entities[at % entities.length]],
              NOT: undefined,
              text: 'talks the of',
            })),
          },
        ],
      },
    ),
    either('filters: what nothing is', 'claims(where: $where, first: 100) { totalCount nodes { id } }', {
      where: ['ClaimFilter', { text: 'zzzz', minConfidence: 0.999, AND: [{ NOT: { type: ['MET'] } }] }],
    }),
    either(
      'paths: from a hub to a hub, hundred of them',
      'paths(from: $from, to: $to, maxLength: 6, first: 100) { length entities { name } relations { type claimCount } }',
      { from: ['ID!', hub], to: ['ID!', others[0] ?? hub] },
    ),
    either('paths: to the edge of the graph', 'paths(from: $from, to: $to, first: 100) { entities { name } }', {
      from: ['ID!', hub],
      to: ['ID!', last],
    }),
    either(
      'paths: of the rarest type',
      'paths(from: $from, to: $to, where: { type: [DEFECTED_FROM], minClaims: 3 }) { length }',
      { from: ['ID!', hub], to: ['ID!', last] },
    ),
    refused('paths: a thousand steps', 'paths(from: $from, to: $to, maxLength: 1000) { length }', {
      from: ['ID!', hub],
      to: ['ID!', last],
    }),
    refused('paths: degree of minus one', 'paths(from: $from, to: $to, maxDegree: $degree) { length }', {
      from: ['ID!', hub],
      to: ['ID!', last],
      degree: ['Int', new Raw('-99999999999')],
    }),
    either(
      'neighborhood: as large as it may be',
      'neighborhood(id: $id, depth: 3, first: 500) { truncated entities { id name kind } relations { id type modality subject { id } object { id } } }',
      { id: ['ID!', hub] },
    ),
    refused('neighborhood: a hundred steps', 'neighborhood(id: $id, depth: 100) { truncated }', { id: ['ID!', hub] }),
    refused(
      'neighborhood: within a neighborhood',
      'neighborhood(id: $id, depth: 3, first: 500) { entities { claims(first: 100) { nodes { article { claims(first: 100) { nodes { id } } } } } } }',
      { id: ['ID!', hub] },
    ),
    ...['TYPE', 'SUBJECT', 'SPEAKER', 'DAY'].map((by) =>
      either(
        `counts: everything by ${by}`,
        'claimCounts(by: $by, first: 400, where: { NOT: { modality: [DENIED] } }) { key label count entity { name } }',
        { by: ['ClaimDimension!', by] },
      ),
    ),
    either(
      'search: sixteen words that stand everywhere',
      'search(query: $query, first: 100) { totalCount nodes { score snippet node { id } } }',
      { query: ['String!', 'the of and to in a that for with on as by at from it is'] },
    ),
    refused('search: seventeen words', 'search(query: $query) { totalCount }', { query: ['String!', 'a '.repeat(17)] }),
    refused('search: a hundred thousand letters', 'search(query: $query) { totalCount }', {
      query: ['String!', 'a'.repeat(100_000)],
    }),
    either('search: one letter, unfinished', 'entities(search: $search, first: 100) { totalCount nodes { id } }', {
      search: ['String', 'k'],
    }),
    ...STRINGS.map(([what, value]) =>
      either(`text: ${what}`, 'search(query: $query) { totalCount } entity(name: $query) { id }', {
        query: ['String!', value],
      }),
    ),
    ...DATES.map((value) =>
      refused(`date: ${value}`, 'claims(where: { eventTime: { from: $day } }) { totalCount }', {
        day: ['Date', value],
      }),
    ),
    ...DATES.map((value) =>
      refused(`instant: ${value}`, 'claims(where: { asOf: $instant }) { totalCount }', {
        instant: ['DateTime', `${value}T99:00:00Z`],
      }),
    ),
    refused('dates: the last before the first', 'articles(where: { publishedAt: $range }) { totalCount }', {
      range: ['DateRange', { from: '2030-01-01', to: '1970-01-01' }],
    }),
    refused('type: an object for a number', 'claims(first: $first) { totalCount }', { first: ['Int!', { $gt: 0 }] }),
    refused('type: a list for an id', 'node(id: $id) { id }', { id: ['ID!', [[[[['a']]]]]] }),
    ...[50, 800, 1_900, 10_000].map((levels) =>
      refused(`type: ${levels} lists in each other`, 'node(id: $id) { id }', {
        id: ['ID!', new Raw(`${'['.repeat(levels)}${']'.repeat(levels)}`)],
      }),
    ),
    refused('type: surer than sure', 'claims(where: { minConfidence: $least }) { totalCount }', {
      least: ['Float', 5],
    }),
    // As the default of a variable it counts for none.
    either('type: a number beyond all numbers', 'claims(where: { minConfidence: $least }) { totalCount }', {
      least: ['Float', new Raw('1e999')],
    }),
    refused('type: fields that a filter does not have', 'claims(where: $where) { totalCount }', {
      where: ['ClaimFilter', { __proto: { polluted: true }, constructor: { prototype: 1 }, or: [] }],
    }),
    either(
      'page: from the middle, backwards in time',
      'claims(after: $after, orderBy: REPORTED_ASC) { nodes { id } }',
      { after: ['String', claimsCursor] },
    ),
  ];
}

const SIZES: readonly (readonly [string, unknown])[] = [
  ['nought', 0],
  ['minus one', -1],
  ['101', 101],
  ['the largest there is', 2_147_483_647],
  ['larger than there is', new Raw('99999999999999999999999')],
  ['half', 0.5],
  ['beyond all numbers', new Raw('1e999')],
  ['text', '100'],
  ['null', null],
  ['true', true],
];

const STRINGS: readonly (readonly [string, string])[] = [
  ['empty', ''],
  ['spaces', ' '.repeat(150)],
  ['NUL', 'a\u0000b\u0000'],
  ['half a surrogate', 'talks \ud800 in \udc00 Pyongyang'],
  ['right to left', '\u202e\u2066talks\u2069\u202c'],
  ['accents upon accents', `e${'\u0301'.repeat(180)}`],
  ['emoji', '👩‍👩‍👧‍👦'.repeat(15)],
  ['line separators', 'a\u2028b\u2029c\ufeff'],
  ['sixty-four thousand percent signs', '%'.repeat(64_000)],
  ['one word of two hundred letters', 'x'.repeat(200)],
  ['names of JavaScript', '__proto__ constructor toString'],
  ['a regular expression', '(a+)+$ ^(([a-z])+.)+[A-Z]([a-z])+$'],
  ['a wild card', '* ? .* %'],
  ['all documents', '*:* OR name:*'],
  ['a regular expression of Lucene', '/.*(.*)*/ /[^x]{1,9999}/'],
  ['a range of Lucene', '[* TO *] {a TO z} text:[a TO z]'],
  ['fuzzy terms', 'talks~2 kim~0.1 "north korea"~1000000 a^99999999'],
  ['operators', 'AND OR NOT && || ! + - ( ) TO'],
  ['open quotes and brackets', '"talks ((( [[ {{ \\'],
  ['backslashes', '\\\\\\\\" \\u0022 \\'],
  ['another field', 'text_key:kim _id:1 entity:* sentence:"a"'],
];

const DATES = ['2018-13-45', '99999999-01-01', '-0001-00-00', "2018-01-01' OR 1=1", '0000-00-00', '2018-02-30', ''];

function deep(levels: number): unknown {
  return levels === 0 ? { modality: ['DENIED'] } : { AND: [deep(levels - 1)] };
}

function nots(levels: number): unknown {
  return levels === 0 ? { modality: ['DENIED'] } : { NOT: nots(levels - 1) };
}

function many(count: number, id: string): readonly string[] {
  return Array.from({ length: count }, () => id);
}

function attack(must: QuestionAttack['must']) {
  return (name: string, text: string, values: QuestionAttack['values']): QuestionAttack => ({
    name,
    text,
    values,
    must,
  });
}
const refused = attack('refused');
const either = attack('either');
