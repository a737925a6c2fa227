import { BackchannelError } from '../../model/errors.ts';

/** Statements of so many variables have some megabyte of text; the database plans them for seconds. */
const MOST_VARIABLES = 10_000;

/** Names and parameters of one statement under construction. The same question always gives the same text. */
export interface Scope {
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
  return {
    parameters,
    variable(stem) {
      variables += 1;
      if (variables > MOST_VARIABLES) throw tooLarge();
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
    `Expected a question of at most ${MOST_VARIABLES} parts, got more. Ask in several requests.`,
  );
}
