import type { EntityReading, MentionReading } from '../model/reading.ts';

/** What claims need of resolution: who is meant by a word. */
export interface MentionLookup {
  readonly entities: readonly EntityReading[];
  /** Null where no mention covers the word. */
  mentionAt(sentence: number, word: number): MentionReading | null;
  /** As mentionAt; for a word that stands for several ("both countries") one for each of them. */
  mentionsAt(sentence: number, word: number): readonly MentionReading[];
}
