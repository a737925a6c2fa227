import { ask } from './ask.ts';
import type {
  EntityData,
  EntityDetails,
  MonthCount,
  RelationClaims,
  RelationWhere,
  SubgraphData,
} from './graph-shapes.ts';

// Each question stands here once, whole; what it asks for has its shape in graph-shapes.ts.

const ENTITY = 'id kind name articleCount relationCount';
const RELATION = `id type modality claimCount articleCount sourceCount firstReportedAt lastReportedAt contested`;
const CLAIMS_AT_ONCE = 10;

/** Entities with a name that begins like these words, best first. */
export async function findEntities(search: string, signal: AbortSignal): Promise<readonly EntityData[]> {
  const { entities } = await ask<{ entities: { nodes: readonly EntityData[] } }>(
    `query Suggest($search: String!) { entities(search: $search, first: 8) { nodes { ${ENTITY} } } }`,
    { search },
    signal,
  );
  return entities.nodes;
}

/** Those named by most articles: somewhere to begin. */
export async function foremostEntities(): Promise<readonly EntityData[]> {
  const { entities } = await ask<{ entities: { nodes: readonly EntityData[] } }>(
    `query Foremost { entities(orderBy: ARTICLES_DESC, first: 8) { nodes { ${ENTITY} } } }`,
  );
  return entities.nodes;
}

/** What lies around an entity. Empty where there is no such entity. */
export async function neighborhoodOf(
  id: string,
  depth: number,
  where: RelationWhere,
  first: number,
  signal: AbortSignal,
): Promise<SubgraphData> {
  const { neighborhood } = await ask<{ neighborhood: SubgraphData }>(
    `query Neighborhood($id: ID!, $depth: Int!, $where: RelationFilter, $first: Int!) {
      neighborhood(id: $id, depth: $depth, where: $where, first: $first) {
        entities { ${ENTITY} }
        relations { ${RELATION} subject { id name } object { id name } }
        truncated
      }
    }`,
    { id, depth, where, first },
    signal,
  );
  return neighborhood;
}

/** The entity with its strongest relations, or null where it is gone. */
export async function entityWithRelations(id: string, signal: AbortSignal): Promise<EntityDetails | null> {
  const { entity } = await ask<{ entity: EntityDetails | null }>(
    `query Details($id: ID!) {
      entity(id: $id) {
        ${ENTITY} aliases description mentionCount claimCount firstReportedAt lastReportedAt
        relations(first: 25) { nodes { ${RELATION} subject { ${ENTITY} } object { ${ENTITY} } } }
      }
    }`,
    { id },
    signal,
  );
  return entity;
}

/** A page of the claims behind a relation, newest report first; null where there is no such relation. */
export async function claimsOf(
  relation: string,
  after: string | null,
  signal: AbortSignal,
): Promise<RelationClaims | null> {
  const { node } = await ask<{ node: RelationClaims | null }>(
    `query Claims($id: ID!, $first: Int!, $after: String) {
      node(id: $id) {
        ... on Relation {
          ${RELATION} subject { id name } object { id name }
          claims(first: $first, after: $after) {
            nodes {
              id type modality confidence reportedAt
              eventTime { text start end }
              speakers { text entity { name } }
              evidence { sentence sentenceStart start end cues { kind start end } }
              article { title url source { name } }
            }
            pageInfo { hasNextPage endCursor }
          }
        }
      }
    }`,
    { id: relation, first: CLAIMS_AT_ONCE, after },
    signal,
  );
  return node && 'claims' in node ? node : null;
}

/** Claims by month of the report, with any of these entities, oldest month first. */
export async function claimsByMonth(about: readonly string[], signal: AbortSignal): Promise<readonly MonthCount[]> {
  const { claimCounts } = await ask<{ claimCounts: readonly MonthCount[] }>(
    `query Months($where: ClaimFilter) { claimCounts(by: MONTH, where: $where, first: 400) { key count } }`,
    { where: { about } },
    signal,
  );
  return [...claimCounts].sort((one, other) => (one.key < other.key ? -1 : 1));
}
