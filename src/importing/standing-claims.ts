import type { ArticleWithClaims, StoredClaim } from '../graph/article-with-claims.ts';
import { claimRows } from '../graph/writing/claim-rows.ts';
import type { Article } from '../model/article.ts';
import { printable } from '../model/printable.ts';
import type { Reading } from '../model/reading.ts';
import { withoutUnsureClaims } from './claim-floor.ts';

/** How a claim that is read now stands in the graph, under the id that it has there. */
export interface Standing {
  readonly id: string;
  readonly state: 'STANDS' | 'RETIRED' | 'ABSENT';
  readonly retiredAt: string | null;
  readonly retiredReason: string | null;
}

/** What an article's reading of now and its claims in the graph have to do with each other. */
export interface StandingClaims {
  /** By id of the claim in the reading; claims without an entity at either end are never stored and have none. */
  readonly read: ReadonlyMap<string, Standing>;
  /** Claims that stand and are not read now. */
  readonly unread: readonly StoredClaim[];
  readonly retired: readonly StoredClaim[];
}

/** @param stored the same article as it stands in the graph */
export function standingClaims(article: Article, reading: Reading, stored: ArticleWithClaims): StandingClaims {
  const known = new Map(stored.claims.map((claim) => [claim.id, claim]));
  const { claims } = claimRows(article, withoutUnsureClaims(reading));
  const now = new Set(claims.map(({ id }) => id));
  return {
    read: new Map(claims.map(({ told, id }) => [told, standingOf(id, known.get(id))])),
    unread: stored.claims.filter(({ id, retiredAt }) => retiredAt === null && !now.has(id)),
    retired: stored.claims.filter(({ retiredAt }) => retiredAt !== null),
  };
}

function standingOf(id: string, claim: StoredClaim | undefined): Standing {
  if (!claim) return { id, state: 'ABSENT', retiredAt: null, retiredReason: null };
  const { retiredAt, retiredReason } = claim;
  return { id, state: retiredAt === null ? 'STANDS' : 'RETIRED', retiredAt, retiredReason };
}

/** `claim:… stands`, in words for people. */
export function standingText({ id, state, retiredAt, retiredReason }: Standing): string {
  if (state === 'STANDS') return `${id} stands`;
  return state === 'ABSENT' ? `${id} is not there` : `${id} retired at ${retiredAt} (${retiredReason})`;
}

/** Lines on what of an article is in the graph and not in its reading. */
export function leftoverLines({ unread, retired }: StandingClaims): readonly string[] {
  const line = ({ id, name, sentence }: StoredClaim, more: string) =>
    `    ${id}  ${printable(name)}  “${printable(sentence ?? '')}”${more}`;
  return [
    ...under('  stand in the graph and are not read now', unread, (claim) => line(claim, '')),
    ...under('  retired claims of this article', retired, (claim) =>
      line(claim, `  retired at ${claim.retiredAt} (${claim.retiredReason})`),
    ),
  ];
}

function under(
  heading: string,
  claims: readonly StoredClaim[],
  lineOf: (claim: StoredClaim) => string,
): readonly string[] {
  return claims.length === 0 ? [] : [heading, ...claims.map(lineOf)];
}
