import type { TextSpan, TimeReading } from '../../model/reading.ts';
import type { TimeSpan } from '../../model/time-span.ts';
import type { SentenceAnalysis } from '../sentence-analysis.ts';

const MOST_STEPS = 40;
/** A date that hangs on another clause's word counts only where nothing nearer does, and not from beyond this. */
const CLAUSES: ReadonlySet<string> = new Set(['acl:relcl', 'acl', 'advcl', 'ccomp', 'parataxis', 'conj', 'csubj']);

/** What a sentence reports: the words that report, both included, and the places of what is said. */
export interface ReportedClause {
  readonly cue: readonly [first: number, last: number];
  readonly content: readonly TextSpan[];
}

/**
 * The time of what the trigger word says: the date nearest to it in the tree, within its clause, else on the clause
 * above it. Null where the sentence dates something else or nothing: a date of one of the `reports` that hold the trigger
 * says when it was said ("will meet, a spokesman said on Tuesday").
 */
export function timeOf(
  trigger: number,
  sentence: SentenceAnalysis,
  times: readonly TimeReading[],
  reports: readonly ReportedClause[] = [],
): TimeSpan | null {
  let best: { readonly span: TimeSpan; readonly distance: number } | null = null;
  for (const time of timesIn(sentence, times)) {
    if (!isPlaced(time.span)) continue;
    const at = sentence.tokens.findIndex(({ end }) => end > time.start);
    if (isBeginning(sentence, at) || reports.some((report) => datesReport(report, at, trigger, sentence))) continue;
    const distance = treeDistance(sentence, trigger, at);
    if (distance !== null && (best === null || distance < best.distance)) best = { span: time.span, distance };
  }
  return best?.span ?? null;
}

function timesIn({ start, end }: SentenceAnalysis, times: readonly TimeReading[]): readonly TimeReading[] {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (times[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  let to = low;
  while (to < times.length && times[to]!.start < end) to++;
  return times.slice(low, to);
}

/** Durations and "now" date nothing. */
const isPlaced = ({ start, end, partial }: TimeSpan): boolean => start !== null || end !== null || partial !== null;

/** What a date hangs on that still belongs to its phrase: "the war of 1950". */
const OF_THE_PHRASE = /^(?:nmod|nummod|compound|flat|conj|appos)/u;
const MOST_WORDS_OF_A_PHRASE = 4;

/** "since 2011", "since the war of 1950": says from when on nothing else happened, not when this did. */
function isBeginning({ tokens, heads, relations }: SentenceAnalysis, date: number): boolean {
  for (let word = date, steps = 0; word >= 0 && steps < MOST_WORDS_OF_A_PHRASE; word = heads[word]!, steps++) {
    if (tokens.some(({ text }, at) => heads[at] === word && text.toLowerCase() === 'since')) return true;
    if (!OF_THE_PHRASE.test(relations[word]!)) return false;
  }
  return false;
}

/**
 * Whether a date is the report's: outside of the words around the trigger, it hangs on the reporting word or follows it. The
 * tree alone often mixes up the two verbs of "tested a missile on Sunday, the military said on Monday".
 */
function datesReport(
  { cue, content }: ReportedClause,
  date: number,
  trigger: number,
  sentence: SentenceAnalysis,
): boolean {
  const place = (word: number) => sentence.tokens[word]!.start;
  const around = content.find(({ start, end }) => start <= place(trigger) && place(trigger) < end);
  if (around && around.start <= place(date) && place(date) < around.end) return false;
  const [first, last] = cue;
  const above = governor(sentence, date);
  return (first <= above && above <= last) || (last < date && date - last <= MOST_WORDS_TO_A_DATE);
}

/** "said on Tuesday", "said late Tuesday" */
const MOST_WORDS_TO_A_DATE = 2;

/** The word that the phrase of a date hangs on, or -1. */
function governor({ heads, relations }: SentenceAnalysis, date: number): number {
  let word = date;
  for (let steps = 0; steps < MOST_WORDS_OF_A_PHRASE && OF_THE_PHRASE.test(relations[word]!); steps++)
    word = heads[word]!;
  return heads[word]!;
}

/** Steps from the date up to the first word above both and down to the trigger; null across another clause. */
function treeDistance({ heads, relations }: SentenceAnalysis, trigger: number, date: number): number | null {
  const above = new Map<number, number>();
  for (let word = trigger, steps = 0; word >= 0 && steps < MOST_STEPS; word = heads[word]!, steps++)
    above.set(word, steps);
  for (let word = date, steps = 0; word >= 0 && steps < MOST_STEPS; word = heads[word]!, steps++) {
    const up = above.get(word);
    if (up !== undefined) return up + steps;
    if (CLAUSES.has(relations[word]!) && word !== date) return null;
  }
  return null;
}
