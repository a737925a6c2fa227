import type { ClaimRow } from '../writing/claim-rows.ts';
import { nameKeysOf } from '../writing/entity-names.ts';
import { type MentionRow, mentionProperties } from '../writing/mention-rows.ts';
import { sortKey } from '../writing/sort-key.ts';
import type { Writing } from '../writing/writing.ts';

type Properties = Readonly<Record<string, unknown>>;

/** A relationship that is to be created: to which of the batch's entities or sources, and what stands on it. */
interface Link {
  readonly at: number;
  readonly properties: Properties;
}

/** Parameters of `write/bulk-articles`, but the mark. */
export interface BatchRows {
  readonly entities: readonly { readonly id: string; readonly kind: string; readonly properties: Properties }[];
  readonly sources: readonly { readonly id: string; readonly properties: Properties }[];
  readonly articles: readonly Properties[];
}

const UNCOUNTED = { articleCount: 0, mentionCount: 0, claimCount: 0, relationCount: 0 };

/**
 * What several articles put into the graph. Entities and sources come once, sorted by id, as every writer takes its locks; a new
 * one has the names that one of the articles gives it until names are found from all.
 */
export function batchRows(writings: readonly Writing[]): BatchRows {
  const mentions = sortedById(writings.flatMap((writing) => writing.mentions.map((row) => [row.entity, row] as const)));
  const sources = sortedById(
    writings.flatMap(({ article: { source } }) => (source ? [[source.id, source] as const] : [])),
  );
  const entityAt = placesOf(mentions);
  const sourceAt = placesOf(sources);
  return {
    entities: mentions.map(([id, row]) => ({ id, kind: row.kind, properties: entityProperties(row) })),
    sources: sources.map(([id, { name, domain }]) => ({ id, properties: { name, domain } })),
    articles: writings.map((writing) => articleRow(writing, entityAt, sourceAt)),
  };
}

type Places = ReadonlyMap<string, number>;

function articleRow({ article, properties, mentions, claims, at }: Writing, entityAt: Places, sourceAt: Places) {
  const bySentence = Map.groupBy(claims.claims, ({ sentence }) => sentence);
  return {
    properties: { id: article.id, ...properties },
    published: publishedBy(article, sourceAt),
    mentions: mentions.map((row): Link => ({ at: entityAt.get(row.entity)!, properties: mentionProperties(row) })),
    sentences: claims.sentences.map((sentence) => ({
      properties: sentence,
      claims: (bySentence.get(sentence.id) ?? []).map((claim) => claimRow(claim, at, entityAt)),
    })),
  };
}

function publishedBy({ id: article, publishedAt, source }: Writing['article'], sourceAt: Places): Link[] {
  if (!source) return [];
  const { id, name, domain } = source;
  return [{ at: sourceAt.get(id)!, properties: { e: id, k: sortKey(publishedAt, article), name, domain } }];
}

function claimRow({ id, properties, evidence, participants }: ClaimRow, at: string, entityAt: Places) {
  return {
    properties: { id, recordedAt: at, ...properties },
    evidence,
    participants: participants.map(({ entity, ...rest }): Link => ({ at: entityAt.get(entity)!, properties: rest })),
  };
}

function entityProperties(row: MentionRow): Properties {
  const { name, aliases, description } = row;
  return { kind: row.kind.toUpperCase(), name, aliases, description, nameKeys: nameKeysOf(row), ...UNCOUNTED };
}

/** The first of each id. */
function sortedById<T>(all: readonly (readonly [id: string, value: T])[]): (readonly [id: string, value: T])[] {
  const first = new Map<string, T>();
  for (const [id, value] of all) if (!first.has(id)) first.set(id, value);
  return [...first].sort(([a], [b]) => (a < b ? -1 : 1));
}

function placesOf(all: readonly (readonly [id: string, value: unknown])[]): Places {
  return new Map(all.map(([id], index) => [id, index]));
}
