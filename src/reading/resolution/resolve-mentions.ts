import type { Article } from '../../model/article.ts';
import type { EntityReading, MentionReading } from '../../model/reading.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { SentenceAnalysis } from '../sentence-analysis.ts';
import { documentDay } from '../time/document-day.ts';
import type { DraftMention } from './draft-mention.ts';
import { entityRegistry, toEntityReading } from './entity-registry.ts';
import { findMentions } from './find-mentions.ts';
import { isHardWrapped } from './hard-wrapped.ts';
import { namedSpans } from './named-spans.ts';
import { resolveNames } from './resolve-names.ts';
import { withSurnames } from './surnames.ts';
import { widerNames } from './wider-names.ts';

/** Who and what an article speaks of. */
export interface Resolution {
  /** In the order of the text. */
  readonly mentions: readonly MentionReading[];
  /** Those that some mention stands for, in the order of their first mention. */
  readonly entities: readonly EntityReading[];
  /** The mention that the word heads or lies in, the narrowest; null where there is none. */
  mentionAt(sentence: number, word: number): MentionReading | null;
  /**
   * As mentionAt, but for a word that stands for several ("both countries", "the two leaders") one mention for each of
   * them, with the same words. Empty where there is none.
   */
  mentionsAt(sentence: number, word: number): readonly MentionReading[];
}

/**
 * Names, pronouns and descriptions of an article, each with the entity it stands for, and a mention for every word that
 * plays a part in a claim. A function of the article, what the encoder says and the lexicon alone.
 */
export function resolveMentions(
  article: Pick<Article, 'text' | 'publishedAt'>,
  sentences: readonly SentenceAnalysis[],
  lexicon: Lexicon,
): Resolution {
  const { text } = article;
  const day = documentDay(article, sentences);
  const registry = entityRegistry(lexicon);
  const wrapped = isHardWrapped(text);
  const spans = sentences.flatMap((sentence) => namedSpans(sentence, text, lexicon, wrapped));
  const names = resolveNames(withSurnames(spans, sentences), { sentences, text, lexicon, registry, day });
  const { drafts, cover, members } = findMentions(widerNames(names, sentences), {
    sentences,
    text,
    lexicon,
    registry,
    day,
  });

  const startOf = ({ sentence, from }: DraftMention): number => sentences[sentence]!.tokens[from]!.start;
  const endOf = ({ sentence, to }: DraftMention): number => sentences[sentence]!.tokens[to - 1]!.end;
  const ordered = drafts.toSorted((a, b) => startOf(a) - startOf(b) || endOf(b) - endOf(a));
  const readings = new Map<DraftMention, MentionReading>();
  for (const draft of ordered) {
    const [start, end] = [startOf(draft), endOf(draft)];
    const { level, kind, entity, candidates = [] } = draft;
    readings.set(draft, {
      id: `m${readings.size}`,
      start,
      end,
      text: text.slice(start, end),
      level,
      kind,
      entity: entity?.id ?? null,
      ...(candidates.length > 0 && { candidates }),
    });
  }
  const entities = new Set(ordered.flatMap(({ entity }) => (entity ? [entity] : [])));
  const readingOf = (draft: DraftMention | null | undefined): MentionReading | null =>
    (draft && readings.get(draft)) ?? null;
  return {
    mentions: [...readings.values()],
    entities: [...entities].map(toEntityReading),
    mentionAt: (sentence, word) => readingOf(cover[sentence]?.[word]),
    mentionsAt(sentence, word) {
      const draft = cover[sentence]?.[word];
      if (!draft) return [];
      return (members.get(draft) ?? [draft]).flatMap((each) => readingOf(each) ?? []);
    },
  };
}
