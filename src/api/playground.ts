import { EXAMPLE_QUERIES } from './example-queries.ts';
import { GRAPHQL_PATH } from './graphql-endpoint.ts';
import { digestOf, type StaticFile, staticFile } from './static-file.ts';

/** Nothing but this service is ever asked, whatever the page's scripts contain; its editor runs in workers made of blobs. */
const POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "worker-src 'self' blob:",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * GraphiQL leaves its tabs with the transform of an animation that is over and hides it from all but the tab with the focus. That
 * one jumps away under the mouse, so that a first click on a tab does nothing.
 */
const TABS_STAY = '.graphiql-tab { transform: none !important; }';

/** Two ends and what passes between them. */
const FAVICON = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><path d="M4 11 12 5" stroke="#888" stroke-dasharray="2 1"/><circle cx="4" cy="11" r="3" fill="#c33"/><circle cx="12" cy="5" r="3" fill="#36c"/></svg>',
)}`;

/** The playground (GraphiQL) by path: a small page, and beside it style and script, which browsers keep for good. */
export async function buildPlayground(): Promise<ReadonlyMap<string, StaticFile>> {
  // 9 MB: loaded only now, so that the service answers questions before.
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
  const html = renderGraphiQL({
    title: 'Backchannel',
    favicon: FAVICON,
    endpoint: GRAPHQL_PATH,
    defaultTabs: EXAMPLE_QUERIES.map(({ query }) => ({ query, variables: null, headers: null })),
    shouldPersistHeaders: false,
  });
  const style = between(html, '<style>', '</style>');
  const script = between(html, '<script>', '</script>');
  const css = `${style.inner}\n${TABS_STAY}\n`;
  const stylePath = `${GRAPHQL_PATH}/playground-${digestOf(css)}.css`;
  const scriptPath = `${GRAPHQL_PATH}/playground-${digestOf(script.inner)}.js`;
  const page = [
    html.slice(0, style.start),
    `<link rel="stylesheet" href="${stylePath}" />`,
    html.slice(style.end, script.start),
    `<script src="${scriptPath}"></script>`,
    html.slice(script.end),
  ].join('');
  const headers = { 'content-security-policy': POLICY, 'referrer-policy': 'no-referrer' };
  return new Map([
    [GRAPHQL_PATH, await staticFile(page.trim(), 'text/html; charset=utf-8', { headers })],
    [stylePath, await staticFile(css, 'text/css; charset=utf-8', { immutable: true })],
    [scriptPath, await staticFile(script.inner, 'text/javascript; charset=utf-8', { immutable: true })],
  ]);
}

/** As a browser reads it: to the first closing tag. */
function between(html: string, opening: string, closing: string) {
  const start = html.indexOf(opening);
  const end = html.indexOf(closing, start);
  if (start < 0 || end < 0) throw new RangeError(`Expected ${opening} in the page of GraphiQL.`);
  return { start, end: end + closing.length, inner: html.slice(start + opening.length, end) };
}
