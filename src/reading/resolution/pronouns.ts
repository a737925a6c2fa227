import type { SentenceAnalysis } from '../sentence-analysis.ts';
import type { DraftMention } from './draft-mention.ts';
import type { DraftEntity } from './entity-registry.ts';
import {
  FEMALE_PRONOUNS,
  MALE_PRONOUNS,
  PLURAL_PRONOUNS,
  RELATIVE_PRONOUNS,
  SPEAKER_PRONOUNS,
  THING_PRONOUNS,
} from './words.ts';

export interface PronounContext {
  recent(sentence: number): readonly DraftMention[];
  /** The mention that covers a token, or null. */
  covering(sentence: number, at: number): DraftMention | null;
}

const REPORTING: ReadonlySet<string> = new Set(
  'said says say told tells added adds explained explains tweeted tweets wrote writes insisted warned stated announced declared argued claimed noted asked replied recalled testified'.split(
    ' ',
  ),
);
const MOST_STEPS = 12;

/** The mention a pronoun stands for; null where nobody can be named; undefined where the word is no pronoun. */
export function antecedentOf(
  sentence: SentenceAnalysis,
  at: number,
  context: PronounContext,
): DraftMention | null | undefined {
  const word = sentence.tokens[at]!.text.toLowerCase();
  const tag = sentence.tags[at] ?? '';
  if (/^W(?:P|DT)/.test(tag) && RELATIVE_PRONOUNS.has(word)) return relativeAntecedent(sentence, at, context);
  if (!tag.startsWith('PRP')) return undefined;
  if (SPEAKER_PRONOUNS.has(word)) return speaker(sentence, at, context);
  const fits = fitting(word);
  if (!fits) return null;
  const possessive = tag === 'PRP$' || word.endsWith('self') || word.endsWith('selves');
  let best: DraftMention | null = null;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (const mention of context.recent(sentence.index)) {
    if (!mention.entity || !fits(mention, mention.entity)) continue;
    if (mention.sentence === sentence.index && mention.from >= at) continue;
    if (!possessive && sharesVerb(sentence, at, mention)) continue;
    const score = 3 * (mention.sentence - sentence.index) + (mention.subject ? 2 : 0) + mention.from / 1000;
    if (score > bestScore) [best, bestScore] = [mention, score];
  }
  return best;
}

type Fits = (mention: DraftMention, entity: DraftEntity) => boolean;

function fitting(word: string): Fits | null {
  if (MALE_PRONOUNS.has(word)) return (_, { kind, gender }) => kind === 'Person' && gender !== 'f';
  if (FEMALE_PRONOUNS.has(word)) return (_, { kind, gender }) => kind === 'Person' && gender !== 'm';
  if (THING_PRONOUNS.has(word))
    return ({ plural, kind }, entity) => entity.kind !== 'Person' && kind !== 'Norp' && !plural;
  if (PLURAL_PRONOUNS.has(word))
    return ({ plural, level, kind }, entity) =>
      plural || kind === 'Norp' || (level !== 'pronoun' && entity.kind === 'Organization');
  return null;
}

/** Subject and object of one verb are not the same person: "Trump met him". */
function sharesVerb({ index, heads }: SentenceAnalysis, at: number, mention: DraftMention): boolean {
  return mention.sentence === index && heads[mention.head] === heads[at] && heads[at] !== -1;
}

/** The noun that the relative clause of "who", "which" or "that" belongs to. */
function relativeAntecedent(
  sentence: SentenceAnalysis,
  at: number,
  context: PronounContext,
): DraftMention | null | undefined {
  const { heads, relations, index, tokens } = sentence;
  for (let word = at, steps = 0; word >= 0 && steps < MOST_STEPS; word = heads[word]!, steps++) {
    if (relations[word] === 'acl:relcl') return context.covering(index, heads[word]!);
  }
  if (tokens[at]!.text.toLowerCase() === 'that') return undefined;
  const before = context.covering(index, at - 1) ?? context.covering(index, at - 2);
  return before ?? undefined;
}

/** "I" is the subject of the verb of saying above the quoted clause, in this sentence. */
function speaker(sentence: SentenceAnalysis, at: number, context: PronounContext): DraftMention | null {
  const { heads, relations, index, tokens } = sentence;
  const subjectOf = (verb: number): DraftMention | null => {
    const subject = heads.findIndex((head, child) => head === verb && relations[child] === 'nsubj');
    const mention = subject < 0 ? null : context.covering(index, subject);
    return mention && mention.from !== at ? mention : null;
  };
  for (let word = at, steps = 0; word >= 0 && steps < MOST_STEPS; word = heads[word]!, steps++) {
    const verb = REPORTING.has(tokens[word]!.text.toLowerCase())
      ? word
      : heads.findIndex(
          (head, child) =>
            head === word && relations[child] === 'parataxis' && REPORTING.has(tokens[child]!.text.toLowerCase()),
        );
    const mention = verb < 0 ? null : subjectOf(verb);
    if (mention) return mention;
  }
  return null;
}
