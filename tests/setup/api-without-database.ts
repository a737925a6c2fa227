import { type HttpServer, type HttpServerOptions, openHttpServer } from '../../src/api/http-server.ts';
import { buildPages } from '../../src/api/pages.ts';
import type { Database, RunOptions } from '../../src/graph/database.ts';

const QUIET = () => undefined;

/** A database that answers nothing until it is told to give up, and remembers who asked. */
export interface SilentDatabase extends Database {
  readonly asked: RunOptions[];
}

export function silentDatabase(): SilentDatabase {
  const asked: RunOptions[] = [];
  return {
    asked,
    run(_, __, options = {}) {
      asked.push(options);
      const { promise, reject } = Promise.withResolvers<never>();
      options.signal?.addEventListener('abort', () => reject(options.signal?.reason));
      return promise;
    },
    write: () => Promise.reject(new Error('Expected nothing to be written.')),
    verify: async () => undefined,
    close: async () => undefined,
  };
}

/** The API on a free port of loopback: enough for all that is about HTTP. `{ __typename }` and introspection are answered. */
export async function openApiAlone(options: Partial<HttpServerOptions> = {}): Promise<HttpServer> {
  const server = await openHttpServer({
    database: silentDatabase(),
    log: { debug: QUIET, info: QUIET, warn: QUIET, error: QUIET },
    host: '127.0.0.1',
    port: 0,
    deadlineMs: 10_000,
    ...options,
  });
  return {
    origin: server.origin,
    async close() {
      // The pages are packed in the background, and nothing of a test should go on after it.
      await buildPages();
      await server.close();
    },
  };
}
