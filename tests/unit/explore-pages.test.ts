import { expect, test } from '@jest/globals';
import { explorePages } from '../../src/api/explore-pages.ts';
import { loadExplore } from '../../src/graph/browser/explore.ts';

const SERVICE = 'http://localhost:4000';

function get(path: string, method = 'GET'): Response | null {
  return explorePages(new Request(SERVICE + path, { method }));
}

test('other paths are left to others', () => {
  expect(get('/graphql')).toBeNull();
  expect(get('/browsers')).toBeNull();
});

test('the guide shows every query and takes the style from where it was loaded', async () => {
  const guide = (await get('/browser/guide')?.text()) ?? '';
  expect(guide.match(/<pre class="pre-scrollable code runnable">/gu)).toHaveLength(loadExplore().queries.length);
  expect(guide).toContain(`data-exec="style ${SERVICE}/browser/style.grass"`);
  expect(guide).not.toContain('{{');
  expect(guide).toContain('-[said]-&gt;(other:Entity)');
});

test('there are at least eight queries, each at its address', async () => {
  const { queries } = loadExplore();
  expect(queries.length).toBeGreaterThanOrEqual(8);
  for (const { name, text } of queries) expect(await get(`/browser/${name}.cypher`)?.text()).toBe(`${text}\n`);
});

test('the style sheet is served', async () => {
  expect(await get('/browser/style.grass')?.text()).toContain('node.Person {');
});

test('a Neo4j Browser on another address may read everything', () => {
  const preflight = get('/browser/guide', 'OPTIONS');
  expect(preflight?.status).toBe(204);
  expect(preflight?.headers.get('access-control-allow-headers')).toBe('cache-control, pragma');
  expect(get('/browser/guide')?.headers.get('access-control-allow-origin')).toBe('*');
});

test('a wrong address answers with the right ones', async () => {
  const answer = get('/browser/nothing');
  expect(answer?.status).toBe(404);
  expect(await answer?.text()).toContain(`:guide ${SERVICE}/browser/guide`);
});

test('only reading is allowed', () => {
  expect(get('/browser/guide', 'POST')?.status).toBe(405);
});
