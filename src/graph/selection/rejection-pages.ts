import { checkLength } from './checks.ts';
import { decodeCursor } from './cursor.ts';
import { type PageSource, present, where } from './piece.ts';
import type { Scope } from './scope.ts';
import type { Arguments } from './selection.ts';

interface RejectionFilter {
  readonly code?: readonly string[] | null;
  readonly stage?: readonly string[] | null;
}

const ORDER = 'REJECTED_DESC';
/** Behind every instant. */
const LAST = ['~', ''] as const;

/** Articles that were not accepted, the latest first, along the index on (rejectedAt,id). */
export function rejectedArticles(_: string, target: string, given: Arguments, scope: Scope): PageSource {
  const filter = (given.where ?? {}) as RejectionFilter;
  const after = given.after as string | null | undefined;
  const [at, id] = (after ? decodeCursor(after, ORDER, ['string', 'string']) : LAST).map((each) =>
    scope.parameter(each),
  );
  const conditions = present(
    filter.code && `${target}.code IN ${scope.parameter(checkLength('code', filter.code))}`,
    filter.stage && `${target}.stage IN ${scope.parameter(checkLength('stage', filter.stage))}`,
  );
  const match = `MATCH (${target}:RejectedArticle) USING INDEX ${target}:RejectedArticle(rejectedAt, id)`;
  // Both columns of the index need a predicate for it to give the order.
  const all = `${target}.id > ''`;
  const range = [`${target}.rejectedAt <= ${at}`, all, `(${target}.rejectedAt < ${at} OR ${target}.id < ${id})`];
  return {
    order: ORDER,
    key: [`${target}.rejectedAt`, `${target}.id`],
    rows: (limit) =>
      `${match} ${where([...range, ...conditions])} WITH ${target} ORDER BY ${target}.rejectedAt DESC, ${target}.id DESC LIMIT ${limit}`,
    total:
      conditions.length === 0
        ? 'MATCH (each:RejectedArticle) RETURN count(each)'
        : `${match} ${where([`${target}.rejectedAt >= ''`, all, ...conditions])} RETURN count(*)`,
  };
}
