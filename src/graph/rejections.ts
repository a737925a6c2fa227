import { digest } from '../model/ids.ts';
import type { Database } from './database.ts';
import { loadStatement } from './statements.ts';

const putRejections = loadStatement('write/put-rejections');
const removeRejected = loadStatement('write/remove-rejections');
const rejectedArticles = loadStatement('read/rejected-articles');

/** An article that was not accepted, and why. */
export interface Rejection {
  /** Where it failed: `open`, `decode`, `parse`, `check`, `read`, `write`. */
  readonly stage: string;
  readonly code: string;
  /** What was expected, what came and what to do. */
  readonly reason: string;
  /** Its first words, so that it can be recognised. */
  readonly excerpt: string;
  /** File, and line or index in it. */
  readonly origin: string;
}

/** A rejection that the graph keeps. */
export interface KnownRejection {
  readonly id: string;
  readonly origin: string;
}

const AT_ONCE = 500;

/** The same for the same item, rejected at the same place for the same reason. */
export function rejectionId({ origin, stage, code, reason, excerpt }: Rejection): string {
  return `rejected:${digest(origin, stage, code, reason, excerpt)}`;
}

/**
 * Keeps rejections in the graph, each once: the same article rejected again for the same reason writes nothing.
 * @param at instant of the first rejection (ISO 8601, UTC).
 * @returns how many were not known yet.
 */
export async function recordRejections(
  database: Database,
  rejections: readonly Rejection[],
  at: string,
): Promise<number> {
  const rows = rejections.map((rejection) => {
    const { stage, code, reason, excerpt, origin } = rejection;
    const properties = { name: `${code} · ${origin}`, stage, code, reason, excerpt, origin, rejectedAt: at };
    return { id: rejectionId(rejection), properties };
  });
  let created = 0;
  for (let index = 0; index < rows.length; index += AT_ONCE) {
    const { counters } = await database.run(putRejections, { rejections: rows.slice(index, index + AT_ONCE) });
    created += counters.nodesCreated;
  }
  return created;
}

/** All rejections that the graph keeps, in no order. */
export async function knownRejections(database: Database): Promise<readonly KnownRejection[]> {
  return (await database.run<KnownRejection>(rejectedArticles, {})).rows;
}

/** @returns how many there were. */
export async function removeRejections(database: Database, ids: readonly string[]): Promise<number> {
  let removed = 0;
  for (let index = 0; index < ids.length; index += AT_ONCE) {
    const { counters } = await database.run(removeRejected, { ids: ids.slice(index, index + AT_ONCE) });
    removed += counters.nodesDeleted;
  }
  return removed;
}
