import type { DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';

/** Some 150 ordinary questions, or half a dozen as long as they may be: with twice that the service came near 300 MB. */
const MOST_BYTES = 16_000_000;

/** Measured on the heap: what a word or a sign takes with the nodes around it, and what one that is left out of the tree does. */
const BYTES_A_TOKEN = 450;
const BYTES_A_COMMENT = 90;
/** Of the tree's cost and shape, and of the cache itself. */
const BYTES_ASIDE = 2_000;

export interface DocumentCache {
  get(text: string): DocumentNode | undefined;
  set(text: string, document: DocumentNode): unknown;
  /** As it reckons them. */
  readonly bytes: number;
}

/** Documents by their text, the latest asked for; bounded by what they take in memory rather than by how many they are. */
export function documentCache(maxSize = MOST_BYTES): DocumentCache {
  const documents = new LRUCache<string, DocumentNode>({ maxSize, sizeCalculation: bytesOf });
  return {
    get: (text) => documents.get(text),
    set: (text, document) => documents.set(text, document),
    get bytes() {
      return documents.calculatedSize;
    },
  };
}

function bytesOf(document: DocumentNode, text: string): number {
  const tokens = document.tokenCount ?? text.length;
  // Comments count as no tokens, and yet hang between them.
  let all = 0;
  for (let token = document.loc?.startToken; token; token = token.next ?? undefined) all += 1;
  return 2 * text.length + BYTES_A_TOKEN * tokens + BYTES_A_COMMENT * Math.max(0, all - tokens) + BYTES_ASIDE;
}
