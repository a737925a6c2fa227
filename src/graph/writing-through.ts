import type { Database } from './database.ts';

/** The same database, all of whose writes go through `write`: a single statement that writes becomes a transaction of its own. */
export function writingThrough(database: Database, write: Database['write']): Database {
  return {
    ...database,
    write,
    run: (statement, parameters, options) =>
      statement.access === 'READ'
        ? database.run(statement, parameters, options)
        : write((transaction) => transaction.run(statement, parameters), options),
  };
}
