import type { EntityKind } from '../../model/kinds.ts';
import { ontologyOf } from '../../model/ontology.ts';
import type { MentionReading } from '../../model/reading.ts';
import { BOTH, GROUP_NOUNS } from '../data/group-words.ts';
import type { MentionLookup } from '../mention-lookup.ts';
import type { Syntax } from '../syntax.ts';

type TwoMentions = readonly [MentionReading, MentionReading];

export interface Groups {
  /** The two that a word like "the two leaders" means: the pair of their kind named together most often before it. */
  membersOf(sentence: number, word: number): TwoMentions | null;
}

interface NamedTogether {
  readonly sentence: number;
  readonly word: number;
  readonly kind: EntityKind;
  readonly two: TwoMentions;
}

/** Pairs are named together by "and", or as the two ends of a symmetric act. */
export function findGroups(syntaxes: readonly Syntax[], mentions: MentionLookup): Groups {
  const together = syntaxes.flatMap((syntax) => pairsOf(syntax, mentions));
  return {
    membersOf(sentence, word) {
      const kind = groupKind(syntaxes[sentence]!, word);
      if (!kind) return null;
      const before = together.filter(
        (pair) => pair.kind === kind && (pair.sentence < sentence || (pair.sentence === sentence && pair.word < word)),
      );
      return commonest(before);
    },
  };
}

/** The pair named most often, of equals the last. */
function commonest(pairs: readonly NamedTogether[]): TwoMentions | null {
  const counts = new Map<string, number>();
  let best: NamedTogether | null = null;
  let most = 0;
  for (const pair of pairs) {
    const key = pair.two
      .map(({ entity }) => entity)
      .toSorted()
      .join(' ');
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    if (count >= most) [best, most] = [pair, count];
  }
  return best?.two ?? null;
}

function groupKind(syntax: Syntax, word: number): EntityKind | null {
  const row = GROUP_NOUNS.find(({ words }) => words.has(syntax.word(word)));
  const counted = syntax
    .children(word, 'det', 'nummod', 'nmod:poss', 'amod')
    .some((each) => BOTH.has(syntax.word(each)));
  return row && counted ? row.kind : null;
}

function pairsOf(syntax: Syntax, mentions: MentionLookup): readonly NamedTogether[] {
  const { index, tokens, triggers } = syntax.sentence;
  const conjuncts = tokens.flatMap((_, at) => (syntax.relation(at) === 'conj' ? [[syntax.head(at), at] as const] : []));
  const ends = triggers
    .filter(({ type }) => ontologyOf(type).symmetric)
    .flatMap(({ roles }) => {
      const [subject, object] = ['SUBJECT', 'OBJECT'].map((role) => roles.find((each) => each.role === role)?.at);
      return subject === undefined || object === undefined ? [] : [[subject, object] as const];
    });
  return [...conjuncts, ...ends]
    .flatMap(([a, b]) => {
      const [first, second] = [mentions.mentionAt(index, a), mentions.mentionAt(index, b)];
      if (!first?.entity || !second?.entity || first.entity === second.entity || first.kind !== second.kind) return [];
      return [{ sentence: index, word: Math.max(a, b), kind: first.kind, two: [first, second] as const }];
    })
    .toSorted((a, b) => a.word - b.word);
}
