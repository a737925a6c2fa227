import { createServer } from 'node:http';
import { askedBy } from './access/asked.ts';
import { isLoopback } from './access/loopback.ts';
import { strangeAddress } from './access/own-addresses.ts';
import { HTTP_LIMITS } from './http-limits.ts';
import type { HttpServer } from './http-server.ts';
import { close, listen, originOf } from './listening.ts';
import type { Metrics } from './metrics.ts';
import { hasBody, refuse, sendJson } from './send-json.ts';

interface Address {
  readonly host: string;
  readonly port: number;
}

/** A monitor and a person or two. */
const MOST_CONNECTIONS = 20;
const PATH = '/metrics';

/**
 * Serves figures at a port of their own, without a key: whoever runs the service lets only monitors reach it.
 * @throws {BackchannelError} BAD_CONFIG where the port is taken or the address is none of this machine
 */
export async function openMetricsServer(metrics: Metrics, { host, port }: Address): Promise<HttpServer> {
  const own = { host, publicUrls: [] };
  const { headMs: headersTimeout, headBytes: maxHeaderSize } = HTTP_LIMITS;
  const server = createServer(
    { headersTimeout, maxHeaderSize, requestTimeout: headersTimeout },
    async (request, response) => {
      const path = request.url?.split('?')[0] ?? '/';
      // Monitors elsewhere come by whatever name their network gives us.
      const refusal = isLoopback(host) ? strangeAddress(own, askedBy(request, path, false)) : null;
      if (refusal) return refuse(request, response, refusal);
      if (hasBody(request)) response.setHeader('connection', 'close');
      if (path !== PATH) return sendJson(response, 404, { error: `Nothing is at ${path}. Figures are at ${PATH}.` });
      const text = await metrics.text();
      response.writeHead(200, { 'content-type': metrics.contentType, 'cache-control': 'no-store' });
      response.end(text);
    },
  );
  server.maxConnections = MOST_CONNECTIONS;
  await listen(server, host, port, 'METRICS_PORT');
  return { origin: originOf(server, host), close: () => close(server) };
}
