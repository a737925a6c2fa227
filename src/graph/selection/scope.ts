import { BackchannelError } from '../../model/errors.ts';

/**
 * Each is a subquery, and a statement of a new form is planned before it runs: one of 40 takes some 0.7 s of the database's
 * processor, one of 400 half a minute. Ordinary questions have at most 31.
 */
export const MOST_OBJECTS = 40;

/** Names and parameters of one statement under construction. The same question always gives the same text. */
export interface Scope {
  /**
   * Counts one more object that is asked for something.
   * @throws {BackchannelError} BAD_INPUT for more than 40.
   */
  countObject(): void;
  /** A variable that is used nowhere else in the statement: `claim1`, `entity2`. */
  variable(stem: string): string;
  /** Puts a value among the parameters and gives its name with the dollar sign. Values never become text. */
  parameter(value: unknown): string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

export function openScope(): Scope {
  const parameters: Record<string, unknown> = {};
  let variables = 0;
  let count = 0;
  let objects = 0;
  return {
    parameters,
    countObject() {
      objects += 1;
      if (objects > MOST_OBJECTS) throw tooLarge();
    },
    variable(stem) {
      variables += 1;
      return `${stem}${variables}`;
    },
    parameter(value) {
      const name = `p${count}`;
      count += 1;
      parameters[name] = value;
      return `$${name}`;
    },
  };
}

function tooLarge(): BackchannelError {
  return new BackchannelError(
    'BAD_INPUT',
    `Expected at most ${MOST_OBJECTS} objects asked for below one field of Query, got more. Ask in several requests.`,
  );
}
