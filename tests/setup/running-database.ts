import type { DatabaseTarget } from '../../src/graph/database.ts';

/** The database that the setup of a run started. */
export interface RunningDatabase {
  /** In words, for whoever looks at the run. */
  readonly what: string;
  readonly target: DatabaseTarget;
  stop(): Promise<void>;
}

/** Setup and teardown are loaded apart from each other, but in one process. */
const store = globalThis as { backchannelTestDatabase?: RunningDatabase };

export function rememberDatabase(database: RunningDatabase): void {
  store.backchannelTestDatabase = database;
}

export function recallDatabase(): RunningDatabase | undefined {
  return store.backchannelTestDatabase;
}
