import type { ClaimSpeaker, MentionReading } from '../../model/reading.ts';
import type { FoundAttributions } from '../attributions/find-attributions.ts';
import { UNNAMED_SOURCES } from '../data/reporting-words.ts';
import type { MentionLookup } from '../mention-lookup.ts';
import type { Syntax } from '../syntax.ts';
import { type FoundSpeaker, speakersOf } from './find-speakers.ts';
import { phraseSpan } from './noun-phrase.ts';

/** The speakers of a claim, and the words of its sentence that report: "told", "according". */
export interface SpeakersAndCues {
  readonly speakers: readonly ClaimSpeaker[];
  readonly reports: readonly number[];
}

/**
 * Who says what a word says, the innermost first. The attributions decide; where none holds the word, the network's word
 * does, unless it is whose quotation ended before: “…,” he said beside Abe, who is in Paris. Words that report are given where they stand in the sentence itself.
 */
export function speakerReader(
  text: string,
  syntaxes: readonly Syntax[],
  attributions: FoundAttributions,
  mentions: MentionLookup,
): (syntax: Syntax, trigger: number, speakerWords: readonly number[]) => SpeakersAndCues {
  const quoting = new Set(
    attributions.all.flatMap(({ report, quoted }) => (quoted ? [`${report.sentence} ${report.source}`] : [])),
  );
  return (syntax, trigger, speakerWords) => {
    const { index } = syntax.sentence;
    const found = speakersOf(attributions, syntaxes, index, trigger);
    const others = speakerWords.slice(0, 1).filter((word) => !quoting.has(`${index} ${word}`));
    const chain = found.length ? found.flatMap(chainOf) : others.map((word) => ({ index, word, from: 0 }));
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
