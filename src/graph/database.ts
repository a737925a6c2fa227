import { setTimeout as delay } from 'node:timers/promises';
import type { Session } from 'neo4j-driver';
import { BackchannelError } from '../model/errors.ts';
import { isConnectionLoss, isRetryable, toBackchannelError, unavailable } from './driver-errors.ts';
import { type Limits, startLimits } from './limits.ts';
import { openDriver } from './open-driver.ts';
import { type Outcome, outcomeOf } from './outcome.ts';
import { toDriverParameters } from './parameters.ts';
import { serverAnswers } from './server-answers.ts';
import { loadStatement } from './statements.ts';

/** One Cypher statement; the name is its path below `cypher/`, or says what compiled it. */
export interface Statement {
  readonly name: string;
  readonly text: string;
  readonly access: 'READ' | 'WRITE';
}

/** Values only; whole numbers arrive as integers, see parameters.ts. */
export type Parameters = Readonly<Record<string, unknown>>;

export interface RunOptions {
  /** Milliseconds until the call fails with DEADLINE_EXCEEDED; the server is told the same and ends it by itself. */
  readonly deadlineMs?: number;
  /** Aborting cancels the statement on the server; the call rejects with the signal's reason. */
  readonly signal?: AbortSignal;
}

export interface Transaction {
  run<Row>(statement: Statement, parameters: Parameters): Promise<Outcome<Row>>;
}

/** The one way to Neo4j: named database, access mode, deadline and server-side timeout are set on every call. */
export interface Database {
  /** Runs one statement by itself, in one round trip. A read is tried again where the connection was lost. */
  run<Row>(statement: Statement, parameters: Parameters, options?: RunOptions): Promise<Outcome<Row>>;
  /**
   * Runs `work` in one write transaction. After a deadlock, or a connection lost before the commit, it runs again as a whole,
   * so it must do nothing outside the transaction. A connection lost during the commit is DATABASE_UNAVAILABLE, and the
   * work may be written.
   */
  write<T>(work: (transaction: Transaction) => Promise<T>, options?: RunOptions): Promise<T>;
  /** @throws {BackchannelError} DATABASE_UNAVAILABLE, or BAD_CONFIG where the server refuses us, lacks the database or is too old. */
  verify(): Promise<void>;
  close(): Promise<void>;
}

/** The part of a pino logger that is used here. */
export interface DatabaseLog {
  debug(fields: object, message: string): void;
  warn(fields: object, message: string): void;
}

export interface DatabaseTarget {
  /** bolt:// or neo4j://; with TLS bolt+s:// or neo4j+s://. */
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  readonly database: string;
  readonly log?: DatabaseLog;
  /** For calls that name none; 10,000 ms without. */
  readonly deadlineMs?: number;
}

const DEFAULT_DEADLINE_MS = 10_000;
/** A call unanswered for this long makes us ask whether the server is still there, and its answer must come within that long. */
const PROBE_AFTER_MS = 1_000;
const PROBE_WITHIN_MS = 1_800;
/** Connections lost later than this are not tried again, so that a call to a dead server ends within 3 s. */
const RECONNECT_WITHIN_MS = 700;
/** After a restart the pool holds lost connections that it has not noticed yet; the wait in between lets it. */
const READ_ATTEMPTS = 3;
const OLDEST_SERVER = [5, 26] as const;
const SERVER_VERSION = loadStatement('read/server-version');

/** Opens a pool of connections; nothing is sent before the first call. Close it in the end. */
export function openDatabase(target: DatabaseTarget): Database {
  const driver = openDriver(target.uri, target.user, target.password);
  const log = target.log;
  const context = (what: string) => ({ ...target, what });

  /** One question for all calls that wait at the same time. */
  let question: Promise<boolean> | null = null;
  function stillAnswers(): Promise<boolean> {
    question ??= serverAnswers(target.uri, PROBE_WITHIN_MS).finally(() => {
      question = null;
    });
    return question;
  }

  /** Deadline, signal, watch over the server, and errors of ours: what every call has. */
  async function bounded<T>(what: string, options: RunOptions, call: (limits: Limits) => Promise<T>): Promise<T> {
    const limits = startLimits(what, options.deadlineMs ?? target.deadlineMs ?? DEFAULT_DEADLINE_MS, options.signal);
    const watch = setTimeout(async () => {
      if (await stillAnswers()) return;
      limits.fail(unavailable(target.uri, `silent for ${(PROBE_AFTER_MS + PROBE_WITHIN_MS) / 1000} s`));
    }, PROBE_AFTER_MS);
    try {
      return await call(limits);
    } catch (error) {
      if (options.signal?.aborted && error === options.signal.reason) throw error;
      const known = toBackchannelError(error, context(what));
      log?.warn({ statement: what, code: known.code, milliseconds: Math.round(limits.elapsedMs()) }, known.message);
      throw known;
    } finally {
      clearTimeout(watch);
      limits.end();
    }
  }

  async function inSession<T>(access: Statement['access'], use: (session: Session) => Promise<T>): Promise<T> {
    const session = driver.session({
      database: target.database,
      defaultAccessMode: access,
      bookmarkManager: driver.executeQueryBookmarkManager,
    });
    try {
      return await use(session);
    } finally {
      // Closing resets the connection, which ends a statement that still runs. Not awaited: a frozen server never answers it.
      session.close().catch(() => undefined);
    }
  }

  async function runOnce<Row>(statement: Statement, parameters: Parameters, limits: Limits): Promise<Outcome<Row>> {
    return inSession(statement.access, async (session) => {
      const transaction = { timeout: limits.remainingMs(), metadata: { statement: statement.name } };
      const result = session.run(statement.text, toDriverParameters(parameters), transaction);
      return outcomeOf<Row>(await limits.within(Promise.resolve(result)));
    });
  }

  async function run<Row>(statement: Statement, parameters: Parameters, options: RunOptions = {}) {
    const most = statement.access === 'READ' ? READ_ATTEMPTS : 1;
    return bounded(statement.name, options, async (limits) => {
      for (let attempt = 1; ; attempt += 1) {
        try {
          const outcome = await runOnce<Row>(statement, parameters, limits);
          const milliseconds = Math.round(limits.elapsedMs());
          log?.debug({ statement: statement.name, rows: outcome.rows.length, milliseconds }, 'statement run');
          return outcome;
        } catch (error) {
          if (attempt === most || !isRetryable(error) || limits.elapsedMs() > RECONNECT_WITHIN_MS) throw error;
          await limits.within(delay(backoffMs(attempt)));
        }
      }
    });
  }

  async function writeOnce<T>(work: (transaction: Transaction) => Promise<T>, limits: Limits, progress: Progress) {
    return inSession('WRITE', async (session) => {
      const begun = session.beginTransaction({ timeout: limits.remainingMs() });
      const transaction = await limits.within(Promise.resolve(begun));
      const runInside: Transaction['run'] = async <Row>(statement: Statement, parameters: Parameters) => {
        try {
          const result = transaction.run(statement.text, toDriverParameters(parameters));
          return outcomeOf<Row>(await limits.within(Promise.resolve(result)));
        } catch (error) {
          throw toBackchannelError(error, context(statement.name));
        }
      };
      const value = await limits.within(work({ run: runInside }));
      progress.committing = true;
      await limits.within(transaction.commit());
      return value;
    });
  }

  async function write<T>(work: (transaction: Transaction) => Promise<T>, options: RunOptions = {}): Promise<T> {
    return bounded('Write transaction', options, async (limits) => {
      for (let attempt = 0; ; attempt += 1) {
        const progress: Progress = { committing: false };
        try {
          return await writeOnce(work, limits, progress);
        } catch (error) {
          const lost = isConnectionLoss(error);
          const hopeless = lost && (progress.committing || limits.elapsedMs() > RECONNECT_WITHIN_MS);
          if (hopeless || !isRetryable(error)) throw error;
          log?.debug({ attempt, error: String(error) }, 'write transaction is run again');
          await limits.within(delay(backoffMs(attempt)));
        }
      }
    });
  }

  async function verify(): Promise<void> {
    const { rows } = await run<{ version: string }>(SERVER_VERSION, {});
    checkVersion(rows[0]?.version ?? 'none', target.uri);
  }

  return { run, write, verify, close: () => driver.close() };
}

interface Progress {
  committing: boolean;
}

/** Newer servers count by years: 2025.01. */
function checkVersion(version: string, uri: string): void {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [oldestMajor, oldestMinor] = OLDEST_SERVER;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return;
  const message = `Expected Neo4j ${OLDEST_SERVER.join('.')} or newer at ${uri}, got ${version}. Upgrade it, or point NEO4J_URI elsewhere.`;
  throw new BackchannelError('BAD_CONFIG', message);
}

/** 50 ms, doubled each time up to 1.6 s, and spread so that two that collided do not collide again. */
function backoffMs(attempt: number): number {
  return 50 * 2 ** Math.min(attempt, 5) * (0.5 + Math.random());
}
