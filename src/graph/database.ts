import { setTimeout as delay } from 'node:timers/promises';
import neo4j, { type Driver, type Session } from 'neo4j-driver';
import { BackchannelError } from '../model/errors.ts';
import { isConnectionLoss, isRetryable, toBackchannelError, unavailable } from './driver-errors.ts';
import { type Limits, startLimits } from './limits.ts';
import { type Outcome, outcomeOf } from './outcome.ts';
import { toDriverParameters } from './parameters.ts';

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
  /** Runs one statement by itself, in one round trip. A read is tried a second time where the connection was lost. */
  run<Row>(statement: Statement, parameters: Parameters, options?: RunOptions): Promise<Outcome<Row>>;
  /**
   * Runs `work` in one write transaction. After a deadlock, or a connection lost before the commit, it runs again as a whole,
   * so it must do nothing outside the transaction. A connection lost during the commit is DATABASE_UNAVAILABLE, and the
   * work may be written.
   */
  write<T>(work: (transaction: Transaction) => Promise<T>, options?: RunOptions): Promise<T>;
  /** @throws {BackchannelError} DATABASE_UNAVAILABLE, or BAD_CONFIG where the server refuses us or is too old; within 3 s. */
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
const CONNECT_TIMEOUT_MS = 2_000;
/** Nobody waits longer for a server that does not answer; the driver's own defaults are 30 to 60 s. */
const UNAVAILABLE_AFTER_MS = 2_800;
/** A read unanswered for this long makes us ask whether the server is still there. */
const PROBE_AFTER_MS = 1_000;
/** Connections lost later than this are not tried again, so that the whole call stays below UNAVAILABLE_AFTER_MS. */
const RECONNECT_WITHIN_MS = 700;
const OLDEST_SERVER = [5, 26] as const;

/** Opens a pool of connections; nothing is sent before the first call. Close it in the end. */
export function openDatabase(target: DatabaseTarget): Database {
  const driver = openDriver(target);
  const log = target.log;
  const context = (what: string) => ({ ...target, what });

  async function bounded<T>(what: string, options: RunOptions, call: (limits: Limits) => Promise<T>): Promise<T> {
    const limits = startLimits(what, options.deadlineMs ?? target.deadlineMs ?? DEFAULT_DEADLINE_MS, options.signal);
    try {
      return await call(limits);
    } catch (error) {
      if (options.signal?.aborted && error === options.signal.reason) throw error;
      const known = toBackchannelError(error, context(what));
      log?.warn({ statement: what, code: known.code, milliseconds: Math.round(limits.elapsedMs()) }, known.message);
      throw known;
    } finally {
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

  async function probed<T>(limits: Limits, call: () => Promise<T>): Promise<T> {
    const giveUpAfterMs = UNAVAILABLE_AFTER_MS - PROBE_AFTER_MS;
    const timer = setTimeout(() => {
      askServer(driver, target, giveUpAfterMs).catch((error) =>
        limits.fail(toBackchannelError(error, context('Probe'))),
      );
    }, PROBE_AFTER_MS);
    try {
      return await call();
    } finally {
      clearTimeout(timer);
    }
  }

  async function run<Row>(statement: Statement, parameters: Parameters, options: RunOptions = {}) {
    return bounded(statement.name, options, async (limits) => {
      const once = () => runOnce<Row>(statement, parameters, limits);
      const call = async () => {
        try {
          return await once();
        } catch (error) {
          if (!isRetryable(error) || limits.elapsedMs() > RECONNECT_WITHIN_MS) throw error;
          return once();
        }
      };
      const outcome = statement.access === 'READ' ? await probed(limits, call) : await once();
      const milliseconds = Math.round(limits.elapsedMs());
      log?.debug({ statement: statement.name, rows: outcome.rows.length, milliseconds }, 'statement run');
      return outcome;
    });
  }

  async function writeOnce<T>(work: (transaction: Transaction) => Promise<T>, limits: Limits, progress: Progress) {
    return inSession('WRITE', async (session) => {
      const begun = Promise.resolve(session.beginTransaction({ timeout: limits.remainingMs() }));
      const transaction = await limits.within(begunInTime(begun, target.uri));
      const value = await limits.within(
        work({
          run: async <Row>(statement: Statement, parameters: Parameters) => {
            try {
              const result = transaction.run(statement.text, toDriverParameters(parameters));
              return outcomeOf<Row>(await limits.within(Promise.resolve(result)));
            } catch (error) {
              throw toBackchannelError(error, context(statement.name));
            }
          },
        }),
      );
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

  return {
    run,
    write,
    verify: () =>
      bounded('Verification', { deadlineMs: UNAVAILABLE_AFTER_MS + 100 }, () => verifyServer(driver, target)),
    close: () => driver.close(),
  };
}

interface Progress {
  committing: boolean;
}

function openDriver({ uri, user, password }: DatabaseTarget): Driver {
  try {
    return neo4j.driver(uri, neo4j.auth.basic(user, password), {
      userAgent: 'backchannel',
      disableLosslessIntegers: true,
      disableAutoCommitRetries: true,
      fetchSize: -1,
      connectionTimeout: CONNECT_TIMEOUT_MS,
      connectionAcquisitionTimeout: UNAVAILABLE_AFTER_MS - 300,
      connectionLivenessCheckTimeout: 30_000,
      maxTransactionRetryTime: 0,
      notificationFilter: { minimumSeverityLevel: 'OFF' },
      telemetryDisabled: true,
    });
  } catch (cause) {
    const message = `NEO4J_URI: expected bolt://, neo4j://, bolt+s:// or neo4j+s:// and a host, got ${JSON.stringify(uri)}.`;
    throw new BackchannelError('BAD_CONFIG', message, { cause });
  }
}

async function verifyServer(driver: Driver, target: DatabaseTarget): Promise<void> {
  const { agent } = await askServer(driver, target, UNAVAILABLE_AFTER_MS);
  const version = /^Neo4j\/(\d+)\.(\d+)/u.exec(agent ?? '');
  const [major, minor] = [Number(version?.[1] ?? Infinity), Number(version?.[2] ?? 0)];
  if (major > OLDEST_SERVER[0] || (major === OLDEST_SERVER[0] && minor >= OLDEST_SERVER[1])) return;
  throw new BackchannelError(
    'BAD_CONFIG',
    `Expected Neo4j ${OLDEST_SERVER.join('.')} or newer at ${target.uri}, got ${agent}. Upgrade it, or point NEO4J_URI elsewhere.`,
  );
}

async function askServer(driver: Driver, target: DatabaseTarget, giveUpAfterMs: number) {
  return orUnavailable(driver.getServerInfo({ database: target.database }), target.uri, giveUpAfterMs);
}

/** BEGIN does no work, so a server that does not answer it is gone. */
async function begunInTime<T>(begun: Promise<T>, uri: string): Promise<T> {
  return orUnavailable(begun, uri, UNAVAILABLE_AFTER_MS);
}

async function orUnavailable<T>(promise: Promise<T>, uri: string, giveUpAfterMs: number): Promise<T> {
  const silence = Promise.withResolvers<never>();
  const timer = setTimeout(() => silence.reject(unavailable(uri, `silent for ${giveUpAfterMs} ms`)), giveUpAfterMs);
  try {
    return await Promise.race([promise, silence.promise]);
  } finally {
    clearTimeout(timer);
    promise.catch(() => undefined);
  }
}

/** 50 ms, doubled each time up to 1.6 s, and spread so that two that collided do not collide again. */
function backoffMs(attempt: number): number {
  return 50 * 2 ** Math.min(attempt, 5) * (0.5 + Math.random());
}
