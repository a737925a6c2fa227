import { graphql } from 'graphql';
import type { Context } from '../../../src/api/context.ts';
import { buildSchema } from '../../../src/api/schema.ts';
import { compileLookUps, type Question } from '../../../src/graph/selection/compile.ts';

const schema = buildSchema();

/** What a question is compiled to, and the answer that comes of given rows; no database is asked. */
export async function compiledOf(
  source: string,
  variableValues: Readonly<Record<string, unknown>> = {},
  rows: readonly Readonly<Record<string, unknown>>[] = [],
) {
  const questions: Question<unknown>[] = [];
  const contextValue: Context = {
    async ask(question) {
      questions.push(question);
      return question.read(rows);
    },
    async lookUp(type, id, fields) {
      const question = compileLookUps(type, [id], fields);
      questions.push(question);
      return question.read(rows).get(id) ?? null;
    },
  };
  const answer = await graphql({ schema, source, variableValues, contextValue });
  return { questions, answer };
}

/** Clauses on lines of their own, so that a change of a statement can be read. */
export function textOf(question: Question<unknown> | undefined): string {
  return (question?.statement.text ?? '').replaceAll(
    / (?=CALL|MATCH|WITH|WHERE|RETURN|UNWIND|ORDER BY|USING|UNION|\})/gu,
    '\n',
  );
}
