import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Database, openDatabase, type Statement } from '../../src/graph/database.ts';
import { foldersOf } from '../../src/graph/local-server/folders.ts';
import { type LocalServer, openLocalServer } from '../../src/graph/local-server/local-server.ts';
import { isRunning, type ProcessIdentity } from '../../src/graph/local-server/process-identity.ts';
import { readState } from '../../src/graph/local-server/server-state.ts';
import { waitUntil } from '../setup/wait-until.ts';

const BOLT = 28_687;
const HTTP = 28_474;
const HOLDER = fileURLToPath(new URL('../fixtures/hold-local-server.ts', import.meta.url));
const KEEPER = fileURLToPath(new URL('../../src/bin/database-keeper.ts', import.meta.url));
const COUNT: Statement = { name: 'tests/count', text: 'MATCH (s:Source) RETURN count(s) AS n', access: 'READ' };
const CREATE: Statement = { name: 'tests/create', text: "CREATE (:Source {id: 'source:kept'})", access: 'WRITE' };
const dataFolder = mkdtempSync(join(tmpdir(), 'backchannel-local-server-'));
const folders = foldersOf(dataFolder);
const children: ChildProcess[] = [];
/** Stands on the first port, as another Neo4j would. */
const squatter = createServer();
let server: LocalServer;
let rival: Holder;
let database: Database;

async function open(): Promise<LocalServer> {
  return openLocalServer({
    dataFolder,
    heap: '512m',
    pageCache: '64m',
    ports: { bolt: BOLT, http: HTTP },
    environment: process.env,
    keeperScript: KEEPER,
  });
}

/** Another process that uses the server. */
interface Holder {
  readonly child: ChildProcess;
  readonly uri: string;
  readonly started: boolean;
}

/** Settles when the other process has it. */
async function openElsewhere(): Promise<Holder> {
  const child = spawn(process.execPath, [HOLDER, dataFolder], { stdio: ['pipe', 'pipe', 'inherit'] });
  children.push(child);
  const [line] = await once(createInterface(child.stdout), 'line');
  return { child, ...JSON.parse(line) };
}

function serverProcess(): ProcessIdentity {
  const process = readState(folders)?.server;
  if (!process) throw new Error('Expected a server that runs.');
  return process;
}

async function countSources(): Promise<number | undefined> {
  return (await database.run<{ n: number }>(COUNT, {})).rows[0]?.n;
}

async function answers(): Promise<boolean> {
  return countSources().then(
    () => true,
    () => false,
  );
}

beforeAll(async () => {
  squatter.listen(BOLT, '127.0.0.1');
  await once(squatter, 'listening');
  [server, rival] = await Promise.all([open(), openElsewhere()]);
  database = openDatabase(server);
  await database.run(CREATE, {}, { deadlineMs: 30_000 });
});
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  squatter.close();
  await database.close();
  await server.close();
  rmSync(dataFolder, { recursive: true, force: true });
});

test('of two processes that start at once one starts it, and both use it', async () => {
  expect([server.started, rival.started].sort()).toEqual([false, true]);
  expect(rival.uri).toBe(server.uri);
  rival.child.stdin?.end();
  await once(rival.child, 'exit');
  expect(isRunning(serverProcess())).toBe(true);
});

test('it takes the next free port, on loopback', () => {
  expect(server.uri).toBe(`bolt://127.0.0.1:${BOLT + 1}`);
  expect(server.browserUrl).toBe(`http://localhost:${HTTP}/browser/`);
});

test('it serves Neo4j Browser', async () => {
  expect(await (await fetch(server.browserUrl)).text()).toContain('Neo4j Browser');
});

test('password and state are readable by their owner only', () => {
  for (const file of [folders.password, folders.state]) expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(readFileSync(folders.password, 'utf8').trim()).toBe(server.password);
});

test('files cannot be read through LOAD CSV', async () => {
  const text = "LOAD CSV FROM 'file:///etc/hostname' AS line RETURN line";
  await expect(database.run({ name: 'tests/csv', text, access: 'READ' }, {})).rejects.toMatchObject({
    code: 'INTERNAL',
    message: expect.stringContaining('dbms.security.allow_csv_import_from_file_urls'),
  });
});

test('a second process joins it, and keeps it when the first leaves', async () => {
  const process = serverProcess();
  const second = await openElsewhere();
  expect(second).toMatchObject({ uri: server.uri, started: false });
  await server.close();
  expect(isRunning(process)).toBe(true);
  expect(await countSources()).toBe(1);
  server = await open();
  expect(server.started).toBe(false);
  second.child.stdin?.end();
  await once(second.child, 'exit');
  expect(isRunning(process)).toBe(true);
});

test('a server that crashes comes back by itself, with its data', async () => {
  const crashed = serverProcess();
  process.kill(crashed.pid, 'SIGKILL');
  await waitUntil(() => !isRunning(crashed), 5_000);
  await waitUntil(answers, 50_000);
  expect(serverProcess().pid).not.toBe(crashed.pid);
  expect(await countSources()).toBe(1);
});

test('a user that is killed finds it running when it comes back soon', async () => {
  const process = serverProcess();
  const killed = await openElsewhere();
  await server.close();
  killed.child.kill('SIGKILL');
  await once(killed.child, 'exit');
  server = await open();
  expect(server.started).toBe(false);
  expect(isRunning(process)).toBe(true);
});

test('what a killed keeper left is replaced, on the same data', async () => {
  const orphan = serverProcess();
  const keeper = readState(folders)?.keeper;
  process.kill(keeper?.pid ?? 0, 'SIGKILL');
  await waitUntil(() => keeper !== undefined && !isRunning(keeper), 5_000);
  expect(isRunning(orphan)).toBe(true);
  await server.close();
  server = await open();
  expect(server.started).toBe(true);
  expect(isRunning(orphan)).toBe(false);
  await waitUntil(answers, 20_000);
  expect(await countSources()).toBe(1);
});

test('a user that is killed and does not come back leaves no process behind', async () => {
  const process = serverProcess();
  const keeper = readState(folders)?.keeper;
  const killed = await openElsewhere();
  await server.close();
  killed.child.kill('SIGKILL');
  await waitUntil(() => !isRunning(process) && keeper !== undefined && !isRunning(keeper), 30_000);
  expect(existsSync(folders.state)).toBe(false);
});
