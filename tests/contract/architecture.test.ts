import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const MAX_LINES = 300;

/** What each floor may import besides itself; `*` is everything. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  model: [],
  reading: ['model'],
  graph: ['model'],
  importing: ['model', 'reading', 'graph'],
  api: ['model', 'graph'],
  bin: ['*'],
  config: ['model'],
  log: ['model', 'config'],
};
/** Packages that only some floors may know. */
const AT_HOME: readonly (readonly [packages: RegExp, floors: readonly string[]])[] = [
  [/^neo4j-driver/u, ['graph']],
  [/^(?:graphql|@graphql-|dataloader)/u, ['api']],
  [/^onnxruntime-node$/u, ['reading']],
];
/** What Node offers that a floor has to do without: reading is a function of its input. */
const FORBIDDEN_IN: readonly (readonly [floor: string, modules: RegExp])[] = [
  ['model', /^node:(?!crypto$)/u],
  ['reading', /^node:(?!crypto$|zlib$)/u],
];

interface SourceFile {
  readonly path: string;
  readonly floor: string;
  readonly text: string;
  readonly imports: readonly string[];
}

function filesBelow(folder: string, ending: RegExp): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => ending.test(file) && !file.includes('node_modules'))
    .map((file) => join(folder, file))
    .sort();
}

const sources: readonly SourceFile[] = filesBelow('src', /\.ts$/u).map((path) => {
  const text = readFileSync(join(ROOT, path), 'utf8');
  const specifiers = text.matchAll(/\bfrom '([^']+)'|^import '([^']+)'|\bimport\('([^']+)'\)/gmu);
  return {
    path,
    floor: floorOf(path),
    text,
    imports: [...specifiers].map(([, ...names]) => names.find(Boolean) ?? ''),
  };
});

function floorOf(path: string): string {
  return (path.split('/')[1] ?? '').replace(/\.ts$/u, '');
}

/** Comments may speak of what the code may not do. */
function withoutComments(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gmu, '');
}

function offenders(rule: (file: SourceFile) => readonly string[]): string[] {
  return sources.flatMap((file) => rule(file).map((what) => `${file.path}: ${what}`));
}

test('every file stands on a floor', () => {
  expect(offenders(({ floor }) => (floor in MAY_IMPORT ? [] : [floor]))).toEqual([]);
});

test('imports point down only', () => {
  const upward = offenders(({ path, floor, imports }) =>
    imports
      .filter((specifier) => specifier.startsWith('.'))
      .map((specifier) => floorOf(normalize(join(dirname(path), specifier))))
      .filter((to) => to !== floor && !MAY_IMPORT[floor]?.includes('*') && !MAY_IMPORT[floor]?.includes(to)),
  );
  expect(upward).toEqual([]);
});

test('the driver, GraphQL and the network stay on their floors', () => {
  const strangers = offenders(({ floor, imports }) =>
    imports.filter((name) => AT_HOME.some(([pattern, floors]) => pattern.test(name) && !floors.includes(floor))),
  );
  expect(strangers).toEqual([]);
});

test('the model and reading do without what the outside world offers', () => {
  const found = offenders(({ floor, imports }) =>
    imports.filter((name) => FORBIDDEN_IN.some(([where, modules]) => where === floor && modules.test(name))),
  );
  expect(found).toEqual([]);
});

test('only entry points and the configuration read the environment', () => {
  const readers = offenders(({ floor, text }) =>
    floor === 'bin' || floor === 'config' ? [] : (withoutComments(text).match(/\bprocess\.env\b/gu) ?? []),
  );
  expect(readers).toEqual([]);
});

test('only entry points print and exit', () => {
  const printers = offenders(({ floor, text }) =>
    floor === 'bin'
      ? []
      : (withoutComments(text).match(/\bconsole\.\w+\(|\bprocess\.(?:exit\w*|stdout|stderr)\b/gu) ?? []),
  );
  expect(printers).toEqual([]);
});

test('imports name the file they mean', () => {
  const vague = offenders(({ imports }) =>
    imports.filter((specifier) => specifier.startsWith('.') && !/\.(?:ts|json)$/u.test(specifier)),
  );
  expect(vague).toEqual([]);
});

test(`no file is longer than ${MAX_LINES} lines`, () => {
  const written = [
    ...filesBelow('src', /(?<!generated)\.ts$/u),
    ...filesBelow('cypher', /\.cypher$/u),
    ...filesBelow('tests', /\.ts$/u),
    ...filesBelow('training', /\.ts$/u),
    ...filesBelow('bench', /\.ts$/u),
  ];
  const long = written.filter((path) => readFileSync(join(ROOT, path), 'utf8').split('\n').length > MAX_LINES + 1);
  expect(long).toEqual([]);
});

test('file names are kebab-case', () => {
  const files = [...filesBelow('src', /\.ts$/u), ...filesBelow('tests', /\.ts$/u)];
  expect(files.filter((path) => !/^[a-z0-9/-]+(?:\.test|\.fault)?\.ts$/u.test(path))).toEqual([]);
});
