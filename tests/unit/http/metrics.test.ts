import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { HttpServer } from '../../../src/api/http-server.ts';
import { type Metrics, openMetrics } from '../../../src/api/metrics.ts';
import { openMetricsServer } from '../../../src/api/metrics-server.ts';
import { BackchannelError } from '../../../src/model/errors.ts';
import { openApiAlone, silentDatabase } from '../../setup/api-without-database.ts';

let metrics: Metrics;
let service: HttpServer;
let figures: HttpServer;
beforeAll(async () => {
  metrics = openMetrics();
  const down = () => Promise.reject(new BackchannelError('DATABASE_UNAVAILABLE', 'Nobody is there.'));
  service = await openApiAlone({ database: metrics.measured({ ...silentDatabase(), run: down }), metrics });
  figures = await openMetricsServer(metrics, { host: '127.0.0.1', port: 0 });
});
afterAll(async () => {
  await service.close();
  await figures.close();
});

async function scrape(): Promise<ReadonlyMap<string, number>> {
  const text = await (await fetch(`${figures.origin}/metrics`)).text();
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return new Map(lines.map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.split(' ').at(-1))]));
}

async function ask(query: string, operationName?: string): Promise<void> {
  const response = await fetch(`${service.origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, operationName }),
  });
  await response.text();
}

const ANONYMOUS = 'graphql_yoga_http_duration_count{operationName="anonymous",method="POST",statusCode="200"}';
const OTHER = ANONYMOUS.replace('anonymous', 'other');
const ANSWERS = 'backchannel_http_responses_total{method="POST",status="200"}';

test('counts rise with every question', async () => {
  await ask('{ __typename }');
  const before = await scrape();
  for (let count = 0; count < 5; count += 1) await ask('{ __typename }');
  const after = await scrape();
  for (const series of [ANONYMOUS, ANSWERS]) expect((after.get(series) ?? 0) - (before.get(series) ?? 0)).toBe(5);
  expect(after.get('process_resident_memory_bytes')).toBeGreaterThan(1_000_000);
});

test('statements are timed by name and outcome, and errors counted by code', async () => {
  await ask('{ statistics { claims } }');
  const series = await scrape();
  expect(
    series.get('backchannel_statement_seconds_count{statement="compiled/statistics",outcome="DATABASE_UNAVAILABLE"}'),
  ).toBeGreaterThan(0);
  expect(series.get('graphql_envelop_error_result{phase="execute",code="DATABASE_UNAVAILABLE"}')).toBeGreaterThan(0);
  expect(series.get('backchannel_statements_running')).toBe(0);
});

test('a thousand names of operations, addresses and methods make no series of their own', async () => {
  await ask('query Some { __typename }', 'Some');
  await ask('{ nothing }');
  await fetch(`${service.origin}/nowhere`);
  const before = await scrape();
  for (let count = 0; count < 1_000; count += 1) await ask(`query Q${count} { __typename }`, `Q${count}`);
  for (let count = 0; count < 50; count += 1) {
    await ask(`{ a${count}: nothing }`);
    await fetch(`${service.origin}/nowhere/${count}`);
  }
  const after = await scrape();
  // What Node itself tells (kinds of garbage collection) comes when it happens.
  const added = [...after.keys()].filter((name) => !before.has(name) && !name.startsWith('nodejs_'));
  expect(added).toEqual([]);
  expect((after.get(OTHER) ?? 0) - (before.get(OTHER) ?? 0)).toBe(1_000);
});

test('figures are at their own port only, and no page of another site reads them', async () => {
  expect((await fetch(`${service.origin}/metrics`)).status).toBe(404);
  expect((await fetch(`${figures.origin}/graphql`)).status).toBe(404);
  const crossing = await fetch(`${figures.origin}/metrics`, { headers: { origin: 'https://evil.example' } });
  expect(crossing.status).toBe(403);
});
