import type { QuestionAttack, Target } from '../attack.ts';

const CLAIM = 'subject { name } object { name } speakers { text entity { name } } evidence { sentence cues { text } }';

/** Documents that cost much by their form: depth, number, repetition. */
export function shapeAttacks({ entities }: Target): readonly QuestionAttack[] {
  const [hub = ''] = entities;
  const id = { id: ['ID!', hub] } as const;
  const page = { ...id, first: ['Int!', 100] } as const;
  return [
    refused(
      'depth: 15 lists in each other',
      `entity(id: $id) { ${nested(14, 'claims(first: 1) { nodes { subject {', '} } }', 'id')} }`,
      id,
    ),
    refused(
      'depth: 400 objects in each other',
      `entity(id: $id) { ${nested(400, 'articles { nodes { source {', '} } }', 'id')} }`,
      id,
    ),
    refused(
      'depth: relations to and fro',
      `entity(id: $id) { ${nested(8, 'relations(first: $first) { nodes { object {', '} } }', 'name')} }`,
      page,
    ),
    refused(
      'depth: contradictions of contradictions',
      `claims(first: $first) { nodes { ${nested(13, 'contradicts(first: 100) {', '}', 'id')} } }`,
      { first: page.first },
    ),
    refused(
      'depth: co-mentioned of co-mentioned',
      `entity(id: $id) { ${nested(7, 'coMentioned(first: $first) { entity {', '} }', 'name')} }`,
      page,
    ),
    either('depth: inline fragments', `entity(id: $id) { ${nested(300, '... on Entity {', '}', 'name')} }`, id),
    refused(
      'depth: bare inline fragments with directives',
      `entity(id: $id) { ${nested(150, '... @include(if: true) {', '}', 'name')} }`,
      id,
    ),
    refused(
      'aliases: a thousand look-ups',
      repeated(1_000, (at) => `a${at}: entity(id: $id) { id }`),
      id,
    ),
    refused(
      'aliases: 101',
      repeated(101, (at) => `a${at}: node(id: $id) { id }`),
      id,
    ),
    either(
      'aliases: as many look-ups as there may be',
      repeated(40, (at) => `a${at}: entity(id: $id) { name claimCount }`),
      id,
    ),
    either(
      'aliases: as many searches as there may be',
      repeated(40, (at) => `a${at}: search(query: $query, first: 1) { totalCount }`),
      { query: ['String!', 'the talks'] },
    ),
    either(
      'aliases: as many counts as there may be',
      repeated(40, (at) => `a${at}: claims(where: $where, first: 1) { totalCount }`),
      { where: ['ClaimFilter', { modality: ['HAPPENED'], minConfidence: 0.01 }] },
    ),
    either(
      'aliases: as many paths as there may be',
      repeated(20, (at) => `a${at}: paths(from: $id, to: $to, first: 100) { length }`),
      { ...id, to: ['ID!', entities.at(-1) ?? hub] },
    ),
    refused(
      'aliases: on every object of a page',
      `entity(id: $id) { claims(first: 100) { nodes { ${repeated(120, (at) => `a${at}: subject { name }`)} } } }`,
      id,
    ),
    refused('aliases: as GraphQL names its own', `entity(id: $id) { __proto: id __a: name }`, id),
    either(
      'aliases: as JavaScript names its own',
      `entity(id: $id) { constructor: id toString: name hasOwnProperty: kind then: name prototype: id }`,
      id,
    ),
    refused('aliases: __proto__', `entity(id: $id) { __proto__: name } __proto__: statistics { claims }`, id),
    refused(
      'directives: a thousand on one field',
      `entity(id: $id) { name ${'@include(if: true) @skip(if: false) '.repeat(500)} }`,
      id,
    ),
    refused('directives: on a hundred fields', `entity(id: $id) { ${'name @include(if: true) '.repeat(101)} }`, id),
    refused('directives: unknown ones', `entity(id: $id) { name ${repeated(90, (at) => `@d${at}(a: "x")`)} }`, id),
    refused(
      'directives: stream and defer',
      `entity(id: $id) { ... @defer { name } claims { nodes @stream { id } } }`,
      id,
    ),
    refused(
      'fragments: wide, spread fifty times',
      `entity(id: $id) { ${'...Wide '.repeat(50)} }`,
      id,
      `fragment Wide on Entity { ${CLAIMS_FOUR_TIMES} }`,
    ),
    refused('fragments: two to the thirtieth', `entity(id: $id) { ...F0 }`, id, bomb(30)),
    refused('fragments: two to the eleventh', `entity(id: $id) { ...F0 }`, id, bomb(11)),
    refused('fragments: one that spreads itself', `entity(id: $id) { ...F }`, id, 'fragment F on Entity { name ...F }'),
    refused(
      'fragments: three in a circle',
      `entity(id: $id) { ...A }`,
      id,
      'fragment A on Entity { ...B } fragment B on Entity { ...C } fragment C on Entity { id ...A }',
    ),
    refused(
      'fragments: a circle through fields',
      `entity(id: $id) { ...A }`,
      id,
      'fragment A on Entity { claims { nodes { subject { ...A } } } }',
    ),
    refused(
      'fragments: five hundred that nobody spreads',
      `entity(id: $id) { id }`,
      id,
      repeated(500, (at) => `fragment F${at} on Entity { id }`),
    ),
    either(
      'fragments: a chain of three hundred',
      `entity(id: $id) { ...F0 }`,
      id,
      `${repeated(300, (at) => `fragment F${at} on Entity { ...F${at + 1} }`)} fragment F300 on Entity { id }`,
    ),
    refused(
      'fragments: of unknown types',
      `entity(id: $id) { ${repeated(100, (at) => `...F${at}`)} }`,
      id,
      repeated(100, (at) => `fragment F${at} on Type${at} { id }`),
    ),
    refused('repetition: one field two thousand times', `entity(id: $id) { ${'name '.repeat(2_000)} }`, id),
    refused(
      'repetition: one list forty-one times',
      `entity(id: $id) { ${'claims(first: 3) { nodes { id } } '.repeat(41)} }`,
      id,
    ),
    either(
      'repetition: one list forty times',
      `entity(id: $id) { ${'claims(first: 3) { nodes { id } } '.repeat(38)} }`,
      id,
    ),
    refused(
      'overlap: one name, a hundred meanings',
      `entity(id: $id) { ${repeated(90, (at) => `a: articles(first: ${at + 1}) { totalCount }`)} }`,
      id,
    ),
    refused(
      'overlap: nested inline fragments',
      `entity(id: $id) { ${nested(9, 'claims { nodes { subject { ... on Entity { name } ... on Entity { n: name n: id }', '} } }', 'id')} }`,
      id,
    ),
    refused(
      'overlap: pairs of fragments',
      `entity(id: $id) { ${repeated(60, (at) => `...F${at}`)} }`,
      id,
      repeated(60, (at) => `fragment F${at} on Entity { x: ${at % 2 ? 'name' : 'id'} claims { nodes { x: type } } }`),
    ),
    refused(
      'introspection: types of types of types',
      `__type(name: $name) { ${nested(12, 'fields { type {', '} }', 'name')} }`,
      { name: ['String!', 'Entity'] },
    ),
    refused(
      'introspection: the whole schema in a circle',
      `entity(id: $id) { id } __schema { types { ${nested(8, 'fields { type {', '} }', 'name')} } }`,
      id,
    ),
    either('introspection: of what a type is made', `__type(name: $name) { ${nested(200, 'ofType {', '}', 'name')} }`, {
      name: ['String!', 'Query'],
    }),
    either(
      'introspection: fifty times',
      repeated(50, (at) => `s${at}: __type(name: $name) { fields { name args { name type { name } } type { name } } }`),
      { name: ['String!', 'Query'] },
    ),
    refused(
      'pages: three lists of a hundred in each other',
      `entities(first: $first) { nodes { claims(first: $first) { nodes { article { mentions(first: $first) { nodes { text } } } } } } }`,
      { first: page.first },
    ),
    refused(
      'pages: four lists of fifty in each other',
      `entities(first: $first) { nodes { articles(first: $first) { nodes { entities(first: $first) { nodes { claims(first: $first) { nodes { id } } } } } } } }`,
      { first: ['Int!', 50] },
    ),
    either(
      'pages: two lists of a hundred with everything',
      `entity(id: $id) { articles(first: $first) { nodes { title claims(first: 100) { nodes { ${CLAIM} } } } } }`,
      page,
    ),
    either(
      'pages: the largest page with everything',
      `claims(first: $first) { totalCount nodes { id ${CLAIM} arguments { text entity { name } } article { title text source { name } } } }`,
      { first: page.first },
    ),
    either(
      'pages: texts of a hundred articles',
      `articles(first: $first) { nodes { text authors entities(first: 20) { nodes { name aliases } } } }`,
      { first: page.first },
    ),
    either(
      'pages: all nodes of a hundred ids',
      `nodes(ids: $ids) { __typename id ... on Entity { claims(first: 5) { nodes { id } } relations(first: 5) { nodes { id } } coMentioned(first: 5) { articleCount } } }`,
      { ids: ['[ID!]!', Array.from({ length: 100 }, (_, at) => entities[at % entities.length])] },
    ),
    either(
      'objects: as many as a field may have',
      `entity(id: $id) { ${repeated(9, (at) => `a${at}: claims(first: 2) { nodes { subject { name } object { name } article { title } } }`)} }`,
      id,
    ),
    refused(
      'objects: more than a field may have',
      `entity(id: $id) { ${repeated(80, (at) => `a${at}: claims(first: 1) { nodes { id } }`)} }`,
      id,
    ),
  ];
}

const CLAIMS_FOUR_TIMES = ['a', 'b', 'c', 'd']
  .map((name) => `${name}: claims(first: 100) { nodes { id ${CLAIM} article { title } } }`)
  .join(' ');

function attack(must: QuestionAttack['must']) {
  return (name: string, text: string, values: QuestionAttack['values'], fragments?: string): QuestionAttack => ({
    name,
    text,
    values,
    must,
    ...(fragments === undefined ? {} : { fragments }),
  });
}
const refused = attack('refused');
const either = attack('either');

function nested(levels: number, open: string, close: string, inside: string): string {
  return `${`${open} `.repeat(levels)}${inside} ${`${close} `.repeat(levels)}`;
}

function repeated(count: number, part: (at: number) => string): string {
  return Array.from({ length: count }, (_, at) => part(at)).join(' ');
}

/** Each spreads the next one twice. */
function bomb(levels: number): string {
  return `${repeated(levels, (at) => `fragment F${at} on Entity { ...F${at + 1} ...F${at + 1} }`)} fragment F${levels} on Entity { name }`;
}
