import type { ArticleState } from './article-state.ts';
import type { ClaimRow } from './claim-rows.ts';
import type { EntityNames } from './entity-names.ts';
import type { MentionRow } from './mention-rows.ts';
import { type CountedClaim, type MonthChange, monthChanges } from './monthly-counts.ts';

/** What an entity gains and loses by the writing of one article. */
export interface EntityChange {
  readonly id: string;
  /** Differences to its counters. */
  readonly articles: number;
  readonly mentions: number;
  readonly claims: number;
  readonly months: readonly MonthChange[];
  readonly reportedAt: string | null;
  /** How the article mentions it now, or null where it does no more. */
  readonly mention: MentionRow | null;
  readonly lost: Lost | null;
}

/** What an article that was edited or removed said of an entity and says no more. */
export interface Lost {
  /** The name it had there, where that is gone or has become an alias. */
  readonly name: string | null;
  /** Names and aliases that are gone. */
  readonly words: readonly string[];
  readonly description: string | null;
  readonly reportedAt: string | null;
}

/** One change for each entity that the article mentions or used to mention, sorted by id. */
export function changesOf(parts: {
  readonly publishedAt: string | null;
  readonly mentions: readonly MentionRow[];
  readonly claims: readonly ClaimRow[];
  readonly before: ArticleState | null;
}): EntityChange[] {
  const { before, publishedAt } = parts;
  const now = new Map(parts.mentions.map((row) => [row.entity, row]));
  const then = new Map(before?.mentions.map((mention) => [mention.entity, mention]));
  const months = monthChanges(parts.claims.map(countedClaim), before?.claims ?? []);
  return [...new Set([...now.keys(), ...then.keys()])].sort().map((id) => {
    const mention = now.get(id) ?? null;
    const former = then.get(id);
    const changed = months.get(id) ?? [];
    return {
      id,
      articles: (mention ? 1 : 0) - (former ? 1 : 0),
      mentions: (mention?.starts.length ?? 0) - (former?.count ?? 0),
      claims: changed.reduce((sum, month) => sum + month.claims, 0),
      months: changed,
      reportedAt: mention ? publishedAt : null,
      mention,
      lost: former ? lostOf(former, mention, before?.publishedAt ?? null, publishedAt) : null,
    };
  });
}

function lostOf(
  former: EntityNames,
  names: EntityNames | null,
  formerly: string | null,
  now: string | null,
): Lost | null {
  const kept = new Set(names ? [names.name, ...names.aliases] : []);
  const lost: Lost = {
    name: former.name === names?.name ? null : former.name,
    words: [former.name, ...former.aliases].filter((word) => !kept.has(word)),
    description: former.description === names?.description ? null : former.description,
    reportedAt: names && formerly === now ? null : formerly,
  };
  const { name, words, description, reportedAt } = lost;
  return name !== null || words.length > 0 || description !== null || reportedAt !== null ? lost : null;
}

/** Each claim counts once for an entity, however many parts it plays in it. */
function countedClaim({ type, modality, reportedAt, participants }: ClaimRow): CountedClaim {
  return { type, modality, reportedAt, entities: [...new Set(participants.map(({ entity }) => entity))] };
}
