import { expect, test } from '@jest/globals';
import { type DbSchema, lintCypherQuery, testData } from '@neo4j-cypher/language-support';
import { KINDS_OF_QUESTIONS } from '../fixtures/kinds-of-questions.ts';
import * as QUESTIONS from '../fixtures/questions.ts';
import { compiledOf } from '../unit/api/ask.ts';
import { readGraphContract } from './graph-contract.ts';

const contract = readGraphContract();
const { 'CYPHER 5': functions = {} } = testData.mockSchema.functions ?? {};
const { 'CYPHER 5': procedures = {} } = testData.mockSchema.procedures ?? {};

/** Keys of maps that travel inside a statement; the linter takes them for properties of nodes. */
const KEYS_OF_MAPS = new Set([
  'entity',
  'article',
  'node',
  'score',
  'kind',
  'snippet',
  'role',
  'articleCount',
  'anonymous',
]);

/** All 220 types of drawn edges, which cost the linter seconds, become two. */
function shortened(text: string): string {
  return text.replace(/(?<=:)(?:[A-Z_]+\|){9,}[A-Z_]+/gu, 'MET|PLANNED_MET');
}

function findings(text: string, parameters: readonly string[]): readonly string[] {
  const schema: DbSchema = {
    ...contract,
    parameters: Object.fromEntries(parameters.map((name) => [name, {}])),
    functions: { 'CYPHER 5': Object.fromEntries(Object.entries(functions).filter(([, { isBuiltIn }]) => isBuiltIn)) },
    procedures: { 'CYPHER 5': procedures },
    defaultLanguage: 'CYPHER 5',
  };
  return lintCypherQuery(text, schema, { consoleCommandsEnabled: false })
    .diagnostics.filter(({ offsets }) => !KEYS_OF_MAPS.has(text.slice(offsets.start, offsets.end)))
    .map(({ message, offsets }) => `${message} — ${text.slice(Math.max(0, offsets.start - 40), offsets.end)}`);
}

const ALL = [...Object.entries(QUESTIONS), ...KINDS_OF_QUESTIONS.map(({ name, source }) => [name, source] as const)];

test.each(ALL)('%s is compiled to Cypher 5 that speaks only of what is in the graph', async (_, source) => {
  const { questions } = await compiledOf(source, {
    search: 'north korea',
    ids: ['person:a', 'relation:MET|PLANNED|a|b'],
  });
  const all = questions.flatMap(({ statement, parameters }) =>
    findings(shortened(statement.text), Object.keys(parameters)),
  );
  expect(all).toEqual([]);
  expect(questions.every(({ statement }) => statement.access === 'READ')).toBe(true);
  expect(questions.length > 0).toBe(!source.includes('ontology'));
});

test('a name that is not in the graph is found', () => {
  expect(findings('MATCH (claim:Claim) RETURN claim.headline AS headline', [])).toHaveLength(1);
  expect(findings('MATCH (claim:Clame) RETURN claim.id AS id', [])).toHaveLength(1);
});
