import { readFile } from 'node:fs/promises';
import { digestOf, type StaticFile, staticFile } from '../static-file.ts';
import { browserCode } from './browser-code.ts';
import { browserLibraries } from './browser-libraries.ts';

const EXPLORER_PATH = '/explore';

/**
 * Scripts and styles of this service only, no frame, no plug-in, and no text that becomes markup: browsers that know trusted
 * types refuse innerHTML and its like, in the libraries too.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  'img-src data:',
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

const STYLES = ['page.css', 'map.css', 'panel.css'] as const;
const SCRIPT = 'text/javascript; charset=utf-8';

/**
 * The explorer by path: a page that shows a part of the graph as a map, and the style, libraries and modules it loads, which
 * browsers keep for good. It asks the same questions as any other client.
 */
export async function buildExplorer(): Promise<ReadonlyMap<string, StaticFile>> {
  const [html, libraries, code, ...styles] = await Promise.all([
    readFile(new URL('page.html', import.meta.url), 'utf8'),
    browserLibraries(),
    browserCode(),
    ...STYLES.map((name) => readFile(new URL(name, import.meta.url), 'utf8')),
  ]);
  const css = styles.join('');
  const stylePath = `${EXPLORER_PATH}/style-${digestOf(css)}.css`;
  const librariesPath = `${EXPLORER_PATH}/libraries-${digestOf(libraries)}.js`;
  // Modules import each other by relative paths: one digest for all of them, as part of their folder's name.
  const codePath = `${EXPLORER_PATH}/code-${digestOf([...code].flat().join('\n'))}`;
  const page = html
    .replace('{style}', stylePath)
    .replace('{libraries}', librariesPath)
    .replace('{code}', `${codePath}/explorer.ts`);
  const headers = { 'content-security-policy': POLICY };
  return new Map([
    [EXPLORER_PATH, await staticFile(page, 'text/html; charset=utf-8', { headers })],
    [stylePath, await staticFile(css, 'text/css; charset=utf-8', { immutable: true })],
    [librariesPath, await staticFile(libraries, SCRIPT, { immutable: true })],
    ...(await Promise.all(
      [...code].map(
        async ([name, text]) => [`${codePath}/${name}`, await staticFile(text, SCRIPT, { immutable: true })] as const,
      ),
    )),
  ]);
}
