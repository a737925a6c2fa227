import type { Article } from '../../model/article.ts';
import type { TimeReading } from '../../model/reading.ts';
import type { SentenceAnalysis } from '../sentence-analysis.ts';
import { matchAt, type TimeMatch } from './grammar.ts';
import type { Anchors, Placed } from './placed.ts';
import { resolveTime } from './resolve-time.ts';
import type { TimeExpression } from './time-expression.ts';
import { type TimePiece, timePieces } from './time-tokens.ts';

const RANGE_LINKS: ReadonlySet<string> = new Set(['or', 'and', 'to', 'through', 'until', '-', '–']);
const RANGED: ReadonlySet<TimeExpression['kind']> = new Set(['day', 'month', 'year']);
const OPEN_STARTS: ReadonlySet<string> = new Set(['since']);
const OPEN_ENDS: ReadonlySet<string> = new Set(['until', 'till']);
const FUTURE_WORDS: ReadonlySet<string> = new Set([
  'will',
  "'ll",
  'shall',
  'would',
  'plan',
  'plans',
  'planned',
  'planning',
  'scheduled',
  'expected',
  'set',
  'due',
  'upcoming',
]);
/** Words right before a date that lies ahead. */
const AHEAD: ReadonlySet<string> = new Set(['until', 'till', 'by']);
const MOST_STEPS = 6;

/**
 * The dates of an article, in the order of the text, each as far as it can be placed: from the day of publication, from
 * the day the story is at ("the next day"), else partial. A year is never guessed.
 */
export function readTimes(
  article: Pick<Article, 'text' | 'publishedAt'>,
  sentences: readonly SentenceAnalysis[],
): readonly TimeReading[] {
  const published = article.publishedAt?.slice(0, 10) ?? null;
  const times: TimeReading[] = [];
  let narrative: string | null = null;
  for (const sentence of sentences) {
    const pieces = timePieces(sentence.tokens);
    for (const match of withRanges(matchesIn(pieces, sentence), pieces)) {
      const { from, to, expression } = match;
      const anchors: Anchors = { published, narrative, future: looksAhead(sentence, pieces[from]!.at) };
      if (expression.kind === 'age') continue;
      const span = resolveTime(expression, anchors);
      if (span.precision === 'DAY') narrative = span.start;
      else if (span.precision === 'PARTIAL' && span.partial?.length === '--02-12'.length) narrative = span.partial;
      const start = sentence.tokens[pieces[firstOf(match, pieces)]!.at]!.start;
      const end = sentence.tokens[pieces[to - 1]!.at]!.end;
      const before = pieces[from - 1];
      const open = before && (OPEN_STARTS.has(before.word) || OPEN_ENDS.has(before.word)) ? before : null;
      const text = article.text.slice(open ? sentence.tokens[open.at]!.start : start, end);
      times.push({ start, end, span: { text, ...(open && span.start !== null ? opened(span, open.word) : span) } });
    }
  }
  return times;
}

/** "within two weeks": the preposition is no part of the date. */
function firstOf({ from, to }: TimeMatch, pieces: readonly TimePiece[]): number {
  return from + 1 < to && (pieces[from]!.word === 'in' || pieces[from]!.word === 'within') ? from + 1 : from;
}

/** "since 2011" has no end, "until Friday" no start. */
function opened(span: Placed, word: string): Placed {
  return OPEN_STARTS.has(word)
    ? { ...span, end: null, precision: 'INTERVAL' }
    : { ...span, start: null, precision: 'INTERVAL' };
}

/** The longest expression at each place, from left to right, without overlap. */
function matchesIn(pieces: readonly TimePiece[], sentence: SentenceAnalysis): readonly TimeMatch[] {
  const found: TimeMatch[] = [];
  for (let from = 0; from < pieces.length; ) {
    const match = matchAt(pieces, from);
    if (match && isDate(match, pieces, sentence)) {
      found.push(match);
      from = match.to;
    } else from++;
  }
  return found;
}

/** Not what only looks like a date: "Theresa May", "the Daily News", "2000 people", "a second attempt". */
function isDate(
  { from, to, expression }: TimeMatch,
  pieces: readonly TimePiece[],
  { names, tags, tokens }: SentenceAnalysis,
): boolean {
  const first = pieces[from]!.at;
  const last = pieces[to - 1]!.at;
  const inName = names.some(
    (name) =>
      name.from <= first &&
      last < name.to &&
      (name.label === 'PER' || name.label === 'ORG' || (name.label === 'LOC' && expression.kind !== 'day')),
  );
  if (inName) return false;
  if (
    expression.kind === 'month' &&
    names.some((name) => name.from <= first && last < name.to && name.to - name.from > 1)
  )
    return false;
  if (tags[first]?.startsWith('VB') && pieces[from]!.word === 'last') return false;
  // "24 hours a day", "two a month"
  if (
    expression.kind === 'duration' &&
    pieces[from]!.word === 'a' &&
    (tags[first - 1] === 'CD' || tags[first - 1] === 'NNS')
  )
    return false;
  if (expression.kind === 'month' && from === to - 1 && !tags[first]?.startsWith('NNP')) return false;
  if (expression.kind === 'year' && from === to - 1)
    return isYear(
      first,
      tags,
      tokens.map(({ text }) => text),
    );
  if (expression.kind === 'duration' && expression.unit === 'second') return false;
  return true;
}

function isYear(at: number, tags: readonly string[], words: readonly string[]): boolean {
  const counted = tags[at + 1] === 'NNS' && words[at + 1] !== 'elections';
  return (
    !counted && words[at + 1] !== '%' && words[at - 1] !== '$' && !(words[at + 1] === '-' && tags[at + 2] === 'CD')
  );
}

/** "late May or early June": two dates with a link between them are one span. */
function withRanges(matches: readonly TimeMatch[], pieces: readonly TimePiece[]): readonly TimeMatch[] {
  const joined: TimeMatch[] = [];
  for (const match of matches) {
    const before = joined.at(-1);
    const linked = before && match.from === before.to + 1 && RANGE_LINKS.has(pieces[before.to]!.word);
    const ranged =
      linked &&
      RANGED.has(match.expression.kind) &&
      RANGED.has(before.expression.kind) &&
      isRange(before.expression, match.expression, pieces[before.to]!.word);
    if (!ranged) {
      joined.push(match);
      continue;
    }
    joined[joined.length - 1] = {
      from: before.from,
      to: match.to,
      expression: { kind: 'range', first: withYearOf(before.expression, match.expression), last: match.expression },
    };
  }
  return joined;
}

/** "May 3 and June 5" are two days; "May and June", "late May or early June" and "May 3 to June 5" are one span. */
function isRange(first: TimeExpression, last: TimeExpression, link: string): boolean {
  if (first.kind !== last.kind) return false;
  return first.kind === 'month' || (link !== 'and' && (first.kind === 'year' || link !== 'or'));
}

/** In "May or June 2018" the year counts for both. */
function withYearOf(first: TimeExpression, last: TimeExpression): TimeExpression {
  if (
    (first.kind === 'day' || first.kind === 'month') &&
    (last.kind === 'day' || last.kind === 'month') &&
    first.year === null
  )
    return { ...first, year: last.year };
  return first;
}

/**
 * Whether the clause around a date speaks of what is to come: "will meet on Friday", "plans to meet in May", "until
 * Tuesday". The verb above the date decides, by its auxiliaries and its form.
 */
function looksAhead({ heads, tags, tokens }: SentenceAnalysis, at: number): boolean {
  const word = (i: number): string => tokens[i]?.text.toLowerCase() ?? '';
  if (AHEAD.has(word(at - 1)) || (word(at - 1) === 'as' && word(at - 2) === 'soon')) return true;
  for (let head = at, steps = 0; head >= 0 && steps < MOST_STEPS; head = heads[head]!, steps++) {
    if (FUTURE_WORDS.has(word(head))) return true;
    const tag = tags[head]!;
    if (!tag.startsWith('V')) continue;
    if (tag === 'VBD') return false;
    const before = range(Math.max(0, head - MOST_STEPS), head).filter((k) => heads[k] === head);
    if (before.some((k) => FUTURE_WORDS.has(word(k)))) return true;
    if (tag === 'VB' && before.some((k) => tags[k] === 'TO')) return true;
    if (tag === 'VBN' || before.some((k) => tags[k] === 'VBD' || word(k) === 'has' || word(k) === 'have')) return false;
  }
  return false;
}

const range = (from: number, to: number): readonly number[] => Array.from({ length: to - from }, (_, i) => from + i);
