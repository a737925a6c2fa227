import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { foldersOf } from '../../../src/graph/local-server/folders.ts';
import { identify } from '../../../src/graph/local-server/process-identity.ts';
import { runningServer } from '../../../src/graph/local-server/running-server.ts';
import { type ServerState, writeState } from '../../../src/graph/local-server/server-state.ts';

const self = identify(process.pid)!;
const STATE: ServerState = {
  keeper: self,
  keeperPort: 1,
  token: 'secret',
  server: self,
  ports: { bolt: 27_687, http: 27_474 },
};
let dataFolder: string;

beforeAll(() => {
  dataFolder = mkdtempSync(join(tmpdir(), 'backchannel-running-'));
});
afterAll(() => rmSync(dataFolder, { recursive: true }));

test('a local server is found where one runs, and only there', () => {
  const folders = foldersOf(dataFolder);
  expect(runningServer(dataFolder)).toBeNull();
  mkdirSync(folders.home);
  writeFileSync(folders.password, 'word\n');
  writeState(folders, STATE);
  expect(runningServer(dataFolder)).toEqual({
    uri: 'bolt://127.0.0.1:27687',
    user: 'neo4j',
    password: 'word',
    database: 'neo4j',
  });
  for (const gone of [{ server: null }, { ports: null }, { server: { pid: self.pid, startedAt: 'another time' } }]) {
    writeState(folders, { ...STATE, ...gone });
    expect(runningServer(dataFolder)).toBeNull();
  }
});
