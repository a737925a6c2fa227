import type { EntityKind } from '../../model/kinds.ts';
import type { MentionReading } from '../../model/reading.ts';
import type { NameClass } from '../data/fact-patterns.ts';
import { FACT_WORDS, NO_HEADS } from '../data/fact-words.ts';
import { LANGUAGES } from '../data/languages.ts';
import type { MentionLookup } from '../mention-lookup.ts';
import type { Syntax } from '../syntax.ts';

/** A name of the sentence, or a pronoun whose name is known; tokens `from` to `to`, half open. */
export interface ChainedName {
  readonly mention: MentionReading;
  readonly kind: NameClass;
  readonly from: number;
  readonly to: number;
  /** "Front" of "Liberation Front (LF)": the name before, where this one stands in brackets right behind it. */
  readonly aliasOf: ChainedName | null;
}

const CLASSES: Readonly<Partial<Record<EntityKind, NameClass>>> = {
  Person: 'person',
  Organization: 'body',
  Place: 'place',
  Facility: 'place',
};
const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  `of in at for from with by near on to as and or who which that is was are were be been being became becomes remains remained
  served serves born based located situated headquartered lies lives lived living resides resided residing settled raised
  grew up stayed capital hometown birthplace home farm house apartment works worked working taught teaches covers covered
  has plays played writes wrote flies heads headed leads led chairs chaired runs run operates owns owned founded directs
  married dead death fatally mortally wounded kill killing murder murdering assassinate assassinating shooting outside his
  her , ( ) ; : . 's`.split(/\s+/),
);
const PERSONAL: ReadonlySet<string> = new Set(['he', 'she']);
/** Marks and words that no fact reaches over: what is only tried or denied is none. */
const BREAKS: ReadonlySet<string> = new Set(
  `“ ” " \`\` '' -- — – _ ? ! / not n't never neither nor try tries tried trying attempt attempts attempted plot plots plotted
  plotting intended wanted conspiracy conspired conspiring threatened`.split(/\s+/),
);

/** The names of a sentence in their order. */
export function namesOf({ sentence, word }: Syntax, mentions: MentionLookup): readonly ChainedName[] {
  const names: ChainedName[] = [];
  const { index, tokens } = sentence;
  let at = 0;
  while (at < tokens.length) {
    const mention = mentions.mentionAt(index, at);
    const kind = mention ? CLASSES[mention.kind] : undefined;
    const starts = mention !== null && mention.start === tokens[at]!.start;
    const known = mention?.level === 'pronoun' && mention.entity !== null && PERSONAL.has(word(at));
    const told =
      (mention?.level === 'named' && !LANGUAGES.has(mention.text.toLowerCase())) || (known && kind === 'person');
    if (!mention || !kind || !starts || !told) {
      at++;
      continue;
    }
    let to = at + 1;
    while (to < tokens.length && tokens[to]!.end <= mention.end) to++;
    const before = names.at(-1);
    const bracketed = before?.to === at - 1 && tokens[at - 1]!.text === '(' && tokens[to]?.text === ')';
    const aliasOf = bracketed && before.kind === kind ? before : null;
    names.push({ mention, kind, from: at, to, aliasOf });
    at = to;
  }
  return names;
}

/** The class of a word for the patterns of facts: its class in `fact-words.ts`, a function word, NUM, J or W. */
export function wordClass({ sentence, word }: Syntax, at: number): string {
  const text = word(at).replace(/\.$/, '');
  if (BREAKS.has(text) || text === '') return '|';
  if (text === 'the' || text === 'a' || text === 'an') return text === 'the' ? 'the' : 'a';
  if (text === "'" || text === '’') return "'s";
  if (/^\d/.test(text)) return 'NUM';
  const found = classOf(text) ?? classOf(text.replace(/s$/, ''));
  if (found === 'HEAD' && NO_HEADS.has(word(at - 1))) return 'STAFF';
  if (found === 'GOV' && NO_HEADS.has(word(at - 1))) return 'STAFF';
  if (found) return found;
  if (FUNCTION_WORDS.has(text)) return text;
  const tag = sentence.tags[at] ?? '';
  if (tag.startsWith('JJ')) return 'J';
  return /^(?:NN|RB|CD|VBN|VBG|POS|PRP\$|FW)/.test(tag) ? 'W' : `x${tag}`;
}

function classOf(text: string): string | null {
  for (const name in FACT_WORDS) if (FACT_WORDS[name]!.has(text)) return name;
  return null;
}
