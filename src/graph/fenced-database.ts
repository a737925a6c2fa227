import type { BackchannelError } from '../model/errors.ts';
import type { Database, Transaction } from './database.ts';
import { loadStatement } from './statements.ts';
import { writingThrough } from './writing-through.ts';

const CHECK = loadStatement('write/check-import-lease');

export interface Fence {
  /** Nodes of the lease that its writers lock, one each, as long as there are enough of them. */
  readonly slots: readonly string[];
  readonly token: string;
  readonly lost: AbortSignal;
  /** Called when the token turns out to be another's. @returns what is to be thrown */
  lose(now: SlotHolder | undefined): BackchannelError;
}

export interface SlotHolder {
  readonly holder: string | null;
  readonly takenAt: string | null;
}

/**
 * The same database, in which nothing is committed once the lease is somebody else's. The check is the first statement of each
 * write transaction and holds its lock until the commit, so that whoever takes the lease waits for what is in flight; it is sent
 * together with the first statement of the work, and costs no round trip of its own.
 */
export function fencedDatabase(database: Database, fence: Fence): Database {
  const takeSlot = slotsOf(fence.slots);
  const write: Database['write'] = async (work, options) => {
    fence.lost.throwIfAborted();
    const slot = takeSlot();
    try {
      return await database.write(async (transaction) => {
        const checked = check(transaction, slot.id, fence);
        // Where the work fails first, nobody waits for the check.
        checked.catch(() => undefined);
        try {
          return await work(transaction);
        } finally {
          await checked;
        }
      }, options);
    } finally {
      slot.giveBack();
    }
  };
  return writingThrough(database, write);
}

async function check(transaction: Transaction, id: string, fence: Fence): Promise<void> {
  const { rows } = await transaction.run<SlotHolder & { isHeld: boolean }>(CHECK, { id, token: fence.token });
  if (rows[0]?.isHeld !== true) throw fence.lose(rows[0]);
}

/** Gives out the slot with the fewest users; of equals the one that was given out longest ago. */
function slotsOf(ids: readonly string[]): () => { readonly id: string; giveBack(): void } {
  const slots = ids.map((id) => ({ id, users: 0 }));
  return () => {
    const slot = slots.reduce((best, each) => (each.users < best.users ? each : best));
    slots.push(...slots.splice(slots.indexOf(slot), 1));
    slot.users += 1;
    return {
      id: slot.id,
      giveBack: () => {
        slot.users -= 1;
      },
    };
  };
}
