import { type HttpServer, openHttpServer } from '../../src/api/http-server.ts';
import type { Database, Statement } from '../../src/graph/database.ts';

/** What came of a question. `data` is whatever the question asked for: tests look into it freely. */
export interface Reply {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: the shape is the question's
  readonly data: any;
  readonly errors: readonly { readonly message: string; readonly extensions: Readonly<Record<string, unknown>> }[];
}

export interface ApiService {
  readonly origin: string;
  /** Statements that reached the database, in order. */
  readonly statements: Statement[];
  /** What was logged: warnings and failures. */
  readonly logged: object[];
  ask(query: string, variables?: Readonly<Record<string, unknown>>, operationName?: string): Promise<Reply>;
  close(): Promise<void>;
}

/** The API on a free port over a database, whose statements are counted on the way. */
export async function openApiService(database: Database): Promise<ApiService> {
  const statements: Statement[] = [];
  const logged: object[] = [];
  const counted: Database = {
    ...database,
    run: (statement, parameters, options) => {
      statements.push(statement);
      return database.run(statement, parameters, options);
    },
  };
  const quiet = () => undefined;
  const note = (fields: object) => logged.push(fields);
  const server: HttpServer = await openHttpServer({
    database: counted,
    log: { debug: quiet, info: quiet, warn: note, error: note },
    host: '127.0.0.1',
    port: 0,
    // A database that has just been started, on a busy machine, takes its time over the first plans.
    deadlineMs: 60_000,
  });
  return {
    origin: server.origin,
    statements,
    logged,
    async ask(query, variables = {}, operationName) {
      const response = await fetch(`${server.origin}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json' },
        body: JSON.stringify({ query, variables, operationName }),
      });
      const { data, errors = [] } = (await response.json()) as Partial<Reply>;
      return { status: response.status, data, errors };
    },
    close: () => server.close(),
  };
}
