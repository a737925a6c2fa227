import DataLoader from 'dataloader';
import type { Database, RunOptions } from '../graph/database.ts';
import { compileLookUps, type Question } from '../graph/selection/compile.ts';
import type { Answered } from '../graph/selection/compiled.ts';
import type { NodeType } from '../graph/selection/node-types.ts';
import type { Selection } from '../graph/selection/selection.ts';

/** What resolvers get by the request. */
export interface Context {
  /** Asks the graph, in one round trip. The request's end ends the statement too. */
  ask<Answer>(question: Question<Answer>): Promise<Answer>;
  /** The thing of a type with an id. What one request asks of the same type with the same fields comes in one round trip. */
  lookUp(type: NodeType, id: string, fields: readonly Selection[]): Promise<Answered | null>;
}

/** @param options how long a statement may take, and the signal of a client that goes away */
export function openContext(database: Database, options: RunOptions): Context {
  const loaders = new Map<string, DataLoader<string, Answered | null>>();
  async function ask<Answer>(question: Question<Answer>): Promise<Answer> {
    const { rows } = await database.run<Readonly<Record<string, unknown>>>(
      question.statement,
      question.parameters,
      options,
    );
    return question.read(rows);
  }
  return {
    ask,
    lookUp(type, id, fields) {
      const key = JSON.stringify([type, fields]);
      const loader = loaders.get(key) ?? openLoader(type, fields);
      loaders.set(key, loader);
      return loader.load(id);
    },
  };

  function openLoader(type: NodeType, fields: readonly Selection[]) {
    return new DataLoader<string, Answered | null>(async (ids) => {
      const found = await ask(compileLookUps(type, ids, fields));
      return ids.map((id) => found.get(id) ?? null);
    });
  }
}
