import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Statement } from './database.ts';

const CYPHER_FOLDER = new URL('../../cypher/', import.meta.url);
const ACCESS: Readonly<Record<string, Statement['access']>> = { read: 'READ', write: 'WRITE' };
const PARAMETER_LINE = /^\/\/ \$(?<name>[a-zA-Z][a-zA-Z0-9]*): \S/u;

/**
 * Loads `cypher/<path>.cypher`, for example `loadStatement('write/put-article')`; statements in `read/` get read access, those in
 * `write/` write access. The file starts with one sentence (`// Writes an article.`) and one line for each parameter
 * (`// $id: meaning`); only what follows is sent.
 * @throws {TypeError} where the header is missing, or names other parameters than the statement uses.
 */
export function loadStatement(path: string): Statement {
  const access = ACCESS[path.split('/')[0] ?? ''];
  if (!access) throw new TypeError(`Expected a statement in read/ or write/, got ${JSON.stringify(path)}.`);
  return { name: path, text: parseStatement(path, readFileSync(fileOf(path), 'utf8')), access };
}

function fileOf(path: string): string {
  return fileURLToPath(new URL(`${path}.cypher`, CYPHER_FOLDER));
}

/** Checks the header of a statement's file and gives back what stands below it. */
export function parseStatement(name: string, source: string): string {
  const lines = source.trimEnd().split('\n');
  const end = lines.findIndex((line) => !line.startsWith('//'));
  const [sentence, ...rest] = lines.slice(0, Math.max(end, 0));
  if (!sentence || !/^\/\/ [A-Z].*\.$/u.test(sentence) || PARAMETER_LINE.test(sentence)) {
    throw new TypeError(`${name}: expected one sentence in the first line (// Writes an article.), got ${lines[0]}`);
  }
  const declared = rest.map((line) => parameterOf(name, line)).sort();
  const text = lines.slice(end).join('\n').trim();
  const used = [...new Set([...text.matchAll(/\$([a-zA-Z][a-zA-Z0-9]*)/gu)].map(([, parameter]) => parameter))].sort();
  if (declared.join() !== used.join()) {
    throw new TypeError(
      `${name}: the header declares [${declared.join(', ')}], the statement uses [${used.join(', ')}].`,
    );
  }
  return text;
}

function parameterOf(name: string, line: string): string {
  const parameter = PARAMETER_LINE.exec(line)?.groups?.name;
  if (!parameter) throw new TypeError(`${name}: expected a parameter's line (// $id: meaning), got ${line}`);
  return parameter;
}
