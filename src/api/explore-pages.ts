import { type Explore, loadExplore } from '../graph/browser/explore.ts';
import { formatStyleSheet } from '../graph/browser/style-sheet.ts';

/** Where the pages stand below the service's address. */
const BASE = '/browser';

/** Neo4j Browser runs on another origin and sends its own cache headers, so that every read is preceded by an OPTIONS. */
const CROSS_ORIGIN = {
  'access-control-allow-origin': '*',
  'access-control-allow-methods': 'GET, HEAD',
  'access-control-allow-headers': 'cache-control, pragma',
  'access-control-allow-private-network': 'true',
} as const;

let explore: Explore | null = null;

/**
 * Serves the guide (`/browser/guide`), the style sheet (`/browser/style.grass`), the legend of its colours and the queries (`/browser/<name>.cypher`)
 * for a Neo4j Browser that runs elsewhere: `:guide http://localhost:4000/browser/guide`.
 * Returns null for every other path. Nothing here depends on the database.
 */
export function explorePages(request: Request): Response | null {
  const { pathname, origin } = new URL(request.url);
  if (pathname !== BASE && !pathname.startsWith(`${BASE}/`)) return null;
  if (request.method === 'OPTIONS') return new Response(null, { status: 204, headers: CROSS_ORIGIN });
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return answer(405, 'text/plain', `Expected GET, got ${request.method}.\n`, { allow: 'GET, HEAD, OPTIONS' });
  }
  explore ??= loadExplore();
  return pageAt(explore, pathname.slice(BASE.length + 1), origin + BASE);
}

function pageAt(explore: Explore, page: string, base: string): Response {
  if (page === 'guide') return answer(200, 'text/html', explore.guide(base));
  if (page === 'legend') return answer(200, 'text/html', explore.legend);
  if (page === 'style.grass') return answer(200, 'text/plain', formatStyleSheet(explore.styles));
  const query = explore.queries.find(({ name }) => page === `${name}.cypher`);
  if (query) return answer(200, 'text/plain', `${query.text}\n`);
  return answer(page === '' ? 200 : 404, 'text/plain', directory(explore, base));
}

function directory(explore: Explore, base: string): string {
  return [
    'In the editor of Neo4j Browser:',
    `  :guide ${base}/guide`,
    `  :style ${base}/style.grass`,
    `  :play ${base}/legend`,
    '',
    'Queries to copy:',
    ...explore.queries.map(({ name, summary }) => `  ${base}/${name}.cypher\n    ${summary}`),
    '',
  ].join('\n');
}

function answer(status: number, type: string, body: string, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(body, {
    status,
    headers: { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-cache', ...CROSS_ORIGIN, ...headers },
  });
}
