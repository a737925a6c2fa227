import type { ClaimSpeaker, MentionReading } from '../../model/reading.ts';
import { UNNAMED_SOURCES } from '../data/reporting-words.ts';
import type { MentionLookup } from '../mention-lookup.ts';
import type { Syntax } from '../syntax.ts';
import { type FoundSpeaker, type SpeakersAndCues, speakerFinder } from './find-speakers.ts';
import { phraseSpan } from './noun-phrase.ts';

/**
 * Who says what a word says, the innermost first. The tree decides; where it shows nobody, the network's word does.
 * Words that report are given where they stand in the sentence itself.
 */
export function speakerReader(
  text: string,
  syntaxes: readonly Syntax[],
  mentions: MentionLookup,
): (syntax: Syntax, trigger: number, speakerWords: readonly number[]) => SpeakersAndCues {
  const finder = speakerFinder(syntaxes);
  return (syntax, trigger, speakerWords) => {
    const { index } = syntax.sentence;
    const found = finder.speakersOf(index, trigger);
    if (found === null) return { speakers: [], reports: [] };
    const chain = found.length ? found.flatMap(chainOf) : speakerWords.slice(0, 1).map((word) => ({ index, word }));
    const speakers = chain.map((each) => describe(text, syntaxes[each.index]!, each.word, mentions));
    return {
      speakers: uniqueSpeakers(speakers),
      reports: found.filter(({ sentence }) => sentence === index).map(({ report }) => report),
    };
  };
}

function chainOf({ sentence, speaker, outlet }: FoundSpeaker) {
  const words = outlet === null ? [speaker] : [speaker, outlet];
  return words.map((word) => ({ index: sentence, word }));
}

function describe(text: string, syntax: Syntax, word: number, mentions: MentionLookup): ClaimSpeaker {
  const mention = mentions.mentionAt(syntax.sentence.index, word);
  const span = mention?.level === 'named' ? mention : phraseSpan(syntax, word);
  return {
    text: text.slice(span.start, span.end),
    mention: mention?.id ?? null,
    anonymous: isAnonymous(mention, syntax.word(word)),
  };
}

/** "a White House official" names nobody, though it may stand for the White House. */
function isAnonymous(mention: MentionReading | null, word: string): boolean {
  if (!mention || mention.entity === null) return true;
  return mention.level === 'nominal' && mention.kind !== 'Person' && UNNAMED_SOURCES.has(word);
}

function uniqueSpeakers(speakers: readonly ClaimSpeaker[]): readonly ClaimSpeaker[] {
  return [...new Map(speakers.map((each) => [each.mention ?? each.text, each])).values()];
}
