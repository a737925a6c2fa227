import type { Article } from '../../model/article.ts';
import type { EntityReading, MentionReading, Reading } from '../../model/reading.ts';
import type { EntityNames } from './entity-names.ts';
import { sortKey } from './sort-key.ts';

/** One entity as one article shows it: what stands on the `MENTIONS` between them. */
export interface MentionRow extends EntityNames {
  readonly entity: string;
  /** Label of the entity's node: `Person`. */
  readonly kind: string;
  readonly k: string;
  /** Parallel lists, one item for each mention, in the order of the text. */
  readonly surfaces: readonly string[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** One row for each entity that the text mentions, sorted by entity id: every writer takes its locks in this order. */
export function mentionRows(article: Article, reading: Reading): MentionRow[] {
  const byEntity = new Map<string, MentionReading[]>();
  for (const mention of reading.mentions) {
    if (mention.entity === null) continue;
    const mentions = byEntity.get(mention.entity);
    if (mentions) mentions.push(mention);
    else byEntity.set(mention.entity, [mention]);
  }
  const k = sortKey(article.publishedAt, article.id);
  return reading.entities
    .flatMap((entity) => {
      const mentions = byEntity.get(entity.id);
      return mentions ? [mentionRow(entity, mentions, k)] : [];
    })
    .sort((a, b) => (a.entity < b.entity ? -1 : 1));
}

/** As they stand on the relationship. */
export function mentionProperties(row: MentionRow) {
  const { entity, k, surfaces, starts, ends, name, aliases, description } = row;
  return { e: entity, k, count: starts.length, surfaces, starts, ends, name, aliases, description };
}

function mentionRow(entity: EntityReading, unordered: readonly MentionReading[], k: string): MentionRow {
  const mentions = unordered.toSorted((a, b) => a.start - b.start || a.end - b.end);
  return {
    entity: entity.id,
    kind: entity.kind,
    k,
    ...namesIn(entity, mentions),
    surfaces: mentions.map((mention) => mention.text),
    starts: mentions.map((mention) => mention.start),
    ends: mentions.map((mention) => mention.end),
  };
}

/** The reading's name stays the name here; surfaces of named mentions are aliases, "he" and "the president" are not. */
function namesIn(entity: EntityReading, mentions: readonly MentionReading[]): EntityNames {
  const surfaces = mentions.filter((mention) => mention.level === 'named').map((mention) => plainName(mention.text));
  const aliases = new Set([...entity.aliases, ...surfaces].filter((alias) => alias !== ''));
  aliases.delete(entity.name);
  return { name: entity.name, aliases: [...aliases].sort(), description: entity.description };
}

/** "Mr. Trump" is called Trump. */
const COURTESY_TITLE = /^(?:Mr|Mrs|Ms|Miss|Mme|Madame|Dr|Rev|Reverend)\.? (?=\p{Lu})/u;

/** A name without courtesy titles; it may be broken over two lines of the text. */
function plainName(surface: string): string {
  return surface.replace(/\s+/gu, ' ').trim().replace(COURTESY_TITLE, '');
}
