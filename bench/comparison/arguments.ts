import { parseArgs } from 'node:util';
import { BackchannelError } from '../../src/model/errors.ts';

export interface Wanted {
  readonly articles: number;
  readonly seed: number;
  readonly rounds: number;
  readonly requests: number;
  /** Where the store is kept; null for one that is thrown away. */
  readonly keep: string | null;
  readonly heap: string;
  readonly pageCache: string;
  /** Only questions whose name has these words. */
  readonly only: string;
  /** Folder for processor profiles of ours. */
  readonly profile: string | null;
}

const USAGE = `Usage: npm run bench -- [OPTIONS]
Asks the same questions of Backchannel, of @neo4j/graphql and of the plain driver, over one corpus in one Neo4j.
  --articles 10000   size of the corpus; the targets are for 100000
  --keep             keep the store in .backchannel/bench, so that the next run needs not load it again
  --folder PATH      keep it there
  --rounds 7         rounds of each question
  --requests 40      requests of each system in one round
  --only WORDS       only questions whose name has these words
  --heap 2g          of Neo4j
  --page-cache 3g    of Neo4j
  --seed 1           another corpus
  --profile PATH     write processor profiles of ours into a folder
Ends with 1 where an answer differs, or a target is missed at 100,000 articles or more.`;

/**
 * What the command line asks for, or null where help was asked for and is printed.
 * @throws {BackchannelError} BAD_INPUT
 */
export function wantedFrom(given: readonly string[]): Wanted | null {
  const text = (otherwise: string) => ({ type: 'string', default: otherwise }) as const;
  const flag = { type: 'boolean', default: false } as const;
  const { values } = parse(() =>
    parseArgs({
      args: [...given],
      options: {
        articles: text('10000'),
        seed: text('1'),
        rounds: text('7'),
        requests: text('40'),
        keep: flag,
        folder: text(''),
        heap: text('2g'),
        'page-cache': text('3g'),
        only: text(''),
        profile: text(''),
        help: { ...flag, short: 'h' },
      },
    }),
  );
  if (values.help) {
    process.stdout.write(`${USAGE}\n`);
    return null;
  }
  const count = (name: 'articles' | 'seed' | 'rounds' | 'requests', least: number) => {
    const number = Number(values[name]);
    if (Number.isSafeInteger(number) && number >= least) return number;
    throw refused(`--${name}: expected a whole number from ${least} on, got ${values[name]}.`);
  };
  return {
    articles: count('articles', 1000),
    seed: count('seed', 0),
    rounds: count('rounds', 1),
    requests: count('requests', 1),
    keep: values.folder || (values.keep ? '.backchannel/bench' : null),
    heap: values.heap,
    pageCache: values['page-cache'],
    only: values.only,
    profile: values.profile || null,
  };
}

function parse<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw refused((error as Error).message);
  }
}

function refused(why: string): BackchannelError {
  return new BackchannelError('BAD_INPUT', `${why}\n${USAGE}`);
}
