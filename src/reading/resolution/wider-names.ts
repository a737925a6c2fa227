import { matchKey } from '../lexicon/name-key.ts';
import type { SentenceAnalysis } from '../sentence-analysis.ts';
import type { ResolvedName } from './resolve-names.ts';

/** Courtesy titles: without one a lone surname is no name, so it is part of what is mentioned ("Mrs. Rose"). */
const COURTESY: ReadonlySet<string> = new Set('mr mrs ms miss mme madame dr rev reverend'.split(' '));
/** Words after which a place is a birthplace, which is named in full: "born in Waterville, Maine". */
const BIRTH: ReadonlySet<string> = new Set(['born', 'native']);
/** Tokens between such a word and the place: "born Feb. 5, 1907, in a two-room house in". */
const MOST_WORDS_TO_BIRTHPLACE = 14;

/**
 * The names of a document as far as their mentions reach: with courtesy titles, and birthplaces with the region behind
 * them. Whose names they are is settled before: a wider mention is still the same entity.
 */
export function widerNames(
  names: readonly ResolvedName[],
  sentences: readonly SentenceAnalysis[],
): readonly ResolvedName[] {
  const wider: ResolvedName[] = [];
  for (const name of names) {
    const sentence = sentences[name.span.sentence]!;
    const before = wider.at(-1);
    if (before && isRegionOf(name, before, sentence)) {
      wider[wider.length - 1] = { ...before, span: { ...before.span, to: name.span.to } };
      continue;
    }
    const titled = name.kind === 'Person' && COURTESY.has(matchKey(sentence.tokens[name.span.from - 1]?.text ?? ''));
    wider.push(titled ? { ...name, span: { ...name.span, from: name.span.from - 1 } } : name);
  }
  return wider;
}

/** "…, Ohio" right behind the place somebody was born in. */
function isRegionOf(region: ResolvedName, place: ResolvedName, { tokens }: SentenceAnalysis): boolean {
  const { sentence, to, from } = place.span;
  if (place.kind !== 'Place' || region.kind !== 'Place' || region.span.sentence !== sentence) return false;
  if (region.span.from !== to + 1 || tokens[to]?.text !== ',') return false;
  for (let at = from - 1; at >= 0 && from - at <= MOST_WORDS_TO_BIRTHPLACE; at--)
    if (BIRTH.has(tokens[at]!.text.toLowerCase())) return true;
  return false;
}
