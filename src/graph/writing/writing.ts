import type { Article } from '../../model/article.ts';
import type { Reading } from '../../model/reading.ts';
import { articleProperties, type Receipt } from './article-state.ts';
import { type ClaimRows, claimRows } from './claim-rows.ts';
import { type MentionRow, mentionRows } from './mention-rows.ts';

export interface WriteContext {
  /** Instant of the import (ISO 8601, UTC): becomes importedAt of the article and recordedAt or retiredAt of its claims. */
  readonly at: string;
  /** Changes whenever anything of the article changes that the graph keeps or reading depends on. */
  readonly contentHash: string;
}

/** All that one article puts into the graph. */
export interface Writing {
  readonly article: Article;
  readonly at: string;
  readonly receipt: Receipt;
  /** Everything on the article's node but its id. */
  readonly properties: ReturnType<typeof articleProperties>;
  readonly mentions: readonly MentionRow[];
  readonly claims: ClaimRows;
}

/** A function of article, reading and context alone. */
export function writingOf(article: Article, reading: Reading, { at, contentHash }: WriteContext): Writing {
  const { name: extractorName, version: extractorVersion } = reading.extractor;
  const receipt = { contentHash, extractorName, extractorVersion };
  const mentions = mentionRows(article, reading);
  const claims = claimRows(article, reading);
  const properties = articleProperties({ article, reading, receipt, mentions, claims, at });
  return { article, at, receipt, properties, mentions, claims };
}
