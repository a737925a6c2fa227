import { ask } from './ask.ts';
import type { ClaimFilter, ClaimsQuery } from './gql/graphql.ts';
import { CLAIMS } from './questions.ts';

export type Claim = ClaimsQuery['claims']['nodes'][number];

/** Every claim that the filter allows, newest report first; the next page is asked for when it is needed. */
export async function* everyClaim(where: ClaimFilter, pageSize = 100): AsyncGenerator<Claim> {
  let after: string | null = null;
  do {
    const { claims }: ClaimsQuery = await ask(CLAIMS, { where, first: pageSize, after });
    yield* claims.nodes;
    after = claims.pageInfo.hasNextPage ? claims.pageInfo.endCursor : null;
  } while (after !== null);
}
