import type { Database, Statement } from './database.ts';
import { writingThrough } from './writing-through.ts';

/** A moment between two statements of a write transaction: `before write/put-article`, `before commit`, `after commit`. */
export type WriteStep = `before ${string}` | 'after commit';

/** The same database, which tells of each step of its writes just before it is done, and of each commit once it is known. */
export function steppingDatabase(database: Database, onStep: (step: WriteStep) => void): Database {
  const write: Database['write'] = async (work, options) => {
    const value = await database.write(async (transaction) => {
      const result = await work({
        run: (statement, parameters) => {
          onStep(beforeStatement(statement));
          return transaction.run(statement, parameters);
        },
      });
      onStep('before commit');
      return result;
    }, options);
    onStep('after commit');
    return value;
  };
  return writingThrough(database, write);
}

function beforeStatement({ name }: Statement): WriteStep {
  return `before ${name}`;
}
