import type { Came, RejectedItem } from '../rejection.ts';

/** One article of a feed or a crawl as a record like those of JSON lines, or why it is none. */
export type SourceItem =
  | {
      /** Place in its file, from 1. */
      readonly position: number;
      /** Fields as `pickFields` knows them. */
      readonly record: Readonly<Record<string, unknown>>;
      readonly notes: readonly string[];
      /** Milliseconds since 1970: it cannot have been published later, where that is known. */
      readonly seenAt?: number;
      readonly problem: null;
    }
  | { readonly position: number; readonly problem: RejectedItem; readonly came?: Came };
