import { BackchannelError } from '../../model/errors.ts';

export type SortKey = readonly (string | number)[];

/**
 * Opaque, and bound to its list and order: a cursor names the last entry's sort key, so that pages stay whole while the graph
 * grows.
 */
export function encodeCursor(list: string, order: string, key: SortKey): string {
  return Buffer.from(JSON.stringify([list, order, ...key])).toString('base64url');
}

/** @throws {BackchannelError} BAD_INPUT where the cursor is not one of this list (`Entity.claims`). */
export function checkCursor(cursor: unknown, list: string): void {
  if (typeof cursor === 'string' && parse(cursor)[0] !== list) throw notOfList(cursor, list);
}

/**
 * `shape` gives the types of the key's values.
 * @throws {BackchannelError} BAD_INPUT where the cursor is not one of this order.
 */
export function decodeCursor(cursor: string, order: string, shape: readonly ('string' | 'number')[]): SortKey {
  const [, found, ...key] = parse(cursor);
  const fits = key.length === shape.length && key.every((value, at) => typeof value === shape[at]);
  if (found === order && fits) return key as unknown as SortKey;
  throw notOfList(cursor, `in the order ${order}`);
}

function notOfList(cursor: string, which: string): BackchannelError {
  return new BackchannelError(
    'BAD_INPUT',
    `after: expected a cursor of this list (${which}), got ${JSON.stringify(cursor.slice(0, 80))}. Take endCursor of the page before, asked for in the same order.`,
  );
}

function parse(cursor: string): readonly unknown[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}
