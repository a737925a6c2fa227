import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, delimiter, dirname, join } from 'node:path';
import { BackchannelError } from '../../model/errors.ts';
import { loadExplore } from './explore.ts';
import { readJar } from './read-jar.ts';
import { formatStyleSheet } from './style-sheet.ts';

/** Inside the folder that a Neo4j server serves as `/browser/`. */
const PAGES = 'backchannel';

export interface BrowserSite {
  /** Goes before the jars on the server's class path, so that the server serves this copy of Neo4j Browser. */
  readonly classPath: string;
  /** Lines of neo4j.conf: name to value. */
  readonly settings: Readonly<Record<string, string>>;
}

export interface BrowserSiteOptions {
  /** The jars of the server, `neo4j-browser-<version>.jar` among them. */
  readonly serverClassPath: string;
  /** Where the copy goes; kept between starts. */
  readonly folder: string;
  /** Where people open the server: `http://localhost:7474`. */
  readonly address: string;
}

/**
 * Unpacks Neo4j Browser beside its server and puts our guide and style sheet among its pages, so that both open after
 * login whether or not the service runs. The address must be on `localhost` or `127.0.0.1`: Neo4j Browser refuses others.
 */
export function prepareBrowserSite({ serverClassPath, folder, address }: BrowserSiteOptions): BrowserSite {
  const jar = browserJar(serverClassPath);
  const classPath = join(folder, basename(jar, '.jar'));
  if (!existsSync(classPath)) unpack(jar, classPath);
  const base = `${address}/browser/${PAGES}`;
  const pages = join(classPath, 'browser', PAGES);
  const explore = loadExplore();
  mkdirSync(pages, { recursive: true });
  writeFileSync(join(pages, 'guide.html'), explore.guide(base));
  writeFileSync(join(pages, 'legend.html'), explore.legend);
  writeFileSync(join(pages, 'style.grass'), formatStyleSheet(explore.styles));
  return {
    classPath,
    settings: {
      'browser.post_connect_cmd': [
        // As JSON, not by address: commands are parted by semicolons, and `clear` must not come before a download has ended.
        `style ${JSON.stringify(explore.styles)}`,
        // Takes away the start page, and the style that was just printed.
        'clear',
        // Draws what a query returns and nothing else: a plan without the meetings of the same two.
        'config autoComplete: false',
        // Comes to lie over the settings that the command before prints later than it could be cleared.
        `play ${base}/legend.html`,
        `guide ${base}/guide.html`,
      ].join('; '),
      // The name that server 5.26 and Browser 5.24 share; `…_allowlist` stands in the manual and stops the start.
      'browser.remote_content_hostname_whitelist': 'localhost,127.0.0.1',
    },
  };
}

function browserJar(classPath: string): string {
  const jar = classPath.split(delimiter).find((path) => /^neo4j-browser-[\d.]+\.jar$/u.test(basename(path)));
  if (!jar) throw new BackchannelError('INTERNAL', 'Expected neo4j-browser among the jars of the local Neo4j.');
  return jar;
}

/**
 * Neo4j Browser asks other hosts for fonts, statistics and surveys, whatever the server's settings say. Only servers over Bolt
 * and guides of a service on this machine are left to it.
 */
const POLICY = [
  "default-src 'self'",
  "script-src 'self' 'unsafe-inline' 'unsafe-eval' blob:",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self' data:",
  "img-src 'self' data: blob:",
  "worker-src 'self' blob:",
  "connect-src 'self' ws: wss: http://localhost:* http://127.0.0.1:*",
].join('; ');

function keptInside(page: Uint8Array): Buffer {
  const html = Buffer.from(page).toString('utf8');
  const policy = `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`;
  return Buffer.from(html.replace('<head>', (head) => head + policy));
}

/** All or nothing: a start that is killed half way leaves no half copy behind. */
function unpack(jar: string, folder: string): void {
  const unfinished = `${folder}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  for (const { path, bytes } of readJar(readFileSync(jar))) {
    if (!path.startsWith('browser/') || path.split('/').includes('..')) continue;
    const file = join(unfinished, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, path === 'browser/index.html' ? keptInside(bytes) : bytes);
  }
  renameSync(unfinished, folder);
}
