import type { Target } from './attack.ts';
import { asked } from './spellings.ts';
import { send, type WireRequest } from './wire.ts';

/**
 * What ordinary clients do all day. The service has to be in use before its memory and its times say anything; its cache of
 * documents, which is bounded, is full then.
 */
export async function useService(port: number, { entities }: Target, rounds: number): Promise<void> {
  for (let at = 0; at < LONG_DOCUMENTS; at += 1) await send(port, asked(longDocument(at, entities)));
  for (let round = 0; round < rounds; round += 1) {
    const id = entities[round % entities.length];
    for (const query of QUESTIONS) await send(port, asked(query, { id, first: 1 + (round % 50) }));
    if (round % 20 === 0) for (const each of NOW_AND_THEN) await send(port, each);
  }
}

/** Some 1.3 MB each in the cache. */
const LONG_DOCUMENTS = 30;

/** Valid, and long, and nothing of it is looked up. */
function longDocument(number: number, ids: readonly string[]): string {
  const list = JSON.stringify(Array.from({ length: 100 }, (_, at) => ids[at % ids.length]));
  const fields = Array.from(
    { length: 25 },
    (_, at) => `a${at}: claims(where: { about: ${list} }) @skip(if: true) { totalCount }`,
  );
  return `query Long${number} { ${fields.join(' ')} }`;
}

const QUESTIONS = [
  'query ($id: ID!, $first: Int!) { entity(id: $id) { name claims(first: $first) { totalCount nodes { type modality subject { name } object { name } evidence { sentence } article { title } } } } }',
  'query ($first: Int!) { relations(where: { type: [MET] }, first: $first) { nodes { subject { name } object { name } claims(first: 1) { nodes { evidence { sentence } } } } } }',
  'query ($first: Int!) { search(query: "the talks", first: $first) { totalCount nodes { score snippet node { id } } } }',
  'query ($id: ID!, $first: Int!) { claims(where: { about: [$id], minConfidence: 0.5 }, first: $first) { nodes { id } pageInfo { endCursor } } }',
  'query ($id: ID!) { neighborhood(id: $id, depth: 1) { entities { name } relations { type } } }',
  'query ($first: Int!) { articles(first: $first) { nodes { title text entities(first: 5) { nodes { name } } } } }',
];

const NOW_AND_THEN: readonly WireRequest[] = [
  { method: 'GET', path: '/graphql', headers: { accept: 'text/html' } },
  { method: 'GET', path: '/browser/guide', headers: {} },
  { method: 'GET', path: '/explore', headers: { accept: 'text/html' } },
  { method: 'GET', path: '/nowhere', headers: {} },
  // An export of all there is, in the largest pages.
  asked(
    '{ articles(first: 100) { nodes { text authors mentions(first: 100) { nodes { text start } } claims(first: 100) { nodes { id evidence { sentence } } } } } }',
  ),
  asked('{ claims(first: 100) { nodes { id subject { name aliases } object { name aliases } article { text } } } }'),
  asked('{ __schema { types { name fields { name type { name } } } } }'),
];
