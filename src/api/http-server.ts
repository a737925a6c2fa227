import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { performance } from 'node:perf_hooks';
import { setTimeout as delay } from 'node:timers/promises';
import type { Database } from '../graph/database.ts';
import { type Access, openAccess } from './access/access.ts';
import { askedBy } from './access/asked.ts';
import type { ApiLog } from './api-log.ts';
import { watchConnections } from './connections.ts';
import { explorePages } from './explore-pages.ts';
import { GRAPHQL_PATH, graphqlEndpoint } from './graphql-endpoint.ts';
import { graphqlOverHttp } from './graphql-over-http.ts';
import { HTTP_LIMITS, type HttpLimits } from './http-limits.ts';
import { close, listen, originOf } from './listening.ts';
import type { Metrics } from './metrics.ts';
import { buildPages, isPage } from './pages.ts';
import { hasBody, refuse, sendJson } from './send-json.ts';
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
  /** Without it there are no keys, which is possible on loopback only. */
  readonly access?: Access;
  /** Told of every question and answer. */
  readonly metrics?: Metrics;
  /** Where they are not the usual ones. */
  readonly limits?: Partial<HttpLimits>;
}

export interface HttpServer {
  /** `http://127.0.0.1:4000` */
  readonly origin: string;
  /** Takes no new connections, lets what is in flight come to its end, and closes. Within 10 s at the latest. */
  close(): Promise<void>;
}

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void> | void;

const CHECK_CONNECTIONS_MS = 1_000;

/**
 * Listens. `/graphql` answers questions, and shows the playground to browsers; `/health` says that the process runs,
 * `/ready` that the database answers; `/browser` has what Neo4j Browser may load. Whether a request is answered at all is
 * settled before it is looked at (see openAccess).
 * @throws {BackchannelError} BAD_CONFIG where the port is taken or the address is none of this machine.
 */
export async function openHttpServer(options: HttpServerOptions): Promise<HttpServer> {
  const { log, host, port } = options;
  const access = options.access ?? openAccess({ host });
  const limits = { ...HTTP_LIMITS, ...options.limits };
  const plugins = options.metrics ? [options.metrics.plugin] : [];
  const ask = graphqlOverHttp(graphqlEndpoint({ ...options, plugins }), limits.bodyBytes);
  const enter = watchConnections(limits);
  const routes: Readonly<Record<string, Handler>> = {
    '/health': (_, response) => sendJson(response, 200, { status: 'up' }),
    '/ready': (_, response) => sendReadiness(options, response),
    '/': (_, response) => {
      response.writeHead(302, { location: GRAPHQL_PATH }).end();
    },
  };

  /** What a browser would be shown at this address, or loads for it; questions have the same address as the playground. */
  async function fileFor({ method, headers }: IncomingMessage, path: string): Promise<StaticFile | undefined> {
    if (method !== 'GET' && method !== 'HEAD') return undefined;
    if (path === GRAPHQL_PATH && !String(headers.accept).includes('text/html')) return undefined;
    return (await buildPages()).get(path);
  }

  async function answer(request: IncomingMessage, response: ServerResponse, signal: AbortSignal): Promise<void> {
    const path = pathOf(request);
    const reads = request.method === 'GET' || request.method === 'HEAD';
    const route = reads ? routes[path] : undefined;
    const file = route ? undefined : await fileFor(request, path);
    const refusal = access.refusal(askedBy(request, path, path === '/' || (file !== undefined && isPage(file))));
    if (refusal) {
      if (refusal.delayMs) await delay(refusal.delayMs);
      return refuse(request, response, refusal);
    }
    if (path === GRAPHQL_PATH && !file) return ask(request, response, signal);
    // Nothing else reads a body, or waits for the end of one.
    if (hasBody(request)) response.setHeader('connection', 'close');
    if (route) return route(request, response);
    if (file) return sendFile(file, request, response);
    if (path.startsWith('/browser') && (await sendExplorePage(request, response))) return;
    sendJson(response, 404, { error: `Nothing is at ${path}. Questions go to ${GRAPHQL_PATH}.` });
  }

  const server = createServer(serverOptions(limits), (request, response) => {
    const visit = enter(request, response);
    if (!visit) return;
    const started = performance.now();
    response.once('close', () => {
      options.metrics?.answered(request.method, response.statusCode);
      const milliseconds = Math.round(performance.now() - started);
      log.debug(
        { method: request.method, path: pathOf(request), status: response.statusCode, milliseconds },
        'request',
      );
    });
    answer(request, response, visit.signal)
      .catch((error: unknown) => {
        if (visit.signal.aborted) return;
        log.error({ error: String(error) }, 'request failed');
        if (!response.headersSent) sendJson(response, 500, { error: 'The service failed. Its log tells why.' });
        else response.destroy();
      })
      .finally(visit.answered);
  });
  server.maxConnections = limits.connections;
  server.maxHeadersCount = 100;
  // Those that only wait for their next question make room for new ones.
  server.on('drop', () => server.closeIdleConnections());
  await listen(server, host, port, 'PORT');
  buildPages().catch((error: unknown) => log.error({ error: String(error) }, 'pages could not be made'));
  return { origin: originOf(server, host), close: () => close(server) };
}

function serverOptions({ headMs, requestMs, idleMs, headBytes }: HttpLimits) {
  return {
    headersTimeout: headMs,
    requestTimeout: requestMs,
    keepAliveTimeout: idleMs,
    maxHeaderSize: headBytes,
    connectionsCheckingInterval: CHECK_CONNECTIONS_MS,
  };
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
