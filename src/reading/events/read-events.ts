import type { EventReading } from '../../model/reading.ts';
import { modalityCues } from '../modality/modality-cues.ts';
import type { Syntax } from '../syntax.ts';
import { eventModality } from './event-modality.ts';
import { isEvent } from './event-words.ts';

/** The events of an article, in the order of the text, whether a claim stands on them or not. */
export function readEvents(syntaxes: readonly Syntax[]): readonly EventReading[] {
  return syntaxes.flatMap((syntax) =>
    syntax.sentence.tokens.flatMap(({ start, end }, at) => {
      if (!isEvent(syntax, at)) return [];
      // A copula stands in the clause of what it links to.
      const word = syntax.relation(at) === 'cop' ? syntax.head(at) : at;
      const modality = eventModality(syntax, at, modalityCues(syntax, word));
      return [{ start, end, sentence: syntax.sentence.index, modality }];
    }),
  );
}
