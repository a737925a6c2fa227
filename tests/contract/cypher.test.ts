import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { type DbSchema, lintCypherQuery, testData } from '@neo4j-cypher/language-support';
import { parseStatement } from '../../src/graph/statements.ts';
import { readGraphContract } from './graph-contract.ts';

const CYPHER = new URL('../../cypher/', import.meta.url);
const files = readdirSync(CYPHER, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.cypher'))
  .sort();
const statements = files.filter((file) => !file.startsWith('migrations/'));
const contract = readGraphContract();
/** What a server without plug-ins knows: APOC and the like are left out. */
const builtIn = Object.fromEntries(
  Object.entries(testData.mockSchema.functions?.['CYPHER 5'] ?? {}).filter(([, { isBuiltIn }]) => isBuiltIn),
);

function read(file: string): string {
  return readFileSync(new URL(file, CYPHER), 'utf8');
}

/** `line: message` for each finding, a declared parameter counting as set. */
function findings(text: string): string[] {
  const parameters = [...text.matchAll(/^\/\/ \$(\w+):/gmu)].map(([, name = '']) => [name, {}] as const);
  const schema: DbSchema = {
    ...contract,
    parameters: Object.fromEntries(parameters),
    functions: { 'CYPHER 5': builtIn },
    defaultLanguage: 'CYPHER 5',
  };
  const { diagnostics } = lintCypherQuery(text, schema, { consoleCommandsEnabled: false });
  return [
    ...diagnostics
      .filter(({ offsets }) => !isFieldOfRow(text, offsets.start))
      .map(({ range, message }) => `${range.start.line + 1}: ${message}`),
    ...writtenProperties(text)
      .filter((name) => !contract.propertyKeys.includes(name))
      .map((name) => `the property ${name} is written, and is not in docs/graph.md`),
  ];
}

/** The linter guesses that a row of a list may be a node; what stands in `UNWIND $claims AS row` is told by the header. */
function isFieldOfRow(text: string, offset: number): boolean {
  const variable = /(\w+)\.$/u.exec(text.slice(0, offset))?.[1];
  return variable !== undefined && new RegExp(`\\bUNWIND\\s+\\S+\\s+AS\\s+${variable}\\b`, 'u').test(text);
}

/** The linter takes every property that a statement sets for a known one. */
function writtenProperties(text: string): string[] {
  return [...text.matchAll(/(?<=\bSET\b[^;]*?)\b\w+\.(\w+)\s*=(?!=|~)/gu)].map(([, name = '']) => name);
}

test('the names of the graph are read from its page', () => {
  expect(contract.labels).toEqual(
    expect.arrayContaining(['Article', 'Claim', 'Retired', 'Person', 'Relation', 'MonthlyCount', 'RejectedArticle']),
  );
  expect(contract.relationshipTypes).toEqual(
    expect.arrayContaining(['ABOUT', 'BETWEEN', 'MET', 'PLANNED_MET', 'DENIED_KILLED']),
  );
  expect(contract.propertyKeys).toEqual(
    expect.arrayContaining(['id', 'k', 'cueEnds', 'speakerAnonymous', 'claimIds', 'relationCount', 'sayings']),
  );
  expect(contract.propertyKeys).not.toContain('parallel');
});

test.each([
  ['an undefined variable', 'MATCH (article:Article) RETURN artikle.id AS id'],
  ['an undeclared parameter', 'MATCH (article:Article {id: $id}) RETURN article.id AS id'],
  ['an unknown label', 'MATCH (article:Artikle) RETURN article.id AS id'],
  ['an unknown type', 'MATCH (:Article)-[link:MENTIONED]->(:Entity) RETURN link.count AS count'],
  ['an unknown property', 'MATCH (article:Article) RETURN article.headline AS headline'],
  ['an unknown property that is set', "MATCH (article:Article) SET article.headline = 'x'"],
  ['a function of a plug-in', 'MATCH (article:Article) RETURN apoc.text.join(article.authors, "") AS authors'],
])('%s is found', (_, text) => {
  expect(findings(text)).toHaveLength(1);
});

test.each(files)('%s is Cypher 5 and speaks only of what is in the graph', (file) => {
  expect(findings(read(file))).toEqual([]);
});

test.each(statements)('%s starts with one sentence and its parameters', (file) => {
  expect(parseStatement(file, read(file))).not.toBe('');
});

test('statements of every folder are looked at', () => {
  expect([...new Set(statements.map((file) => file.split('/')[0]))]).toEqual(['explore', 'read', 'write']);
});
