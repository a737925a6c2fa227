import type { SentenceAnalysis } from '../sentence-analysis.ts';
import type { DraftMention } from './draft-mention.ts';
import type { DraftEntity } from './entity-registry.ts';
import { PLURAL_PRONOUNS } from './words.ts';

/** What the pronoun of several is resolved with. */
export interface TogetherContext {
  readonly sentences: readonly SentenceAnalysis[];
  recent(sentence: number): readonly DraftMention[];
  covering(sentence: number, at: number): DraftMention | null;
  /** Those for whom a mention of several stands: "the two leaders". */
  membersOf(mention: DraftMention): readonly DraftEntity[];
}

const SENTENCES_BACK = 1;
const ACTORS: ReadonlySet<string> = new Set(['Person', 'Organization', 'Place', 'Norp']);

/**
 * Those for whom "they" or "their" stands together: the names coordinated before it ("Trump and Putin … their call"), or
 * who a description of several stood for. Empty where one noun in the plural stands nearer.
 * @param single whom the pronoun would stand for alone
 */
export function togetherFor(
  { index, tokens }: SentenceAnalysis,
  at: number,
  single: DraftMention | null,
  context: TogetherContext,
): readonly DraftEntity[] {
  if (!PLURAL_PRONOUNS.has(tokens[at]!.text.toLowerCase())) return [];
  const nearness = ({ sentence, subject, from }: DraftMention) =>
    3 * (sentence - index) + (subject ? 2 : 0) + from / 1000;
  let best: readonly DraftEntity[] = [];
  let bestScore = single ? nearness(single) : Number.NEGATIVE_INFINITY;
  for (const mention of context.recent(index)) {
    if (mention.sentence < index - SENTENCES_BACK) break;
    if (mention.sentence === index && mention.from >= at) continue;
    const group = groupAt(mention, context);
    if (group.length < 2 || nearness(mention) < bestScore) continue;
    [best, bestScore] = [group, nearness(mention)];
  }
  return best;
}

function groupAt(mention: DraftMention, { sentences, covering, membersOf }: TogetherContext): readonly DraftEntity[] {
  const members = membersOf(mention);
  if (members.length > 0) return members;
  const { heads, relations } = sentences[mention.sentence]!;
  const others = heads.flatMap((head, at) =>
    head === mention.head && relations[at] === 'conj' ? (covering(mention.sentence, at) ?? []) : [],
  );
  const all = [mention, ...others].flatMap(({ entity }) => (entity && ACTORS.has(entity.kind) ? [entity] : []));
  return others.length + 1 === all.length ? [...new Set(all)] : [];
}
