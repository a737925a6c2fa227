import type { Article } from '../../model/article.ts';
import type { EntityReading, MentionReading } from '../../model/reading.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { matchKey } from '../lexicon/name-key.ts';
import type { SentenceAnalysis } from '../sentence-analysis.ts';
import { headOf } from './acting-seats.ts';
import { appositions } from './appositions.ts';
import { type DescriptionContext, describe, nounKind } from './descriptions.ts';
import type { DraftMention } from './draft-mention.ts';
import { entityRegistry, toEntityReading } from './entity-registry.ts';
import { namedSpans } from './named-spans.ts';
import { antecedentOf } from './pronouns.ts';
import { resolveNames } from './resolve-names.ts';
import { salience } from './salience.ts';
import { withSurnames } from './surnames.ts';
import { LEADER_ROLES } from './words.ts';

/** Who and what an article speaks of. */
export interface Resolution {
  /** In the order of the text. */
  readonly mentions: readonly MentionReading[];
  /** Those that some mention stands for, in the order of their first mention. */
  readonly entities: readonly EntityReading[];
  /** The mention that the word heads or lies in, the narrowest; null where there is none. */
  mentionAt(sentence: number, word: number): MentionReading | null;
}

/**
 * Names, pronouns and descriptions of an article, each with the entity it stands for, and a mention for every word that
 * plays a part in a claim. A function of the article, what the encoder says and the lexicon alone.
 */
export function resolveMentions(
  article: Article,
  sentences: readonly SentenceAnalysis[],
  lexicon: Lexicon,
): Resolution {
  const { text } = article;
  const day = article.publishedAt?.slice(0, 10) ?? null;
  const registry = entityRegistry(lexicon);
  const spans = withSurnames(
    sentences.flatMap((sentence) => namedSpans(sentence, text, lexicon)),
    sentences,
  );
  const names = resolveNames(spans, { sentences, text, lexicon, registry, day });
  const spoken = salience(day);
  const drafts: DraftMention[] = [];
  /** Mention of each token of each sentence. */
  const cover: (DraftMention | null)[][] = sentences.map(({ tokens }) =>
    new Array<DraftMention | null>(tokens.length).fill(null),
  );
  const covering = (sentence: number, at: number): DraftMention | null => cover[sentence]?.[at] ?? null;
  const context: DescriptionContext = { lexicon, registry, salience: spoken, day, covering };
  const add = (draft: DraftMention, owned = range(draft.from, draft.to)): DraftMention => {
    drafts.push(draft);
    for (const at of owned) cover[draft.sentence]![at] ??= draft;
    return draft;
  };

  const bySentence = Map.groupBy(names, ({ span }) => span.sentence);
  for (const sentence of sentences) {
    const { index, relations, tags } = sentence;
    const here = (bySentence.get(index) ?? []).map(({ span, kind, entity }) => {
      const head = headOf(sentence, span.from, span.to);
      return add({
        sentence: index,
        from: span.from,
        to: span.to,
        head,
        level: span.nominal ? 'nominal' : 'named',
        kind,
        entity,
        subject: isSubject(relations[head]),
        plural: tags[head] === 'NNS' || tags[head] === 'NNPS',
      });
    });
    const apposed = appositions(sentence, text, covering);
    const starts = new Map(here.map((mention) => [mention.from, mention]));
    const roleWords = new Set(sentence.triggers.flatMap(({ roles }) => roles.map(({ at }) => at)));
    for (let at = 0; at < sentence.tokens.length; at++) {
      const named = starts.get(at);
      if (named) {
        noteTitle(named, sentence, context);
        spoken.note(named);
      }
      if (cover[index]![at]) continue;
      const antecedent = antecedentOf(sentence, at, { recent: spoken.recent, covering });
      const identical = apposed.get(at);
      if (antecedent !== undefined) {
        const relative = tags[at]!.startsWith('W');
        if (antecedent === null && !roleWords.has(at)) continue;
        const mention = add(pronounMention(sentence, at, antecedent));
        if (!relative) spoken.note(mention);
      } else if (identical) {
        cover[index]![at] = identical;
      } else {
        const described = describe(sentence, at, context);
        if (described?.entity || roleWords.has(at)) {
          const { from, to, kind, entity } = described ?? { from: at, to: at + 1, kind: nounKind(''), entity: null };
          const plural = tags[at] === 'NNS' || tags[at] === 'NNPS';
          spoken.note(
            add(
              {
                sentence: index,
                from,
                to,
                head: at,
                level: 'nominal',
                kind,
                entity,
                subject: isSubject(relations[at]),
                plural,
              },
              [at],
            ),
          );
        }
      }
    }
  }
  return finished(drafts, cover, sentences, text);
}

function pronounMention(sentence: SentenceAnalysis, at: number, antecedent: DraftMention | null): DraftMention {
  return {
    sentence: sentence.index,
    from: at,
    to: at + 1,
    head: at,
    level: 'pronoun',
    kind: antecedent?.entity?.kind ?? antecedent?.kind ?? 'Person',
    entity: antecedent?.entity ?? null,
    subject: isSubject(sentence.relations[at]),
    plural: antecedent?.plural ?? false,
  };
}

const isSubject = (relation: string | undefined): boolean => relation?.startsWith('nsubj') ?? false;
const range = (from: number, to: number): readonly number[] => Array.from({ length: to - from }, (_, i) => from + i);

/** "Japanese Prime Minister Shinzo Abe": remembered as the holder of the post, of Japan. */
function noteTitle(
  mention: DraftMention,
  { index, tokens }: SentenceAnalysis,
  { salience: spoken, covering }: DescriptionContext,
): void {
  const { entity, from } = mention;
  if (entity?.kind !== 'Person') return;
  const word = (at: number) => tokens[at]?.text.toLowerCase() ?? '';
  const two = LEADER_ROLES[`${word(from - 2)} ${word(from - 1)}`];
  const role = two ?? LEADER_ROLES[word(from - 1)];
  if (role === undefined) return;
  const start = two === undefined ? from - 1 : from - 2;
  const owner = covering(index, matchKey(word(start - 1)) === 's' ? start - 2 : start - 1)?.entity ?? null;
  spoken.noteRole(entity, role, owner?.id ?? null);
}

function finished(
  drafts: readonly DraftMention[],
  cover: readonly (readonly (DraftMention | null)[])[],
  sentences: readonly SentenceAnalysis[],
  text: string,
): Resolution {
  const startOf = ({ sentence, from }: DraftMention): number => sentences[sentence]!.tokens[from]!.start;
  const endOf = ({ sentence, to }: DraftMention): number => sentences[sentence]!.tokens[to - 1]!.end;
  const ordered = drafts.toSorted((a, b) => startOf(a) - startOf(b) || endOf(b) - endOf(a));
  const readings = new Map(
    ordered.map((draft, i) => {
      const [start, end] = [startOf(draft), endOf(draft)];
      const { level, kind, entity } = draft;
      return [
        draft,
        {
          id: `m${i}`,
          start,
          end,
          text: text.slice(start, end),
          level,
          kind,
          entity: entity?.id ?? null,
        } satisfies MentionReading,
      ];
    }),
  );
  const entities = new Set(ordered.flatMap(({ entity }) => (entity ? [entity] : [])));
  return {
    mentions: [...readings.values()],
    entities: [...entities].map(toEntityReading),
    mentionAt(sentence, word) {
      const draft = cover[sentence]?.[word];
      return (draft && readings.get(draft)) ?? null;
    },
  };
}
