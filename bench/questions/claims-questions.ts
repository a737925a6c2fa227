import { type Data, type Question, type Side, single } from './question.ts';

const OWN = 'id type modality confidence reportedAt';

const NEWEST: Side = {
  query: `query ($id: ID!, $first: Int!) {
  entity(id: $id) {
    id
    name
    claims(first: $first) {
      nodes {
        ${OWN}
        subject { id name kind }
        object { id name kind }
        evidence { sentence start end }
        article { id title url publishedAt }
      }
    }
  }
}`,
  variables: ({ id, first }) => ({ id, first }),
  read: ({ entity }) => entity && { ...entity, claims: entity.claims.nodes },
};

/** So many claims of a page may come twice. */
const TWICE = 4;

const RIVAL_CLAIM = `${OWN}
participantsConnection(where: { edge: { role: { in: ["SUBJECT", "OBJECT"] } } }) {
  edges { properties { role } node { id name kind } }
}
sentencesConnection {
  edges { properties { start end } node { text articles { id title url publishedAt } } }
}`;

/** Lists of claims: what grows with the fame of an entity. */
export const CLAIMS_QUESTIONS: readonly Question[] = [
  {
    name: 'newest 20 claims with ends, evidence, article',
    values: single('hot', 'cold'),
    growing: true,
    ours: NEWEST,
    // The quickest of five forms: of a connection the children are read behind the limit.
    rival: {
      query: `query ($id: ID!, $e: String!, $first: Int!) {
  entities(where: { id: { eq: $id } }) {
    id
    name
    claimsConnection(first: $first, where: { edge: { e: { eq: $e } } }, sort: [{ edge: { k: DESC } }]) {
      edges { node { ${RIVAL_CLAIM} } }
    }
  }
}`,
      variables: ({ id, first }) => ({ id, e: id, first }),
      read: ({ entities: [entity] }) => ({
        id: entity.id,
        name: entity.name,
        claims: entity.claimsConnection.edges.map(({ node }: Data) => rivalClaim(node)),
      }),
    },
  },
  {
    name: 'the same, there by the plain list',
    values: single('hot', 'cold'),
    growing: true,
    ours: NEWEST,
    // The form that its documentation begins with. A claim comes twice where the entity takes part in it twice.
    rival: {
      query: `query ($id: ID!, $most: Int!) {
  entities(where: { id: { eq: $id } }) {
    id
    name
    claims(limit: $most, sort: [{ k: DESC }]) { ${RIVAL_CLAIM} }
  }
}`,
      variables: ({ id, first }) => ({ id, most: Number(first) + TWICE }),
      read: ({ entities: [entity] }, { first }) => ({
        id: entity.id,
        name: entity.name,
        claims: distinct(entity.claims).slice(0, Number(first)).map(rivalClaim),
      }),
    },
  },
  {
    name: 'the same nested three levels, 5 each',
    values: single('hot', 'cold'),
    growing: true,
    ours: {
      query: `query ($id: ID!) {
  entity(id: $id) {
    id
    claims(first: 5) { nodes { id type object { id name
      claims(first: 5) { nodes { id type object { id name
        claims(first: 5) { nodes { id type modality } } } } } } } }
  }
}`,
      variables: ({ id }) => ({ id }),
      read: ({ entity }) => oursNested(entity),
    },
    rival: {
      query: `query ($id: ID!) {
  entities(where: { id: { eq: $id } }) {
    id
    ${nested(`id type ${objects(`id name ${nested(`id type ${objects(`id name ${nested('id type modality')}`)}`)}`)}`)}
  }
}`,
      variables: ({ id }) => ({ id }),
      read: ({ entities: [entity] }) => rivalNested(entity),
    },
  },
];

/** A participant's first relationship of each claim has `k`; the condition leaves out the others. */
function nested(fields: string): string {
  return `claimsConnection(first: 5, where: { edge: { k: { startsWith: "" } } }, sort: [{ edge: { k: DESC } }]) { edges { node { ${fields} } } }`;
}

function objects(fields: string): string {
  return `participantsConnection(where: { edge: { role: { eq: "OBJECT" } } }) { edges { node { ${fields} } } }`;
}

function distinct(claims: readonly Data[]): readonly Data[] {
  return [...new Map(claims.map((claim) => [claim.id, claim])).values()];
}

function rivalClaim({ participantsConnection, sentencesConnection, ...claim }: Data): Data {
  const end = (role: string) =>
    participantsConnection.edges.find(({ properties }: Data) => properties.role === role)?.node ?? null;
  const [{ properties, node }] = sentencesConnection.edges;
  return {
    ...claim,
    subject: end('SUBJECT'),
    object: end('OBJECT'),
    evidence: { sentence: node.text, start: properties.start, end: properties.end },
    article: node.articles[0],
  };
}

function oursNested({ claims, ...entity }: Data): Data {
  if (!claims) return entity;
  const inner = ({ object, ...claim }: Data) => ({ ...claim, ...(object && { object: oursNested(object) }) });
  return { ...entity, claims: claims.nodes.map(inner) };
}

function rivalNested({ claimsConnection, ...entity }: Data): Data {
  if (!claimsConnection) return entity;
  const inner = ({ node: { participantsConnection, ...claim } }: Data) => {
    const object = participantsConnection?.edges[0]?.node;
    return { ...claim, ...(object && { object: rivalNested(object) }) };
  };
  return { ...entity, claims: claimsConnection.edges.map(inner) };
}
