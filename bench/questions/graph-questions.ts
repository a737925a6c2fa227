import { type Question, single } from './question.ts';

/** What lies around entities and between them. */
export const GRAPH_QUESTIONS: readonly Question[] = [
  {
    name: 'neighbourhood of depth 2, 50 entities',
    values: single('hottest', 'cold'),
    ours: {
      query: `query ($id: ID!) {
  neighborhood(id: $id, depth: 2, first: 50) {
    entities { id name kind }
    relations { id type modality claimCount subject { id } object { id } }
    truncated
  }
}`,
      variables: ({ id }) => ({ id }),
      read: ({ neighborhood }) => neighborhood,
    },
    rival: 'no: levels stand in the query, and none is cut off for all entities together',
  },
  {
    name: 'shortest path',
    values: single('hotPairs', 'coldPairs'),
    ours: {
      query: `query ($a: ID!, $b: ID!) {
  paths(from: $a, to: $b, maxLength: 6, first: 5) {
    length
    entities { id name }
    relations { id type modality claimCount }
  }
}`,
      variables: ({ a, b }) => ({ a, b }),
      read: ({ paths }) => paths,
    },
    rival: 'no: it has no paths',
  },
];
