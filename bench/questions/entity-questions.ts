import { exactQuery, wordsQuery } from '../../src/graph/selection/lucene.ts';
import { nameKey } from '../../src/model/ids.ts';
import type { Cases, Heat } from './cases.ts';
import { type Data, type Question, single } from './question.ts';

const ENTITY = 'id kind name aliases description articleCount claimCount firstReportedAt lastReportedAt';
const COUNTED = 'id kind name articleCount claimCount';

export const ENTITY_QUESTIONS: readonly Question[] = [
  {
    name: 'entity by id',
    values: single('hottest', 'cold'),
    ours: {
      query: `query ($id: ID!) { entity(id: $id) { ${ENTITY} } }`,
      variables: ({ id }) => ({ id }),
      read: ({ entity }) => entity,
    },
    rival: {
      query: `query ($id: ID!) { entities(where: { id: { eq: $id } }) { ${ENTITY} } }`,
      variables: ({ id }) => ({ id }),
      read: ({ entities }) => entities[0],
    },
  },
  {
    name: 'entity by name',
    values: single('hottest', 'cold'),
    ours: {
      query: `query ($name: String!) { entity(name: $name) { ${ENTITY} } }`,
      variables: ({ name }) => ({ name }),
      read: ({ entity }) => entity,
    },
    // The key of a name is made by whoever asks: the library has no place for it.
    rival: {
      query: `query ($phrase: String!) {
  entitiesByKey(phrase: $phrase, first: 1, sort: [{ node: { mentionCount: DESC } }, { node: { id: ASC } }]) {
    edges { node { ${ENTITY} } }
  }
}`,
      variables: ({ name }) => ({ phrase: exactQuery(nameKey(String(name))) }),
      read: ({ entitiesByKey }) => entitiesByKey.edges[0].node,
    },
  },
  {
    name: 'search with counts, 10 hits',
    values: (cases, heat) =>
      cases[heat === 'hot' ? 'hottest' : 'cold'].map(({ name }) => ({ words: wordOf(name, heat) })),
    ours: {
      query: `query ($words: String!) { entities(search: $words, first: 10) { nodes { ${COUNTED} } } }`,
      read: ({ entities }) => entities.nodes,
    },
    rival: {
      query: `query ($phrase: String!) {
  entitiesByName(phrase: $phrase, first: 10, sort: [{ score: DESC }, { node: { articleCount: DESC } }, { node: { id: ASC } }]) {
    edges { node { ${COUNTED} } }
  }
}`,
      variables: ({ words }) => ({ phrase: wordsQuery([String(words)], true) }),
      read: ({ entitiesByName }) => entitiesByName.edges.map(({ node }: Data) => node),
    },
  },
  {
    name: 'most named of a kind, 10',
    values: (_: Cases, heat: Heat) =>
      (heat === 'hot' ? ['PERSON', 'ORGANIZATION'] : ['CHANNEL', 'PRODUCT', 'WEAPON', 'NORP']).map((kind) => ({
        kind,
      })),
    ours: {
      query: `query ($kind: EntityKind!) {
  entities(where: { kind: [$kind] }, orderBy: ARTICLES_DESC, first: 10) { nodes { ${COUNTED} } }
}`,
      read: ({ entities }) => entities.nodes,
    },
    rival: {
      query: `query ($kind: String!) {
  entities(where: { kind: { eq: $kind } }, sort: [{ articleCount: DESC }, { id: ASC }], limit: 10) { ${COUNTED} }
}`,
      read: ({ entities }) => entities,
    },
  },
  {
    name: 'articles with A and B',
    values: single('hotTogether', 'coldTogether'),
    growing: true,
    ours: {
      query: `query ($ids: [ID!]!, $first: Int!) {
  articles(where: { mentionsAll: $ids }, first: $first) { nodes { id title publishedAt } }
}`,
      variables: ({ a, b, first }) => ({ ids: [a, b], first }),
      read: ({ articles }) => articles.nodes,
    },
    // Asked from the rarer one, which whoever asks has to know; from articles it takes thirty times as many hits.
    rival: {
      query: `query ($a: ID!, $b: ID!, $first: Int!) {
  entities(where: { id: { eq: $b } }) {
    articles(where: { mentions: { some: { id: { eq: $a } } } }, sort: [{ k: DESC }], limit: $first) {
      id
      title
      publishedAt
    }
  }
}`,
      read: ({ entities }) => entities[0].articles,
    },
  },
  {
    name: 'timeline by month',
    values: single('hottest', 'cold'),
    ours: {
      query: `query ($id: ID!) { claimCounts(by: MONTH, where: { about: [$id] }, first: 400) { key count } }`,
      variables: ({ id }) => ({ id }),
      read: ({ claimCounts }) => claimCounts.map(({ key, count }: Data) => ({ month: key, claims: count })),
    },
    rival: {
      query: `query ($id: String!) {
  monthlyCounts(where: { e: { eq: $id }, NOT: { month: { eq: "0000" } } }, sort: [{ month: ASC }]) { month claims }
}`,
      variables: ({ id }) => ({ id }),
      read: ({ monthlyCounts }) => monthlyCounts,
    },
  },
];

/** The name that many share; of a cold one its own. */
function wordOf(name: string, heat: Heat): string {
  const words = name.split(' ').map((word) => word.toLowerCase());
  return (heat === 'hot' ? words.at(-1) : words[0]) ?? name;
}
