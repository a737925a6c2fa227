import { existsSync, readFileSync } from 'node:fs';
import type { DatabaseTarget } from '../database.ts';
import { foldersOf } from './folders.ts';
import { isRunning } from './process-identity.ts';
import { readState } from './server-state.ts';

/**
 * Where the local server of a data folder answers, or null where none runs. Unlike `openLocalServer` it starts none, and takes
 * no share in the one that runs: it may end at any time.
 */
export function runningServer(dataFolder: string): DatabaseTarget | null {
  const folders = foldersOf(dataFolder);
  const state = readState(folders);
  if (!state?.ports || !state.server || !isRunning(state.server)) return null;
  const password = existsSync(folders.password) ? readFileSync(folders.password, 'utf8').trim() : '';
  return { uri: `bolt://127.0.0.1:${state.ports.bolt}`, user: 'neo4j', password, database: 'neo4j' };
}
