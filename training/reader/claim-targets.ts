import type { Token } from '../../src/reading/sentence-analysis.ts';

export type Span = readonly [start: number, end: number];

export interface AnnotatedClaim {
  readonly type: string;
  readonly otherTypes?: readonly string[];
  readonly subject: Span | null;
  readonly object: Span | null;
  readonly modality: string;
  readonly cue: Span;
  readonly speakers: readonly Span[];
  readonly arguments: readonly { readonly role: string; readonly span: Span }[];
}

export interface AnnotatedSentence {
  readonly id: string;
  readonly batch: string;
  readonly text: string;
  readonly claims: readonly AnnotatedClaim[];
}

/** What one word says: every type and modality annotated at it, and the words that play a part. */
interface TriggerTarget {
  readonly at: number;
  readonly types: readonly string[];
  readonly modalities: readonly string[];
  readonly roles: readonly (readonly [role: string, at: number])[];
  /** Subject and object words of each claim, -1 where an end is open. */
  readonly pairs: readonly (readonly [type: string, subject: number, object: number])[];
}

export interface ClaimSentence {
  readonly batch: string;
  readonly tokens: readonly Token[];
  readonly triggers: readonly TriggerTarget[];
}

/** Words after the one that carries the type: "deal with", "cut off". */
const PARTICLES = new Set('for with to on in against at of off up out over from by into about that as'.split(' '));
const CLOSING = new Set(["'s", '’s', '"', '”', ',', '.']);
/** A phrase is stood for by the word before the first of these. */
const POSTMODIFIERS = new Set('of in from for at on with who to near that which'.split(' '));

/** Annotated sentences as targets for single words. */
export function claimTargets(
  sentences: readonly AnnotatedSentence[],
  tokenize: (text: string) => readonly Token[],
): readonly ClaimSentence[] {
  return sentences.map(({ batch, text, claims }) => {
    const tokens = tokenize(text);
    return { batch, tokens, triggers: triggersOf(claims, tokens) };
  });
}

function triggersOf(claims: readonly AnnotatedClaim[], tokens: readonly Token[]): readonly TriggerTarget[] {
  const byWord = new Map<number, AnnotatedClaim[]>();
  for (const claim of claims) {
    const at = cueWord(claim.cue, tokens);
    if (at !== null) byWord.set(at, [...(byWord.get(at) ?? []), claim]);
  }
  return [...byWord].map(([at, here]) => {
    const wordOf = (span: Span | null) => (span ? (phraseWord(span, tokens) ?? -1) : -1);
    const ends = here.map((claim) => [claim.type, wordOf(claim.subject), wordOf(claim.object)] as const);
    const roles = here.flatMap((claim, i) => [
      ['SUBJECT', ends[i]![1]] as const,
      ['OBJECT', ends[i]![2]] as const,
      ...claim.arguments.map(({ role, span }) => [role, wordOf(span)] as const),
      ...claim.speakers.slice(0, 1).map((span) => ['SPEAKER', wordOf(span)] as const),
    ]);
    return {
      at,
      types: [...new Set(here.flatMap(({ type, otherTypes }) => [type, ...(otherTypes ?? [])]))],
      modalities: [...new Set(here.map(({ modality }) => modality))],
      roles: roles.filter(([, word]) => word >= 0),
      pairs: ends,
    };
  });
}

const wordsIn = (span: Span, tokens: readonly Token[]) =>
  tokens.flatMap(({ start, end }, i) => (start < span[1] && end > span[0] ? [i] : []));

function cueWord(span: Span, tokens: readonly Token[]): number | null {
  const words = wordsIn(span, tokens);
  while (words.length > 1 && isTrailing(tokens[words.at(-1)!]!, PARTICLES)) words.pop();
  return words.at(-1) ?? null;
}

function phraseWord(span: Span, tokens: readonly Token[]): number | null {
  const words = wordsIn(span, tokens);
  while (words.length > 1 && isTrailing(tokens[words.at(-1)!]!, CLOSING)) words.pop();
  const after = words.findIndex((word, k) => k > 0 && POSTMODIFIERS.has(tokens[word]!.text.toLowerCase()));
  return (after > 0 ? words[after - 1] : words.at(-1)) ?? null;
}

const isTrailing = ({ text }: Token, set: ReadonlySet<string>) => set.has(text.toLowerCase()) || CLOSING.has(text);
