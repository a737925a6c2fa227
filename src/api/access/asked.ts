import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';

/** What access depends on in a request. */
export interface Asked {
  readonly method: string;
  /** Without what follows a question mark. */
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  /** Port that the request came to. */
  readonly port: number | undefined;
  /** True where the answer would be a page for a browser to show. */
  readonly wantsPage: boolean;
}

export function askedBy(request: IncomingMessage, path: string, wantsPage: boolean): Asked {
  const { method = 'GET', headers, headersDistinct, socket } = request;
  // Node takes the first of several hosts, and something on the way the last: together they name nobody.
  const host = headersDistinct.host?.join(', ');
  return { method, path, headers: { ...headers, host }, port: socket.localPort, wantsPage };
}
