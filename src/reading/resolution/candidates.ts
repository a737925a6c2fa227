import type { EntityKind } from '../../model/kinds.ts';
import type { MentionCandidate } from '../../model/reading.ts';
import type { LexiconEntry } from '../lexicon/lexicon.ts';
import type { DraftEntity, EntityRegistry } from './entity-registry.ts';

/** What may speak for a candidate, in words for people, and how many times likelier it makes it. */
const EVIDENCE = {
  'named in full before': 3,
  'named in full only later': 0.5,
  'named in full most often': 1.5,
  'best known by this name': 6,
  'holds the office of the title': 4,
  'leads a country that day': 4,
  'in office that day': 4,
  'last in office before that day': 2,
  'has a title': 8,
  'short for a body named in full': 4,
  'read as a person': 4,
  'read as a place': 2,
  'read as a body': 2,
  'of the kind the sentence suggests': 3,
  'stands where places stand': 10,
  'elsewhere plainly a place': 2.5,
  'acts, owns or is spoken with': 4,
  'something is there': 4,
  'its country is spoken of': 3,
  'what belongs to it is spoken of': 4,
  'spoken of last': 2,
} as const;

export type Reason = keyof typeof EVIDENCE;

/** One who may be meant, with what speaks for it. The entity comes into being only where it is chosen. */
export interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly kind: EntityKind;
  readonly reasons: readonly Reason[];
  take(): DraftEntity;
}

/** Whom a name means, and between whom it was chosen: empty where only one was seriously possible. */
export interface Verdict {
  readonly entity: DraftEntity | null;
  readonly candidates: readonly MentionCandidate[];
}

export const NOBODY: Verdict = { entity: null, candidates: [] };

/** A candidate of less is not worth a word. */
const LEAST_SCORE = 0.15;
/** The first must be this many times as likely as the next; else the name stays with its candidates and means nobody. */
const CLEAR_LEAD = 1.5;

export function sureOf(entity: DraftEntity | null): Verdict {
  return entity === null ? NOBODY : { entity, candidates: [] };
}

/**
 * Weighs the candidates: the evidence of each multiplies, scores are shares of the whole. The first is chosen where its
 * lead is clear, nobody otherwise; on equal scores the order given decides what is listed first.
 */
export function decide(candidates: readonly Candidate[]): Verdict {
  const [only, ...others] = candidates;
  if (!only) return NOBODY;
  if (others.length === 0) return sureOf(only.take());
  const weighed = candidates
    .map((candidate) => ({ candidate, weight: weightOf(candidate) }))
    .toSorted((a, b) => b.weight - a.weight);
  const whole = weighed.reduce((sum, { weight }) => sum + weight, 0);
  const [first, second] = [weighed[0]!, weighed[1]!];
  const possible = weighed.filter(({ weight }) => weight / whole >= LEAST_SCORE);
  return {
    entity: first.weight >= CLEAR_LEAD * second.weight ? first.candidate.take() : null,
    candidates:
      possible.length < 2
        ? []
        : possible.map(({ candidate: { id, name, kind, reasons }, weight }) => ({
            entity: id,
            name,
            kind,
            score: Math.round((100 * weight) / whole) / 100,
            reasons,
          })),
  };
}

function weightOf({ reasons }: Candidate): number {
  return reasons.reduce((weight, reason) => weight * EVIDENCE[reason], 1);
}

export function candidateOf(entity: DraftEntity, reasons: readonly Reason[]): Candidate {
  const { id, name, kind } = entity;
  return { id, name, kind, reasons, take: () => entity };
}

export function candidateOfEntry(
  entry: LexiconEntry,
  registry: EntityRegistry,
  reasons: readonly Reason[],
  surface?: string,
): Candidate {
  const { id, name, kind } = entry;
  return { id, name, kind, reasons, take: () => registry.ofEntry(entry, surface) };
}
