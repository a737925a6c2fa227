import { isClaimType, ontologyOf } from '../../src/model/ontology.ts';
import type { ClaimReading, MentionReading } from '../../src/model/reading.ts';

type Span = readonly [start: number, end: number];

export interface AnnotatedSentence {
  readonly id: string;
  readonly batch: string;
  readonly text: string;
  readonly claims: readonly {
    readonly type: string;
    readonly otherTypes?: readonly string[];
    readonly subject: Span | null;
    readonly object: Span | null;
  }[];
}

/** Whether the annotation has the claim's type between ends that overlap with its own, an open end only with an open end. */
export function isRight(
  claim: ClaimReading,
  mentions: readonly MentionReading[],
  annotated: AnnotatedSentence['claims'],
): boolean {
  const spanOf = (id: string | null): Span | null => {
    const mention = mentions.find((each) => each.id === id);
    return mention ? [mention.start, mention.end] : null;
  };
  const subject = spanOf(claim.subject);
  const object = spanOf(claim.object);
  return annotated.some((gold) => {
    const types = [gold.type, ...(gold.otherTypes ?? [])];
    if (!types.includes(claim.type)) return false;
    const straight = same(subject, gold.subject) && same(object, gold.object);
    const turned = isClaimType(claim.type) && ontologyOf(claim.type).symmetric;
    return straight || (turned && same(subject, gold.object) && same(object, gold.subject));
  });
}

function same(a: Span | null, b: Span | null): boolean {
  if (!a || !b) return a === b;
  return a[0] < b[1] && b[0] < a[1];
}
