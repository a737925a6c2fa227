import { graphqlEndpoint } from '../../src/api/graphql-endpoint.ts';
import type { Database } from '../../src/graph/database.ts';

export interface GuardedReply {
  readonly status: number;
  readonly errors: readonly { readonly message: string; readonly extensions: Readonly<Record<string, unknown>> }[];
  /** What was refused: names of limits. */
  readonly limits: readonly unknown[];
  readonly cost: { readonly requested: number; readonly allowed: number } | undefined;
  readonly text: string;
}

export const ACCEPTS = ['application/json', 'application/graphql-response+json'] as const;

/** The endpoint without server and database, for what is decided before either matters. */
export function openGuardedEndpoint() {
  const quiet = () => undefined;
  let statements = 0;
  // Every list is empty to it, so most answers fail; what they would have cost is told all the same.
  const database = {
    run: async () => {
      statements += 1;
      return { rows: [] };
    },
  } as unknown as Database;
  const log = { debug: quiet, info: quiet, warn: quiet, error: quiet };
  const endpoint = graphqlEndpoint({ database, log, deadlineMs: 1_000 });
  return {
    get statements() {
      return statements;
    },
    async ask(
      query: string,
      variables: object | string = {},
      accept: string = ACCEPTS[0],
      operationName: string | null = null,
    ): Promise<GuardedReply> {
      const given = typeof variables === 'string' ? variables : JSON.stringify(variables);
      const response = await endpoint.fetch('http://localhost/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept },
        body: `{"query":${JSON.stringify(query)},"operationName":${JSON.stringify(operationName)},"variables":${given}}`,
      });
      const text = await response.text();
      const { errors = [], extensions } = JSON.parse(text);
      const limits = errors.map(({ extensions: { limit } = {} }: { extensions?: { limit?: string } }) => limit);
      return { status: response.status, errors, limits: limits.filter(Boolean), cost: extensions?.cost, text };
    },
  };
}
