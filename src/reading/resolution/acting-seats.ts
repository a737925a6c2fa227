import type { ClaimType } from '../../model/ontology.ts';
import type { SentenceAnalysis } from '../sentence-analysis.ts';
import { ACTING_NOUNS, NOUN_KINDS } from './words.ts';

const ACTOR_PREPOSITIONS: ReadonlySet<string> = new Set(['with', 'between', 'against', 'by', 'versus', 'on']);
const PLACE_PREPOSITIONS: ReadonlySet<string> = new Set(
  'in at to from near outside inside around across into through toward towards over of via within beyond'.split(' '),
);
/** Claims one of whose ends is a place where the city itself is meant. */
const PLACE_TYPES: ReadonlySet<ClaimType> = new Set([
  'VISITED',
  'LOCATED_IN',
  'BASED_IN',
  'LIVES_IN',
  'PART_OF',
  'RETREATED_FROM',
  'ATTACKED',
]);
/** What a city has as a city: "Seoul's mayor". */
const CITY_NOUNS: ReadonlySet<string> = new Set(
  'mayor airport street streets suburb suburbs district districts university neighborhood skyline population outskirts center centre downtown residents police hotel bureau correspondent'.split(
    ' ',
  ),
);
const PLACES = new Set(NOUN_KINDS.find(([kind]) => kind === 'Place')?.[1]);
/** Verbs whose object is a place: "reached Beijing". */
const MOVING: ReadonlySet<string> = new Set(
  'reach reached reaching reaches leave left leaving leaves visit visited visiting visits enter entered entering tour toured touring bomb bombed bombing shell shelled shelling hit rock rocked capture captured seize seized'.split(
    ' ',
  ),
);
const MOST_STEPS = 4;

/**
 * Whether a capital's name means its state there: as one who acts, is spoken with or owns ("Pyongyang tops the list",
 * "between Washington and Seoul"), not as a place where something is ("in Seoul").
 */
export function actsAsState(sentence: SentenceAnalysis, from: number, to: number): boolean {
  if (isDateline(sentence, from, to)) return false;
  const inside = (at: number): boolean => at >= from && at < to;
  for (const { roles, type } of sentence.triggers) {
    for (const { role, at } of roles) {
      if (!inside(at)) continue;
      if (role === 'LOCATION') return false;
      if (role === 'SPEAKER' || (role === 'SUBJECT' && type !== 'LOCATED_IN' && type !== 'PART_OF')) return true;
      if (role === 'OBJECT') return !PLACE_TYPES.has(type) && !PLACE_PREPOSITIONS.has(prepositionOf(sentence, at));
    }
  }
  return bySyntax(sentence, headOf(sentence, from, to), MOST_STEPS);
}

/** "WASHINGTON — ", "SEOUL (Reuters)", "LONDON 1996-08-30": where the report comes from. */
function isDateline({ tokens }: SentenceAnalysis, from: number, to: number): boolean {
  const next = tokens[to]?.text ?? '';
  const shouted = tokens[from]!.text === tokens[from]!.text.toUpperCase();
  return from === 0 && (/^(?:[(—–-]|--|\d)/.test(next) || (shouted && next === ','));
}

/** Sentences at the top of a report among which a dateline stands. */
const OPENING_SENTENCES = 3;
const SHORTEST_CITY = 4;
const YEAR_DIGITS = 4;

/** A town in capitals that opens a report, whether or not anybody knows it: "BONN 1996-08-30", "UTTOXETER, England —". */
export function opensReport({ tokens, index }: SentenceAnalysis, from: number, to: number): boolean {
  const words = tokens.slice(from, to).map(({ text }) => text);
  if (from !== 0 || words.some((word) => word !== word.toUpperCase() || word.length < SHORTEST_CITY)) return false;
  const next = tokens[to]?.text ?? '';
  const dated = /^\d{4}(?:-\d|$)/.test(next) && (next.length > YEAR_DIGITS || tokens[to + 1]?.text === '-');
  return dated || (index < OPENING_SENTENCES && /^(?:[—–]|--)$/.test(next));
}

/** Prepositions before which nothing but a place stands; "to", "from" and "of" take persons too. */
const PLAIN_PREPOSITIONS: ReadonlySet<string> = new Set(
  'in at near inside outside across within into around throughout'.split(' '),
);

/** Whether a name stands where only places do: as a dateline, or after "in". */
export function standsAsPlace(sentence: SentenceAnalysis, from: number, to: number): boolean {
  return isDateline(sentence, from, to) || PLAIN_PREPOSITIONS.has(prepositionOf(sentence, headOf(sentence, from, to)));
}

function bySyntax(sentence: SentenceAnalysis, at: number, steps: number): boolean {
  const { tokens, heads, relations } = sentence;
  const head = heads[at] ?? -1;
  const headWord = tokens[head]?.text.toLowerCase() ?? '';
  const relation = relations[at] ?? '';
  const preposition = prepositionOf(sentence, at);
  if (PLACE_PREPOSITIONS.has(preposition)) return false;
  if (ACTOR_PREPOSITIONS.has(preposition)) return true;
  if (relation.startsWith('nsubj')) return !PLACES.has(headWord);
  if (relation === 'nmod:poss') return !CITY_NOUNS.has(headWord);
  if (relation === 'compound' || relation === 'nmod' || relation === 'amod') return ACTING_NOUNS.has(headWord);
  if (relation === 'conj' && steps > 0) return bySyntax(sentence, head, steps - 1);
  return (relation === 'obj' || relation === 'iobj') && !MOVING.has(headWord);
}

function prepositionOf({ heads, relations, tokens }: SentenceAnalysis, at: number): string {
  for (let k = Math.max(0, at - 4); k < at; k++)
    if (heads[k] === at && relations[k] === 'case') return tokens[k]!.text.toLowerCase();
  return '';
}

/** The token of a span whose head lies outside it (the last such), else the last token. */
export function headOf({ heads }: Pick<SentenceAnalysis, 'heads'>, from: number, to: number): number {
  for (let at = to - 1; at >= from; at--) {
    const head = heads[at] ?? -1;
    if (head < from || head >= to) return at;
  }
  return to - 1;
}
