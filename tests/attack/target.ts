import type { Target } from './attack.ts';
import { asked } from './spellings.ts';
import { send } from './wire.ts';

interface Found {
  readonly entities: { readonly nodes: readonly { readonly id: string; readonly name: string }[] };
  readonly claims: {
    readonly nodes: readonly {
      readonly id: string;
      readonly article: { readonly id: string; readonly source: { readonly id: string } | null };
    }[];
    readonly pageInfo: { readonly endCursor: string };
  };
  readonly relations: { readonly nodes: readonly { readonly id: string }[] };
  readonly search: { readonly pageInfo: { readonly endCursor: string } };
}

const QUESTION = `{
  entities(first: 100) { nodes { id name } }
  claims(first: 20) { nodes { id article { id source { id } } } pageInfo { endCursor } }
  relations(first: 1) { nodes { id } }
  search(query: "talks", first: 2) { pageInfo { endCursor } }
}`;

/** Asks the service what there is to aim at, as any client may. */
export async function findTarget(port: number): Promise<Target> {
  const { body } = await send(port, asked(QUESTION));
  const { data } = JSON.parse(body) as { readonly data: Found | null };
  if (!data) throw new Error(`The service does not tell what it has: ${body}`);
  const { entities, claims, relations, search } = data;
  const [claim] = claims.nodes;
  if (!claim || !search.pageInfo.endCursor) throw new Error('Expected a graph with claims, and words to find.');
  return {
    entities: entities.nodes.map(({ id }) => id),
    names: entities.nodes.map(({ name }) => name),
    claim: claim.id,
    article: claim.article.id,
    source: claim.article.source?.id ?? 'source:none',
    relation: relations.nodes[0]?.id ?? 'relation:none',
    claimsCursor: claims.pageInfo.endCursor,
    searchCursor: search.pageInfo.endCursor,
  };
}
