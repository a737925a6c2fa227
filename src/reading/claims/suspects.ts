import { subjectOf } from '../attributions/source-of-verb.ts';
import { CRIMES, SUSPECTS } from '../data/act-words.ts';
import type { MentionLookup } from '../mention-lookup.ts';
import type { FoundCue } from '../modality/modality-cues.ts';
import type { Syntax } from '../syntax.ts';
import type { DraftClaim } from './draft-claim.ts';
import { fitEnds } from './ends.ts';

/**
 * "… was murdered, and Pyongyang tops the suspect list": the nearest crime before the word, in its sentence or the one
 * before, with the suspect as its subject.
 */
export function suspectClaims(
  syntax: Syntax,
  crimes: readonly DraftClaim[],
  mentions: MentionLookup,
): readonly DraftClaim[] {
  const { tokens, index } = syntax.sentence;
  return tokens.flatMap((_, word) => {
    if (!SUSPECTS.has(syntax.word(word))) return [];
    const suspect = suspectOf(syntax, word);
    const mention = suspect === null ? null : mentions.mentionAt(index, suspect);
    const crime = crimes.findLast(({ type, ends }) => CRIMES.has(type) && ends.object !== null);
    if (!mention?.entity || !crime) return [];
    const ends = fitEnds(crime.type, { subject: mention, object: crime.ends.object });
    if (!ends) return [];
    const cue: FoundCue = { at: word, modality: 'SUSPECTED', kind: 'HEDGE', certain: true, site: 'suspect' };
    const here = crime.syntax === syntax;
    return [
      {
        ...crime,
        syntax,
        ends,
        trigger: here ? crime.trigger : word,
        modality: 'SUSPECTED',
        cues: [cue],
        arguments: crime.arguments,
        speakerWords: [],
        rule: 'rule:suspect',
      } satisfies DraftClaim,
    ];
  });
}

/** The subject of the clause whose predicate holds the word; nobody for "police arrested a suspect". */
function suspectOf(syntax: Syntax, word: number): number | null {
  for (let at = word, hops = 0; at >= 0 && hops < 3; at = syntax.head(at), hops++) {
    const predicate = syntax.children(at, 'cop').length > 0 || LISTING.has(syntax.word(at));
    if (predicate) return subjectOf(syntax, at);
  }
  return null;
}

/** Verbs that put their subject among the suspects. */
const LISTING: ReadonlySet<string> = new Set([
  ...['top', 'tops', 'topped', 'topping', 'head', 'heads', 'headed', 'remain', 'remains', 'remained'],
  ...['become', 'becomes', 'became', 'lead', 'leads', 'led', 'named', 'considered', 'seen', 'regarded'],
]);
