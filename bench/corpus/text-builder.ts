import type { MentionReading, SentenceReading, TextSpan } from '../../src/model/reading.ts';
import type { Inhabitant } from './population.ts';

/** An article's text as it grows, with what stands where. */
export interface TextBuilder {
  /** Adds words and says where they stand. */
  add(words: string): TextSpan;
  /** Adds a name of somebody: in full at first, shorter later. Gives the mention. */
  name(one: Inhabitant): MentionReading;
  /** Ends the sentence that began where the last one ended, and gives its index. */
  endSentence(): number;
  readonly text: string;
  readonly sentences: readonly SentenceReading[];
  readonly mentions: readonly MentionReading[];
  /** Everybody who was named. */
  readonly named: ReadonlyMap<string, Inhabitant>;
}

/** Every so many-th further name of the same one is given in full again. */
const IN_FULL_AGAIN = 3;

export function openTextBuilder(): TextBuilder {
  const sentences: SentenceReading[] = [];
  const mentions: MentionReading[] = [];
  const named = new Map<string, Inhabitant>();
  const times = new Map<string, number>();
  let text = '';
  let begun = 0;
  const add = (words: string) => {
    const start = text.length;
    text += words;
    return { start, end: text.length };
  };
  return {
    add,
    name(one) {
      const before = times.get(one.id) ?? 0;
      times.set(one.id, before + 1);
      named.set(one.id, one);
      const words = before % IN_FULL_AGAIN === 0 ? one.name : one.shortName;
      const level = words.startsWith('the ') ? 'nominal' : 'named';
      const { id: entity, kind } = one;
      const mention = { id: `m${mentions.length}`, ...add(words), text: words, level, kind, entity } as const;
      mentions.push(mention);
      return mention;
    },
    endSentence() {
      const index = sentences.length;
      sentences.push({ index, start: begun, end: text.length });
      text += index % 4 === 3 ? '\n\n' : ' ';
      begun = text.length;
      return index;
    },
    get text() {
      return text;
    },
    sentences,
    mentions,
    named,
  };
}
