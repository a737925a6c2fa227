import type { Token } from '../sentence-analysis.ts';
import {
  DAY_PARTS,
  DAY_WORDS,
  EDGES,
  type Edge,
  MONTHS,
  NUMBERS,
  ORDINALS,
  PERIODICS,
  REFERENCES,
  SEASONS,
  SHIFTS,
  UNITS,
  type Unit,
  VAGUE_NUMBERS,
  WEEKDAYS,
} from './time-words.ts';

/** A piece of a token with all it may be in a date: "two-day" is three pieces of one token. */
export interface TimePiece {
  /** Index of the token. */
  readonly at: number;
  readonly word: string;
  readonly meanings: Readonly<Meanings>;
}

export interface Meanings {
  MONTH?: number;
  WEEKDAY?: number;
  /** 1 to 31. */
  DAY?: number;
  YEAR?: number;
  DECADE?: number;
  /** null = "several". */
  NUM?: number | null;
  ORD?: number;
  UNIT?: Unit;
  /** Plural of a unit: "days". */
  UNITS?: Unit;
  SEASON?: 'SP' | 'SU' | 'FA' | 'WI';
  PART?: string;
  EDGE?: Edge;
  SHIFT?: string;
  DAYWORD?: number;
  REF?: 'PRESENT_REF' | 'PAST_REF' | 'FUTURE_REF';
  PERIODIC?: string;
}

export type TimeClass = keyof Meanings;

const CAPITAL = /^\p{Lu}/u;
/** Words that are dates only with a capital ("may", "march", "sun", "sat"). */
const NEEDS_CAPITAL: ReadonlySet<string> = new Set([...Object.keys(MONTHS), ...Object.keys(WEEKDAYS)]);
const EARLIEST_YEAR = 1500;
const LATEST_YEAR = 2100;

/** The pieces of a sentence: tokens, and the parts of those hyphenated ones that hold a time word. */
export function timePieces(tokens: readonly Token[]): readonly TimePiece[] {
  return tokens.flatMap(({ text }, at) => {
    const parts = text.includes('-') && text.length > 1 ? text.split(/(-)/).filter((part) => part !== '') : [text];
    return parts.map(
      (part): TimePiece => ({ at, word: part.toLowerCase().replaceAll('’', "'"), meanings: meaningsOf(part) }),
    );
  });
}

/** The meanings of a word that has none: shared, so that it is told at a glance. */
export const NO_MEANING: Readonly<Meanings> = {};
const cache = new Map<string, Readonly<Meanings>>();
const LARGEST_CACHE = 4096;

function meaningsOf(text: string): Readonly<Meanings> {
  const known = cache.get(text);
  if (known) return known;
  const found = readMeanings(text);
  if (cache.size < LARGEST_CACHE) cache.set(text, found);
  return found;
}

function readMeanings(text: string): Readonly<Meanings> {
  const word = text.toLowerCase();
  if (/^\d/.test(word)) return numberMeanings(word);
  if (NEEDS_CAPITAL.has(word) && !CAPITAL.test(text)) return NO_MEANING;
  const meanings: Meanings = {};
  const put = <C extends TimeClass>(name: C, value: Meanings[C] | undefined): void => {
    if (value !== undefined) meanings[name] = value;
  };
  put('MONTH', MONTHS[word]);
  put('WEEKDAY', WEEKDAYS[word] ?? (word.length > 5 && word.endsWith('s') ? WEEKDAYS[word.slice(0, -1)] : undefined));
  put('NUM', VAGUE_NUMBERS.has(word) ? null : NUMBERS[word]);
  put('ORD', ORDINALS[word]);
  if (word.endsWith('s')) put('UNITS', UNITS[word]);
  else put('UNIT', UNITS[word]);
  put('SEASON', SEASONS[word]);
  put('PART', DAY_PARTS[word]);
  put('EDGE', EDGES[word]);
  put('SHIFT', word in SHIFTS ? word : undefined);
  put('DAYWORD', DAY_WORDS[word]);
  put('REF', REFERENCES[word]);
  put('PERIODIC', PERIODICS[word]);
  return Object.keys(meanings).length > 0 ? meanings : NO_MEANING;
}

function numberMeanings(word: string): Readonly<Meanings> {
  const decade = /^(\d{3}0)s$/.exec(word)?.[1];
  if (decade !== undefined) return { DECADE: Number(decade) };
  const ordinal = /^(\d{1,2})(?:st|nd|rd|th)$/.exec(word)?.[1];
  const plain = /^\d+$/.test(word) ? Number(word) : ordinal === undefined ? Number.NaN : Number(ordinal);
  if (Number.isNaN(plain)) return /^\d+\.\d+$/.test(word) ? { NUM: Number(word) } : NO_MEANING;
  const meanings: Meanings = { NUM: plain };
  if (plain >= 1 && plain <= 31 && word.length <= 4) meanings.DAY = plain;
  if (word.length === 4 && plain >= EARLIEST_YEAR && plain <= LATEST_YEAR) meanings.YEAR = plain;
  if (ordinal !== undefined && plain <= 4) meanings.ORD = plain;
  return meanings;
}
