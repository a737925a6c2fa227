import { matchKey } from '../lexicon/name-key.ts';
import type { SentenceAnalysis } from '../sentence-analysis.ts';
import { headOf } from './acting-seats.ts';
import { appositions } from './appositions.ts';
import {
  type Description,
  type DescriptionContext,
  describe,
  nounKind,
  phraseStart,
  trimmedStart,
} from './descriptions.ts';
import type { DraftMention } from './draft-mention.ts';
import type { DraftEntity } from './entity-registry.ts';
import { groupOf } from './groups.ts';
import { togetherFor } from './plural-pronouns.ts';
import { antecedentOf, speakerOf } from './pronouns.ts';
import type { NameContext, ResolvedName } from './resolve-names.ts';
import { salience } from './salience.ts';
import { LEADER_ROLES, SPEAKER_PRONOUNS } from './words.ts';

/** All mentions of a document while it is read. */
export interface FoundMentions {
  readonly drafts: readonly DraftMention[];
  /** Mention of each token of each sentence. */
  readonly cover: readonly (readonly (DraftMention | null)[])[];
  /** The single mentions that a mention of several stands for. */
  readonly members: ReadonlyMap<DraftMention, readonly DraftMention[]>;
}

/**
 * Walks the document from its first word to the last: names are noted as they come, pronouns and descriptions take those
 * noted before. Words that play a part in a claim get a mention in any case.
 */
export function findMentions(
  names: readonly ResolvedName[],
  { sentences, text, lexicon, registry, day }: NameContext,
): FoundMentions {
  const spoken = salience(day);
  const drafts: DraftMention[] = [];
  const members = new Map<DraftMention, readonly DraftMention[]>();
  const cover = sentences.map(({ tokens }) => new Array<DraftMention | null>(tokens.length).fill(null));
  const covering = (sentence: number, at: number): DraftMention | null => cover[sentence]?.[at] ?? null;
  const membersOf = (mention: DraftMention) => (members.get(mention) ?? []).flatMap(({ entity }) => entity ?? []);
  const context: DescriptionContext = { lexicon, registry, salience: spoken, day, covering };
  const add = (draft: DraftMention, owned: readonly number[]): DraftMention => {
    drafts.push(draft);
    for (const at of owned) cover[draft.sentence]![at] ??= draft;
    return draft;
  };

  const bySentence = Map.groupBy(names, ({ span }) => span.sentence);
  for (const sentence of sentences) {
    const { index } = sentence;
    const starts = new Map(
      (bySentence.get(index) ?? []).map((name) => [
        name.span.from,
        add(nameMention(name, sentence), range(name.span.from, name.span.to)),
      ]),
    );
    const apposed = appositions(sentence, text, covering);
    const roleWords = new Set(sentence.triggers.flatMap(({ roles }) => roles.map(({ at }) => at)));
    for (let at = 0; at < sentence.tokens.length; at++) {
      const named = starts.get(at);
      if (named) {
        noteTitle(named, sentence, context);
        spoken.note(named);
      }
      if (cover[index]![at] || isFirstPerson(sentence, at)) continue;
      const antecedent = antecedentOf(sentence, at, { recent: spoken.recent, covering });
      const identical = apposed.get(at);
      if (identical) noteIdentical(at, identical);
      else if (antecedent !== undefined) notePronoun(at, antecedent);
      else noteDescription(at);
    }
    // The speaker may be named only after the quotation.
    for (let at = 0; at < sentence.tokens.length; at++) {
      if (!isFirstPerson(sentence, at) || cover[index]![at]) continue;
      const speaker = speakerOf(sentence, at, { recent: spoken.recent, covering });
      if (speaker || roleWords.has(at)) add(pronounMention(sentence, at, speaker), [at]);
    }

    /** "South Korean President" beside "Moon Jae-in": a mention of its own, but in claims the name speaks for both. */
    function noteIdentical(at: number, name: DraftMention): void {
      cover[index]![at] = name;
      const word = sentence.tokens[at]!.text.toLowerCase();
      if (!name.entity || nounKind(word) !== name.kind || !WORD.test(word)) return;
      const phrase = { from: besideStart(sentence, at, name), to: at + 1, kind: name.kind, entity: name.entity };
      add(descriptionMention(sentence, at, phrase), []);
    }

    function notePronoun(at: number, antecedent: DraftMention | null): void {
      const group = togetherFor(sentence, at, antecedent, { sentences, recent: spoken.recent, covering, membersOf });
      if (antecedent === null && group.length === 0 && !roleWords.has(at)) return;
      const mention = add(pronounMention(sentence, at, group.length > 0 ? null : antecedent), [at]);
      const parts = group.map((entity) => add({ ...mention, kind: entity.kind, entity }, []));
      if (parts.length > 0) members.set(mention, parts);
      else if (antecedent && members.has(antecedent)) members.set(mention, members.get(antecedent)!);
      if (!sentence.tags[at]!.startsWith('W')) spoken.note(mention);
    }

    function noteDescription(at: number): void {
      const described = describe(sentence, at, context);
      const together = described?.members ?? [];
      const group = described?.entity || together.length > 0 ? together : groupOf(sentence, at, spoken);
      if (!described?.entity && group.length === 0 && !roleWords.has(at)) return;
      const phrase = described ?? { from: at, to: at + 1, kind: nounKind(''), entity: null, members: [] };
      const mention = add(descriptionMention(sentence, at, phrase), [at]);
      const parts = group.map((entity) =>
        add(descriptionMention(sentence, at, { ...phrase, kind: entity.kind, entity }), []),
      );
      if (parts.length > 0) members.set(mention, parts);
      spoken.note(mention);
    }
  }
  return { drafts, cover, members };
}

const range = (from: number, to: number): readonly number[] => Array.from({ length: to - from }, (_, i) => from + i);
const isSubject = (relation: string | undefined): boolean => relation?.startsWith('nsubj') ?? false;
const isPlural = (tag: string | undefined): boolean => tag === 'NNS' || tag === 'NNPS';
const isFirstPerson = ({ tokens, tags }: SentenceAnalysis, at: number): boolean =>
  tags[at]!.startsWith('PRP') && SPEAKER_PRONOUNS.has(tokens[at]!.text.toLowerCase());

function nameMention(
  { span, kind, entity, candidates }: ResolvedName,
  { index, relations, tags, heads }: SentenceAnalysis,
): DraftMention {
  const head = headOf({ heads }, span.from, span.to);
  return {
    sentence: index,
    from: span.from,
    to: span.to,
    head,
    level: span.nominal ? 'nominal' : 'named',
    kind,
    entity,
    candidates,
    subject: isSubject(relations[head]),
    plural: isPlural(tags[head]),
  };
}

function pronounMention(
  { index, relations }: SentenceAnalysis,
  at: number,
  antecedent: DraftMention | null,
): DraftMention {
  return {
    sentence: index,
    from: at,
    to: at + 1,
    head: at,
    level: 'pronoun',
    kind: antecedent?.entity?.kind ?? antecedent?.kind ?? 'Person',
    entity: antecedent?.entity ?? null,
    subject: isSubject(relations[at]),
    plural: antecedent?.plural ?? false,
  };
}

function descriptionMention(
  { index, relations, tags }: SentenceAnalysis,
  at: number,
  { from, to, kind, entity }: Omit<Description, 'members'>,
): DraftMention {
  const subject = isSubject(relations[at]);
  return { sentence: index, from, to, kind, entity, head: at, level: 'nominal', subject, plural: isPlural(tags[at]) };
}

/** No "R-Va.", no mark. */
const WORD = /^\p{Ll}+(?:-\p{Ll}{3,})?$/u;
const LETTER = /\p{L}/u;
const MOST_BESIDE = 8;
const BESIDE: ReadonlySet<string> = new Set(['amod', 'compound', 'nmod:poss', 'flat', 'nummod', 'nmod']);

/** Where the description starts whose last word stands at `at`: it may hang on the name word by word. */
function besideStart(sentence: SentenceAnalysis, at: number, name: DraftMention): number {
  const { heads, relations, tokens } = sentence;
  let from = trimmedStart(sentence, phraseStart(sentence, at), at);
  if (name.from !== at + 1) return from;
  const isBeside = (word: number): boolean =>
    BESIDE.has(relations[word]!) && (heads[word] === heads[at] || (heads[word]! > word && heads[word]! <= at));
  while (from > 0 && at - from < MOST_BESIDE && isBeside(from - 1) && LETTER.test(tokens[from - 1]!.text)) from--;
  return from;
}

/** "Japanese Prime Minister Shinzo Abe": remembered as the holder of the post, of Japan. */
function noteTitle(
  { entity, from }: DraftMention,
  { index, tokens }: SentenceAnalysis,
  { salience: spoken, covering }: DescriptionContext,
): void {
  if (entity?.kind !== 'Person') return;
  const word = (at: number): string => tokens[at]?.text.toLowerCase() ?? '';
  const two = LEADER_ROLES[`${word(from - 2)} ${word(from - 1)}`];
  const role = two ?? LEADER_ROLES[word(from - 1)];
  if (role === undefined) return;
  const start = two === undefined ? from - 1 : from - 2;
  const owner: DraftEntity | null =
    covering(index, matchKey(word(start - 1)) === 's' ? start - 2 : start - 1)?.entity ?? null;
  spoken.noteRole(entity, role, owner?.id ?? null);
}
