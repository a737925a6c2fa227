import { ontologyOf } from '../../model/ontology.ts';
import type { ClaimReading, EventReading } from '../../model/reading.ts';
import { modalityCues } from '../modality/modality-cues.ts';
import type { Syntax } from '../syntax.ts';
import { eventModality } from './event-modality.ts';
import { isEvent } from './event-words.ts';

/**
 * The events of an article, in the order of the text, whether a claim stands on them or not. The trigger of an act that is
 * claimed has the modality of its claim.
 */
export function readEvents(syntaxes: readonly Syntax[], claims: readonly ClaimReading[]): readonly EventReading[] {
  const acts = claims.filter(({ type }) => ontologyOf(type).plover !== null);
  const claimed = new Map(acts.map(({ trigger, modality }) => [trigger.start, modality]));
  return syntaxes.flatMap((syntax) =>
    syntax.sentence.tokens.flatMap((token, at) => {
      const claim = claimed.get(token.start);
      if (!claim && !isEvent(syntax, at)) return [];
      // A copula stands in the clause of what it links to.
      const word = syntax.relation(at) === 'cop' ? syntax.head(at) : at;
      const cues = modalityCues(syntax, word);
      const modality = claim ?? eventModality(syntax, at, cues).modality;
      return [{ start: token.start, end: token.end, sentence: syntax.sentence.index, modality }];
    }),
  );
}
