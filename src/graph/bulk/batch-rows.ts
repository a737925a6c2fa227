import { nameKeysOf } from '../writing/entity-names.ts';
import { type MentionRow, mentionProperties } from '../writing/mention-rows.ts';
import { sortKey } from '../writing/sort-key.ts';
import type { Writing } from '../writing/writing.ts';

type Properties = Readonly<Record<string, unknown>>;

/** Parameters of `write/bulk-articles`, but the mark; what is told to hang on something gives its place in that list. */
export interface BatchRows {
  readonly entities: readonly { readonly id: string; readonly kind: string; readonly properties: Properties }[];
  readonly sources: readonly { readonly id: string; readonly properties: Properties }[];
  readonly articles: readonly Properties[];
  readonly published: readonly Properties[];
  readonly mentions: readonly Properties[];
  readonly sentences: readonly Properties[];
  readonly claims: readonly Properties[];
  readonly participants: readonly Properties[];
}

const UNCOUNTED = { articleCount: 0, mentionCount: 0, claimCount: 0, relationCount: 0 };

/**
 * What several articles put into the graph. Entities and sources come once, sorted by id, as every writer takes its locks; a new
 * one has the names that one of the articles gives it until names are found from all.
 */
export function batchRows(writings: readonly Writing[]): BatchRows {
  const mentioned = sortedById(writings.flatMap(({ mentions }) => mentions.map((row) => [row.entity, row] as const)));
  const named = sortedById(
    writings.flatMap(({ article: { source } }) => (source ? [[source.id, source] as const] : [])),
  );
  const entityAt = placesOf(mentioned.map(([id]) => id));
  const sourceAt = placesOf(named.map(([id]) => id));
  const said = writings.flatMap(({ claims }, article) => claims.sentences.map((sentence) => ({ sentence, article })));
  const sentenceAt = placesOf(said.map(({ sentence }) => sentence.id));
  const made = writings.flatMap(({ claims, at }) => claims.claims.map((claim) => ({ claim, at })));
  return {
    entities: mentioned.map(([id, row]) => ({ id, kind: row.kind, properties: entityProperties(row) })),
    sources: named.map(([id, { name, domain }]) => ({ id, properties: { name, domain } })),
    articles: writings.map(({ article, properties }) => ({ id: article.id, ...properties })),
    published: writings.flatMap((writing, article) => publishedBy(writing, article, sourceAt)),
    mentions: writings.flatMap(({ mentions }, article) =>
      mentions.map((row) => ({ article, entity: entityAt.get(row.entity), properties: mentionProperties(row) })),
    ),
    sentences: said.map(({ sentence, article }) => ({ article, properties: sentence })),
    claims: made.map(({ claim: { id, sentence, properties, evidence }, at }) => ({
      sentence: sentenceAt.get(sentence),
      properties: { id, recordedAt: at, ...properties },
      evidence,
    })),
    participants: made.flatMap(({ claim: { participants } }, claim) =>
      participants.map(({ entity, ...properties }) => ({ claim, entity: entityAt.get(entity), properties })),
    ),
  };
}

type Places = ReadonlyMap<string, number>;

function publishedBy({ article: { id: article, publishedAt, source } }: Writing, at: number, sourceAt: Places) {
  if (!source) return [];
  const { id, name, domain } = source;
  const properties = { e: id, k: sortKey(publishedAt, article), name, domain };
  return [{ article: at, source: sourceAt.get(id), properties }];
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

function placesOf(ids: readonly string[]): Places {
  return new Map(ids.map((id, index) => [id, index]));
}
