import type { TypedDocumentString } from './gql/graphql.ts';

const { BACKCHANNEL_URL = 'http://127.0.0.1:4000/graphql', BACKCHANNEL_KEY } = process.env;

interface Body<Answer> {
  readonly data?: Answer | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

/**
 * Asks one question. What comes back has exactly the fields that the question names, and the variables are checked too.
 * Throws with code and message where anything of the question could not be answered.
 */
export async function ask<Answer, Variables>(
  question: TypedDocumentString<Answer, Variables>,
  variables: Variables,
): Promise<Answer> {
  const response = await fetch(BACKCHANNEL_URL, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      // With this type the status tells a refused question (4xx) from an answer.
      accept: 'application/graphql-response+json',
      ...(BACKCHANNEL_KEY ? { authorization: `Bearer ${BACKCHANNEL_KEY}` } : {}),
    },
    body: JSON.stringify({ query: question.toString(), variables }),
  });
  const { data, errors = [] } = (await response.json()) as Body<Answer>;
  if (data && errors.length === 0) return data;
  const reasons = errors.map(({ message, extensions }) => `${extensions?.code ?? 'ERROR'}: ${message}`);
  throw new Error(`${BACKCHANNEL_URL} answered ${response.status}. ${reasons.join('\n')}`);
}
