import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { type Database, openDatabase } from '../../src/graph/database.ts';
import { KINDS_OF_QUESTIONS } from '../fixtures/kinds-of-questions.ts';
import { furtherReports, writeSamples } from '../fixtures/sample-graph.ts';
import { type ApiService, openApiService } from '../setup/api-service.ts';
import { boltEar } from '../setup/bolt-requests.ts';
import { openProxy } from '../setup/proxy.ts';
import { emptyGraph, openTestDatabase, testTarget } from '../setup/test-database.ts';

const FEW = 3;
const MORE = FEW * 20;

/** What the driver said on any connection. */
const requests: string[] = [];
let writer: Database;
let proxy: Awaited<ReturnType<typeof openProxy>>;
let reader: Database;
let service: ApiService;
beforeAll(async () => {
  writer = await openTestDatabase();
  await emptyGraph(writer);
  await writeSamples(writer);
  await writeSamples(writer, furtherReports(FEW));
  proxy = await openProxy(testTarget(), () => boltEar(requests));
  reader = openDatabase(proxy.target);
  service = await openApiService(reader);
  await service.ask('{ statistics { claims } }');
}, 180_000);
beforeEach(() => {
  requests.length = 0;
});
afterAll(async () => {
  await service.close();
  await reader.close();
  await proxy.close();
  await writer.close();
});

/** Greetings of new connections aside: those are kept and used again. */
async function requestsOf(query: string): Promise<readonly string[]> {
  requests.length = 0;
  const { errors } = await service.ask(query);
  expect(errors).toEqual([]);
  return requests.filter((name) => name !== 'HELLO' && name !== 'LOGON');
}

const DEEP = `{ entities(first: 10) { totalCount nodes {
  claims(first: 10) { totalCount nodes { article { title claims { nodes { speakers { entity { name } } } } } relation { claims { nodes { id } } } } }
  mentions { nodes { article { source { name } } } } } } }`;

test('a question is one RUN and one PULL, each root field its own, and no transaction is opened', async () => {
  expect(await requestsOf(DEEP)).toEqual(['RUN', 'PULL']);
  const two = await requestsOf(`{ claims { nodes { id } } relations { nodes { claims { nodes { id } } } } }`);
  expect([...two].sort()).toEqual(['PULL', 'PULL', 'RUN', 'RUN']);
});

test('what is looked up by id comes together', async () => {
  const ids = '["person:donald-trump", "person:kim-jong-un", "person:choe-son-hui", "person:nobody"]';
  expect(await requestsOf(`{ nodes(ids: ${ids}) { id ... on Entity { claims { nodes { id } } } } }`)).toEqual([
    'RUN',
    'PULL',
  ]);
});

test('twenty times as many rows are asked for in as many messages, whatever the kind of question', async () => {
  const count = async () => {
    const counted: (readonly [string, readonly string[]])[] = [];
    for (const { name, source } of KINDS_OF_QUESTIONS) counted.push([name, await requestsOf(source)]);
    return counted;
  };
  const few = await count();
  const rows = async () => (await service.ask('{ claims { totalCount } }')).data.claims.totalCount;
  const before = await rows();
  await writeSamples(writer, furtherReports(MORE).slice(FEW));
  expect(await rows()).toBe(before + MORE - FEW);
  expect(await count()).toEqual(few);
  expect(few).toEqual(KINDS_OF_QUESTIONS.map(({ name }) => [name, ['RUN', 'PULL']]));
}, 120_000);
