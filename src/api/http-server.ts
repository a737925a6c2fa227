import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { performance } from 'node:perf_hooks';
import type { Database } from '../graph/database.ts';
import { BackchannelError } from '../model/errors.ts';
import type { ApiLog } from './api-log.ts';
import { explorePages } from './explore-pages.ts';
import { GRAPHQL_PATH, graphqlEndpoint } from './graphql-endpoint.ts';
import { buildPlayground } from './playground.ts';
import { type StaticFile, sendFile } from './static-file.ts';

export interface HttpServerOptions {
  readonly database: Database;
  readonly log: ApiLog;
  readonly host: string;
  /** 0 takes any port that is free. */
  readonly port: number;
  /** False while the service is still being set up, though it answers already. */
  readonly isReady?: () => boolean;
  /** Milliseconds until a question is given up, here and in the database. */
  readonly deadlineMs: number;
}

export interface HttpServer {
  /** `http://127.0.0.1:4000` */
  readonly origin: string;
  /** Takes no new connections, lets what is in flight come to its end, and closes. Within 10 s at the latest. */
  close(): Promise<void>;
}

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void> | void;

const CLOSE_WITHIN_MS = 10_000;
const SLOWEST_REQUEST_MS = 30_000;

/**
 * Listens. `/graphql` answers questions, and shows the playground to browsers; `/health` says that the process runs,
 * `/ready` that the database answers; `/browser` has what Neo4j Browser may load.
 * @throws {BackchannelError} BAD_CONFIG where the port is taken or the address is none of this machine.
 */
export async function openHttpServer(options: HttpServerOptions): Promise<HttpServer> {
  const { log } = options;
  const endpoint = graphqlEndpoint(options);
  let pages: Promise<ReadonlyMap<string, StaticFile>> | null = null;
  const routes: Readonly<Record<string, Handler>> = {
    '/health': (_, response) => sendJson(response, 200, { status: 'up' }),
    '/ready': (_, response) => sendReadiness(options, response),
    '/': (_, response) => {
      response.writeHead(302, { location: GRAPHQL_PATH }).end();
    },
  };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = pathOf(request);
    const reads = request.method === 'GET' || request.method === 'HEAD';
    const route = reads ? routes[path] : undefined;
    if (route) return route(request, response);
    const wantsPage = path !== GRAPHQL_PATH || String(request.headers.accept).includes('text/html');
    if (reads && wantsPage) {
      pages ??= buildPlayground();
      const page = (await pages).get(path);
      if (page) return sendFile(page, request, response);
    }
    if (path.startsWith('/browser') && (await sendExplorePage(request, response))) return;
    if (path === GRAPHQL_PATH) return void (await endpoint(request, response));
    sendJson(response, 404, { error: `Nothing is at ${path}. Questions go to ${GRAPHQL_PATH}.` });
  }

  const server = createServer({ requestTimeout: SLOWEST_REQUEST_MS }, (request, response) => {
    const started = performance.now();
    response.once('close', () => {
      const milliseconds = Math.round(performance.now() - started);
      log.debug(
        { method: request.method, path: pathOf(request), status: response.statusCode, milliseconds },
        'request',
      );
    });
    answer(request, response).catch((error: unknown) => {
      log.error({ error: String(error) }, 'request failed');
      if (!response.headersSent) sendJson(response, 500, { error: 'The service failed. Its log tells why.' });
      else response.destroy();
    });
  });
  await listen(server, options);
  pages ??= buildPlayground();
  pages.catch((error: unknown) => log.error({ error: String(error) }, 'pages could not be made'));
  return { origin: originOf(server, options.host), close: () => close(server) };
}

async function sendReadiness({ database, isReady }: HttpServerOptions, response: ServerResponse): Promise<void> {
  if (isReady?.() === false)
    return sendJson(response, 503, { status: 'starting', reason: 'The samples are being imported.' });
  try {
    await database.verify();
    sendJson(response, 200, { status: 'ready' });
  } catch {
    sendJson(response, 503, { status: 'unavailable', reason: 'The database does not answer.' });
  }
}

/** Guide, style sheet and queries for Neo4j Browser, below /browser. */
async function sendExplorePage(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
  const url = `http://${request.headers.host ?? 'localhost'}${pathOf(request)}`;
  if (!URL.canParse(url)) return false;
  const page = explorePages(new Request(url, { method: request.method ?? 'GET' }));
  if (!page) return false;
  response.writeHead(page.status, Object.fromEntries(page.headers));
  response.end(request.method === 'HEAD' ? undefined : await page.text());
  return true;
}

function pathOf(request: IncomingMessage): string {
  return request.url?.split('?')[0] ?? '/';
}

function sendJson(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' });
  response.end(`${JSON.stringify(body)}\n`);
}

async function listen(server: Server, { host, port }: HttpServerOptions): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once('error', reject);
  server.listen(port, host, resolve);
  try {
    await promise;
  } catch (cause) {
    const reason =
      (cause as NodeJS.ErrnoException).code === 'EADDRINUSE'
        ? 'is taken by another program'
        : `cannot be listened on (${String(cause)})`;
    throw new BackchannelError(
      'BAD_CONFIG',
      `Port ${port} on ${host} ${reason}. Set PORT to another one, for example PORT=${port + 1}.`,
      { cause },
    );
  }
}

/** Every address of the machine is named by the one that a browser on it can open. */
function originOf(server: Server, host: string): string {
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  if (host === '0.0.0.0' || host === '::') return `http://localhost:${port}`;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

async function close(server: Server): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  server.close(() => resolve());
  server.closeIdleConnections();
  const timer = setTimeout(() => server.closeAllConnections(), CLOSE_WITHIN_MS);
  try {
    await promise;
  } finally {
    clearTimeout(timer);
  }
}
