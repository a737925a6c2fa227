import type { QuestionAttack, Target } from '../attack.ts';

/** Cypher that would change, reveal or slow down, were it ever taken for more than a value. */
export const CYPHER_INJECTIONS: readonly string[] = [
  "' OR 1=1 //",
  "'}) DETACH DELETE n //",
  '"}) MATCH (n) DETACH DELETE n //',
  '`]-() MATCH (n) SET n.name = "owned" //',
  "' RETURN 1 UNION MATCH (n) RETURN n //",
  "\\' UNION CALL db.labels() YIELD label RETURN label //",
  "') CALL { MATCH (n) DETACH DELETE n } IN TRANSACTIONS //",
  '$id} RETURN apoc.export.json.all("x")',
  "' LOAD CSV FROM 'http://127.0.0.1:9/x' AS line CREATE (:Owned) //",
  '\u0027) CREATE (:Owned) WITH (\u0027',
  '*/ MATCH (n) REMOVE n:Entity /*',
  "'; DROP CONSTRAINT entity_id; //",
];

interface Place {
  readonly what: string;
  readonly text: string;
  readonly type: string;
  /** The value with the injection in it. */
  readonly value: (injection: string) => unknown;
}

/** Every argument that takes text of some sort. */
function places({ entities: [hub = ''], claimsCursor, searchCursor }: Target): readonly Place[] {
  const plain = (what: string, text: string, type: string): Place => ({ what, text, type, value: (value) => value });
  const listed = (what: string, text: string, type: string): Place => ({ what, text, type, value: (value) => [value] });
  const inFilter = (field: string): Place => ({
    what: `claims(where: { ${field} })`,
    text: 'claims(where: $v) { totalCount nodes { id } }',
    type: 'ClaimFilter',
    value: (value) => ({ [field]: field === 'text' ? value : [value] }),
  });
  return [
    plain('node(id)', 'node(id: $v) { id }', 'ID!'),
    plain('node(id of an entity)', 'node(id: $v) { id ... on Entity { name } }', 'ID!'),
    listed('nodes(ids)', 'nodes(ids: $v) { id }', '[ID!]!'),
    plain('entity(id)', 'entity(id: $v) { name }', 'ID'),
    plain('entity(name)', 'entity(name: $v) { name }', 'String'),
    plain('article(id)', 'article(id: $v) { title }', 'ID'),
    plain('article(url)', 'article(url: $v) { title }', 'String'),
    plain('entities(search)', 'entities(search: $v) { nodes { name } }', 'String'),
    plain('search(query)', 'search(query: $v) { nodes { snippet } }', 'String!'),
    plain('claims(after)', 'claims(after: $v) { nodes { id } }', 'String'),
    plain('search(after)', 'search(query: "talks", after: $v) { nodes { snippet } }', 'String'),
    plain('claims(orderBy)', 'claims(orderBy: $v) { nodes { id } }', 'ClaimOrder!'),
    plain('entities(orderBy)', 'entities(orderBy: $v) { nodes { id } }', 'EntityOrder!'),
    plain('claimCounts(by)', 'claimCounts(by: $v) { key count }', 'ClaimDimension!'),
    listed('search(kinds)', 'search(query: "talks", kinds: $v) { totalCount }', '[SearchKind!]'),
    plain('paths(from)', `paths(from: $v, to: ${JSON.stringify(hub)}) { length }`, 'ID!'),
    plain('neighborhood(id)', 'neighborhood(id: $v) { truncated }', 'ID!'),
    listed('commonNeighbors(ids)', 'commonNeighbors(ids: $v) { name }', '[ID!]!'),
    plain('__type(name)', '__type(name: $v) { name }', 'String!'),
    ...['type', 'modality', 'about', 'aboutAll', 'subject', 'speaker', 'source', 'article', 'kind', 'text'].map(
      inFilter,
    ),
    {
      what: 'relations(where: { with })',
      text: 'relations(where: $v) { totalCount }',
      type: 'RelationFilter',
      value: (value) => ({ with: [value] }),
    },
    {
      what: 'articles(where: { mentions, text })',
      text: 'articles(where: $v) { totalCount }',
      type: 'ArticleFilter',
      value: (value) => ({ mentions: [value], text: value }),
    },
    {
      what: 'claims(where: { asOf })',
      text: 'claims(where: $v) { totalCount }',
      type: 'ClaimFilter',
      value: (value) => ({ asOf: value }),
    },
    {
      what: 'the key of a cursor',
      text: 'claims(after: $v) { nodes { id } }',
      type: 'String',
      value: (value) => altered(claimsCursor, value),
    },
    {
      what: 'the place of a cursor',
      text: 'search(query: "talks", after: $v) { nodes { snippet } }',
      type: 'String',
      value: (value) => altered(searchCursor, value),
    },
  ];
}

/** Every injection somewhere, and something injected everywhere. */
export function injectionAttacks(target: Target): readonly QuestionAttack[] {
  return places(target).map(({ what, text, type, value }, at) => {
    const injection = CYPHER_INJECTIONS[at % CYPHER_INJECTIONS.length]!;
    const prefix = what.startsWith('node(id of') ? 'person:' : '';
    return { name: `${what}: ${injection}`, text, values: { v: [type, value(prefix + injection)] }, must: 'either' };
  });
}

/** A cursor whose every text is something else. */
function altered(cursor: string, text: string): string {
  const key = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as unknown[];
  const changed = key.map((part, at) => (at > 1 && typeof part === 'string' ? text : part));
  return Buffer.from(JSON.stringify([...changed, text])).toString('base64url');
}
