import { recallDatabase } from './running-database.ts';

/** Runs after all tests, however they ended. A run that is killed needs no stopping: the local server ends by itself. */
export default async function stopDatabase(): Promise<void> {
  await recallDatabase()?.stop();
}
