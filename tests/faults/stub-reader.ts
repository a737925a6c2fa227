import { setTimeout as delay } from 'node:timers/promises';
import type { ArticleReader } from '../../src/importing/import-options.ts';
import type { Article } from '../../src/model/article.ts';
import { entityId } from '../../src/model/ids.ts';
import type { ClaimReading, MentionReading, Reading, SentenceReading } from '../../src/model/reading.ts';

/** The people of the corpora below `tests/faults`. */
export const NAMES = ['Kim Jong Un', 'Donald Trump', 'Moon Jae-in', 'Mike Pompeo', 'Shinzo Abe', 'Choe Son Hui'];
const EXTRACTOR = { name: 'stub', version: '1' };
const NAME = new RegExp([...NAMES, 'Choe Son-hui'].join('|'), 'gu');
const SENTENCE = /[^.]+\./gu;

/**
 * Knows six names and nothing else: the first two of a sentence have met, as a third one says. Reads in no time, so that what
 * is tried is writing. @param delayMs makes it slow
 */
export function stubReader(delayMs = 0): ArticleReader {
  return {
    extractor: EXTRACTOR,
    async read(article) {
      if (delayMs > 0) await delay(delayMs);
      return readStub(article);
    },
  };
}

function readStub({ text }: Article): Reading {
  const sentences = [...text.matchAll(SENTENCE)].map(
    (found, index): SentenceReading => ({ index, start: found.index, end: found.index + found[0].length }),
  );
  const mentions = [...text.matchAll(NAME)].map(mentionOf);
  const people = new Map(mentions.map((mention) => [entityId('Person', mention.text), mention.text]));
  return {
    extractor: EXTRACTOR,
    language: 'en',
    sentences,
    entities: [...people].map(([id, name]) => ({
      id,
      kind: 'Person',
      name,
      aliases: [],
      description: null,
    })),
    mentions,
    claims: sentences.flatMap((sentence) => claimsOf(sentence, mentions)),
    events: [],
    attributions: [],
    times: [],
  };
}

function mentionOf(found: RegExpExecArray, index: number): MentionReading {
  const [name] = found;
  const [start, end] = [found.index, found.index + name.length];
  return { id: `m${index}`, text: name, start, end, level: 'named', kind: 'Person', entity: entityId('Person', name) };
}

function claimsOf({ index, start, end }: SentenceReading, all: readonly MentionReading[]): ClaimReading[] {
  const [subject, object, speaker] = all.filter((mention) => mention.start >= start && mention.end <= end);
  if (!subject || !object) return [];
  return [
    {
      id: `c${index}`,
      type: 'MET',
      modality: 'HAPPENED',
      subject: subject.id,
      object: object.id,
      arguments: [],
      trigger: { start, end: start + 3 },
      sentence: index,
      cues: [],
      speakers: speaker ? [{ text: speaker.text, mention: speaker.id, anonymous: false }] : [],
      time: null,
      confidence: 0.9,
      rule: 'stub',
    },
  ];
}
