/** Why a question got no answer, in words for the person in front of the page. */
export class Unanswered extends Error {
  override readonly name = 'Unanswered';
}

interface Reply {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string }[];
}

/** What a status means for somebody who looks at a map. */
const REASONS: Readonly<Record<number, string>> = {
  401: 'The service wants an API key: reload the page, and give the key as password.',
  403: 'The service refuses this page. Open it at the address that the service prints when it starts.',
  429: 'The service is asked too much at the moment. Try again in a minute.',
  503: 'The service is not ready, or its database does not answer. Try again in a moment.',
  504: 'The question took too long and was given up. Ask for less: a smaller depth, fewer months.',
};

/**
 * Puts a question to the service that the page came from; a browser that has been given a key sends it along by itself.
 * @throws {Unanswered} with words to show
 * @throws {DOMException} AbortError where it is given up meanwhile
 */
export async function ask<T>(
  query: string,
  variables: Readonly<Record<string, unknown>> = {},
  signal?: AbortSignal,
): Promise<T> {
  let response: Response;
  try {
    response = await fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json, application/json' },
      body: JSON.stringify({ query, variables }),
      ...(signal ? { signal } : {}),
    });
  } catch (cause) {
    if (signal?.aborted) throw cause;
    throw new Unanswered('The service cannot be reached. Is it still running?', { cause });
  }
  const reply = (await response.json().catch(() => ({}))) as Reply;
  const reason = reply.errors?.map(({ message }) => message).join(' ');
  if (reply.data && !reason) return reply.data as T;
  throw new Unanswered(REASONS[response.status] ?? reason ?? `The service answered with status ${response.status}.`);
}
