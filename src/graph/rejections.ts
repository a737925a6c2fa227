import { digest } from '../model/ids.ts';
import type { Database } from './database.ts';
import { loadStatement } from './statements.ts';

const putRejections = loadStatement('write/put-rejections');

/** An article that was not accepted, and why. */
export interface Rejection {
  /** Where it failed: `read`, `clean`, `write`, … */
  readonly stage: string;
  readonly code: string;
  /** What was expected, what came and what to do. */
  readonly reason: string;
  /** Its first words, so that it can be recognised. */
  readonly excerpt: string;
  /** File, and line or index in it. */
  readonly origin: string;
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
  if (rejections.length === 0) return 0;
  const rows = rejections.map((rejection) => {
    const { stage, code, reason, excerpt, origin } = rejection;
    const id = `rejected:${digest(origin, stage, code, reason, excerpt)}`;
    return { id, properties: { name: `${code} · ${origin}`, ...rejection, rejectedAt: at } };
  });
  const { counters } = await database.run(putRejections, { rejections: rows });
  return counters.nodesCreated;
}
