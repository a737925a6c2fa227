import type { Cases, Heat, Values } from './cases.ts';

/** Answers are JSON of whatever shape the question asks for. */
// biome-ignore lint/suspicious/noExplicitAny: read by the question's own two readers, and compared
export type Data = any;

/** One question in the words of both APIs. */
export interface Question {
  readonly name: string;
  readonly values: (cases: Cases, heat: Heat) => readonly Values[];
  readonly ours: Side;
  /** Or why @neo4j/graphql has no answer. */
  readonly rival: Side | string;
  /** True where the answer grows with the entity for who does not take care: a hot one is measured against the target of 500. */
  readonly growing?: boolean;
}

export interface Side {
  readonly query: string;
  readonly variables?: (values: Values) => Values;
  /** The answer in the shape that both sides share. */
  readonly read: (data: Data, values: Values) => unknown;
}

export const single =
  (hot: keyof Cases, cold: keyof Cases) =>
  (cases: Cases, heat: Heat): readonly Values[] =>
    cases[heat === 'hot' ? hot : cold] as unknown as readonly Values[];
