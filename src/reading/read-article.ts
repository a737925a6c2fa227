import type { Article } from '../model/article.ts';
import type { Reading } from '../model/reading.ts';
import { type FoundAttribution, findAttributions } from './attributions/find-attributions.ts';
import { readAttributions } from './attributions/read-attributions.ts';
import { confidenceOf } from './claims/confidence.ts';
import { readClaims } from './claims/read-claims.ts';
import { readEvents } from './events/read-events.ts';
import { recogniseLanguage } from './language.ts';
import { inWordsOf, legibleText } from './legible/legible-text.ts';
import type { Reader } from './reader.ts';
import { resolveMentions } from './resolution/resolve-mentions.ts';
import { speakerReader } from './speakers/read-speakers.ts';
import { syntaxOf } from './syntax.ts';
import { readTimes } from './time/read-times.ts';
import { type ReportedClause, timeOf } from './time/time-of-claim.ts';
import { spanOf, splitSentences } from './tokens.ts';

/**
 * All that an article says, with offsets into its text. A function of the article and the reader's files alone.
 * Text that is not English is cut into sentences and left at that: the network would invent what it cannot read.
 */
export async function readArticle(article: Article, reader: Reader): Promise<Reading> {
  const language = recogniseLanguage(article.text);
  if (language !== 'en') {
    const sentences = splitSentences(article.text).map((each, index) => ({ index, ...spanOf(each) }));
    return {
      extractor: reader.extractor,
      language,
      sentences,
      entities: [],
      mentions: [],
      claims: [],
      events: [],
      attributions: [],
      times: [],
    };
  }
  const text = await legibleText(article.text, reader);
  if (text === article.text) return readEnglish(article, reader);
  return inWordsOf(article.text, await readEnglish({ ...article, text }, reader));
}

async function readEnglish(article: Article, reader: Reader): Promise<Reading> {
  const analyses = await reader.encoder.analyse(splitSentences(article.text));
  const syntaxes = analyses.map(syntaxOf);
  const resolution = resolveMentions(article, analyses, reader.lexicon);
  const attributions = findAttributions(article.text, syntaxes);
  const times = readTimes(article, analyses);
  const claims = readClaims(syntaxes, {
    mentions: resolution,
    speakersOf: speakerReader(article.text, syntaxes, attributions, resolution),
    timeOf: (trigger, { sentence }) =>
      timeOf(trigger, sentence, times, reportsOf(attributions.holding(sentence.index, trigger), sentence.index)),
    confidenceOf: (rule, strength) => confidenceOf(reader.calibration, rule, strength),
  });
  return {
    extractor: reader.extractor,
    language: 'en',
    sentences: analyses.map(({ index, start, end }) => ({ index, start, end })),
    entities: resolution.entities,
    mentions: resolution.mentions,
    claims,
    events: readEvents(syntaxes),
    attributions: readAttributions(attributions, syntaxes, resolution),
    times,
  };
}

/** Of the attributions that hold a word, those that stand in its own sentence. */
function reportsOf(attributions: readonly FoundAttribution[], sentence: number): readonly ReportedClause[] {
  return attributions
    .filter(({ report }) => report.sentence === sentence)
    .map(({ report, content }) => ({ cue: report.cue, content }));
}
