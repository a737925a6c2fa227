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
    const chain = found.length
      ? found.flatMap(chainOf)
      : speakerWords.slice(0, 1).map((word) => ({ index, word, from: 0 }));
    const speakers = chain.map((each) => describe(text, syntaxes[each.index]!, each, mentions));
    return {
      speakers: uniqueSpeakers(speakers),
      reports: found.filter(({ sentence }) => sentence === index).map(({ report }) => report),
    };
  };
}

/** A word of the sentence with this index, and the first word of its phrase. */
interface SpeakerWord {
  readonly index: number;
  readonly word: number;
  readonly from: number;
}

function chainOf({ sentence, speaker, outlet, from = 0 }: FoundSpeaker): readonly SpeakerWord[] {
  const source = { index: sentence, word: speaker, from };
  return outlet === null ? [source] : [source, { index: sentence, word: outlet, from: 0 }];
}

/** A mention before the phrase's first word is somebody else, whom a slip of the tree takes for the same. */
function describe(text: string, syntax: Syntax, { word, from }: SpeakerWord, mentions: MentionLookup): ClaimSpeaker {
  const found = mentions.mentionAt(syntax.sentence.index, word);
  const mention = found && found.start >= syntax.sentence.tokens[from]!.start ? found : null;
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
