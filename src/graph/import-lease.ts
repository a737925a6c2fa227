import { randomUUID } from 'node:crypto';
import { hostname, userInfo } from 'node:os';
import { BackchannelError, isBackchannelError } from '../model/errors.ts';
import type { Database, Transaction } from './database.ts';
import { isEntityGone } from './driver-errors.ts';
import { fencedDatabase } from './fenced-database.ts';
import { loadStatement } from './statements.ts';

const LOCK = loadStatement('write/lock-import-lease');
const TAKE = loadStatement('write/take-import-lease');
const RENEW = loadStatement('write/renew-import-lease');
const RELEASE = loadStatement('write/release-import-lease');

/** The one lease; its slots are locked by writers, so that none waits for another. */
const LEASE = 'import-lease:0';
const SLOTS = Array.from({ length: 15 }, (_, index) => `import-lease:${index + 1}`);
const NAME = 'Import lease';
/** Long enough for a machine that is very busy, short enough for whoever waits behind an import that was killed. */
const LIFE_MS = 60_000;
/** What a holder left begun when it was stopped is ended by the server after 60 s: so long a write of an import may take. */
const TAKE_WITHIN_MS = 90_000;
const TOLD_AFTER_MS = 1_000;
const RELEASE_WITHIN_MS = 10_000;
const TAKING_ATTEMPTS = 5;

export interface LeaseOptions {
  /** What is done under it, for whoever is refused: `import`, `redraw`. */
  readonly purpose: string;
  /** Milliseconds without renewal after which others may take it; a minute without. */
  readonly lifeMs?: number;
  /** Called where taking has to wait until the server ends what a former holder left begun. */
  readonly onWait?: (formerHolder: string) => void;
}

export interface ImportLease {
  /** The database for all that is written under the lease: each write transaction makes sure that it is still held. */
  readonly database: Database;
  /** Aborted with IMPORT_RUNNING as soon as it is known that somebody else has taken the lease. */
  readonly lost: AbortSignal;
  /** Call it when all writes have ended. Never throws: a lease that cannot be given back ends by itself. */
  release(): Promise<void>;
}

/** Who holds the lease, as far as there is one. */
interface Holder {
  readonly holder: string | null;
  readonly takenAt: string | null;
}

interface Standing extends Holder {
  readonly token: string | null;
  readonly expiresAt: string | null;
  readonly isOver: boolean;
}

/**
 * Takes the lease that only one import at a time has. It lives by the server's clock alone, is renewed at a third of its life
 * and may be taken by others when it was not: a holder that was stopped meanwhile can write nothing afterwards, because each
 * of its transactions looks at the token of the lease under a lock (docs/decisions/0014).
 * @throws {BackchannelError} IMPORT_RUNNING where another holds it: who, since when, and when it ends by itself
 */
export async function openImportLease(database: Database, options: LeaseOptions): Promise<ImportLease> {
  const { lifeMs = LIFE_MS } = options;
  const token = randomUUID();
  const lost = new AbortController();
  const lose = (holder: Holder | undefined): BackchannelError => {
    if (!lost.signal.aborted) lost.abort(takenOver(holder, lifeMs));
    return lost.signal.reason as BackchannelError;
  };
  await take(database, { token, lifeMs, options });
  const renewal = keepRenewing(lifeMs, async (signal) => {
    const parameters = { id: LEASE, token, lifeMs };
    const limits = { deadlineMs: lifeMs, signal };
    const { rows } = await database.write((transaction) => transaction.run<Check>(RENEW, parameters), limits);
    if (rows[0]?.isHeld !== true) lose(rows[0]);
    return !lost.signal.aborted;
  });
  return {
    database: fencedDatabase(database, { slots: SLOTS, token, lost: lost.signal, lose }),
    lost: lost.signal,
    async release() {
      await renewal.end();
      if (lost.signal.aborted) return;
      const parameters = { slots: [LEASE, ...SLOTS], token };
      const limits = { deadlineMs: RELEASE_WITHIN_MS, signal: AbortSignal.timeout(RELEASE_WITHIN_MS) };
      await database.write((transaction) => transaction.run(RELEASE, parameters), limits).catch(() => undefined);
    },
  };
}

interface Check extends Holder {
  readonly isHeld: boolean;
}

interface Taking {
  readonly token: string;
  readonly lifeMs: number;
  readonly options: LeaseOptions;
}

async function take(database: Database, taking: Taking): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await database.write((transaction) => takeOnce(transaction, taking), { deadlineMs: TAKE_WITHIN_MS });
    } catch (error) {
      // Whoever held it released it while we waited for its lock.
      if (!isEntityGone(error) || attempt === TAKING_ATTEMPTS) throw error;
    }
  }
}

async function takeOnce(transaction: Transaction, { token, lifeMs, options }: Taking): Promise<void> {
  const [standing] = (await transaction.run<Standing>(LOCK, { id: LEASE })).rows;
  // The own token is there already where the answer to the commit was lost.
  if (!standing?.isOver && standing?.token !== token) throw running(standing);
  const former = standing?.holder ?? 'nobody';
  const late = setTimeout(() => options.onWait?.(former), TOLD_AFTER_MS);
  try {
    const holder = `${options.purpose} of ${userInfo().username} on ${hostname()}, process ${process.pid}`;
    await transaction.run(TAKE, { slots: [LEASE, ...SLOTS], name: NAME, holder, token, lifeMs });
  } catch (error) {
    throw isBackchannelError(error, 'DEADLINE_EXCEEDED') ? stillWriting(former, error) : error;
  } finally {
    clearTimeout(late);
  }
}

interface Renewal {
  /** Resolves when none is under way any more. */
  end(): Promise<void>;
}

/**
 * Renews at a third of its life; where that fails, the database being away, again soon.
 * @param renew false ends it; so does its signal
 */
function keepRenewing(lifeMs: number, renew: (signal: AbortSignal) => Promise<boolean>): Renewal {
  const ended = new AbortController();
  let under: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  const plan = (afterMs: number): void => {
    if (ended.signal.aborted) return;
    timer = setTimeout(() => {
      under = renew(ended.signal).then(
        (isHeld) => (isHeld ? plan(lifeMs / 3) : undefined),
        () => plan(lifeMs / 12),
      );
    }, afterMs).unref();
  };
  plan(lifeMs / 3);
  return {
    end() {
      ended.abort();
      clearTimeout(timer);
      return under;
    },
  };
}

function running(standing: Standing | undefined): BackchannelError {
  const { holder, takenAt, expiresAt } = standing ?? {};
  return new BackchannelError(
    'IMPORT_RUNNING',
    `Expected to be the only one that imports, but another is at it since ${takenAt}: ${holder}. Wait for it, or stop it; where it has died, its lease ends by itself at ${expiresAt} by the clock of the server.`,
  );
}

function stillWriting(former: string, cause: unknown): BackchannelError {
  return new BackchannelError(
    'IMPORT_RUNNING',
    `Another import has not renewed its lease, but a transaction of it has been open for more than ${TAKE_WITHIN_MS / 1000} s: ${former}. Stop it, and run this again.`,
    { cause },
  );
}

function takenOver(by: Holder | undefined, lifeMs: number): BackchannelError {
  const who = by?.holder ? `was taken over at ${by.takenAt}: ${by.holder}` : 'was taken away, and nobody holds it now';
  return new BackchannelError(
    'IMPORT_RUNNING',
    `The lease of this import, which lives ${lifeMs / 1000} s without renewal, ${who}. What this import wrote before is whole and stays; it writes nothing more.`,
  );
}
