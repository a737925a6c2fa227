import type { Database, DatabaseTarget } from '../../src/graph/database.ts';

/** Something that goes wrong at night, tried again and again. A module `<name>.fault.ts` exports one as `fault`. */
export interface Fault {
  /** One line for the table: `kill -9 of the import at a random moment`. */
  readonly name: string;
  /** How often it is tried in full, or null where the run itself tells. */
  readonly tried: number | null;
  /** Where `npm test` tries the same in seconds: file and name of the test. */
  readonly shortForm: string;
  /** May leave anything in the graph, but no process, no file outside `folder` and no open connection. */
  run(context: FaultContext): Promise<FaultResult>;
}

export interface FaultContext {
  /** The throwaway server of this run, on loopback: empty graph, newest schema. */
  readonly target: DatabaseTarget;
  readonly database: Database;
  /** A folder of its own, empty; removed afterwards. */
  readonly folder: string;
  /** How often to try it now: at most `tried` of the fault, less where a short run is asked for. */
  readonly tries: number;
  /** Aborted when the time of the whole run is over: end soon, and tell what was tried until then. */
  readonly signal: AbortSignal;
  /** One line for whoever looks on. */
  say(line: string): void;
}

export interface FaultResult {
  readonly tried: number;
  /** What should be there in the end and is not: nodes, relationships, articles, lines. */
  readonly lost: number;
  /** What is there once too often, or should not be there. */
  readonly doubled: number;
  /** What else went wrong, in words: makes the run fail, as a loss does. */
  readonly problems: readonly string[];
}
