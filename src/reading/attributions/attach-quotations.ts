import type { TextSpan } from '../../model/reading.ts';
import type { Syntax } from '../syntax.ts';
import type { Quotation, Quotations } from './quotations.ts';
import type { Report } from './report.ts';

/** Words between a quotation and the word that reports it. */
const FARTHEST = 30;

/** The quotations of a report. */
export interface Quoted {
  readonly spans: readonly TextSpan[];
  /** “…,” he said beside Abe: what follows a quotation and its verb is not said. */
  readonly alone: boolean;
}

/**
 * The quotations that each report holds, by index of report: those beside it, and those that go on from there without a
 * report of their own.
 */
export function attachQuotations(
  quotations: Quotations,
  syntaxes: readonly Syntax[],
  reports: readonly Report[],
): readonly Quoted[] {
  const bySentence = Map.groupBy(reports.keys(), (i) => reports[i]!.sentence);
  const reportsOf = (sentence: number) => bySentence.get(sentence) ?? [];
  const added = reports.map(() => ({ spans: [] as TextSpan[], alone: false }));
  let last: number | null = null;
  let before: Quotation | null = null;
  for (const quotation of quotations.all) {
    const { from, to } = quotation;
    const beside: number | null = nearest(quotation, [...new Set([to.sentence, from.sentence])].flatMap(reportsOf));
    const announced: number | null = isAnnounced(quotation) ? (reportsOf(from.sentence - 1).at(-1) ?? last) : null;
    const continued: number | null = before && goesOn(before, quotation) ? last : null;
    last = beside ?? announced ?? continued;
    before = quotation;
    if (last === null) continue;
    added[last]!.spans.push(spanOf(quotation));
    if (beside !== null && isDirectBefore(quotation, reports[beside]!)) added[beside]!.alone = true;
  }
  return added;

  /** Of the reports around a quotation the one with the fewest words between. */
  function nearest({ from, to }: Quotation, candidates: readonly number[]): number | null {
    let best: number | null = null;
    let fewest = FARTHEST + 1;
    for (const i of candidates) {
      const { sentence, cue } = reports[i]!;
      if (quotations.at(sentence, cue[0]) >= 0) continue;
      const after = sentence === to.sentence && cue[0] > to.word ? cue[0] - to.word : Number.POSITIVE_INFINITY;
      const ahead = sentence === from.sentence && cue[0] < from.word ? from.word - cue[0] : Number.POSITIVE_INFINITY;
      if (Math.min(after, ahead) >= fewest) continue;
      fewest = Math.min(after, ahead);
      best = i;
    }
    return best;
  }

  /** A quotation that opens its sentence and stands before the word that reports it. */
  function isDirectBefore({ from, to }: Quotation, { sentence, cue }: Report): boolean {
    return to.sentence === sentence && to.word < cue[0] && (from.sentence < sentence || from.word === 0);
  }

  /** After a sentence that ends with a colon. */
  function isAnnounced({ from }: Quotation): boolean {
    return from.word === 0 && syntaxes[from.sentence - 1]?.sentence.tokens.at(-1)?.text === ':';
  }

  function spanOf({ from, to }: Quotation): TextSpan {
    return {
      start: syntaxes[from.sentence]!.sentence.tokens[from.word]!.start,
      end: syntaxes[to.sentence]!.sentence.tokens[to.word]!.end,
    };
  }
}

/** One that opens the sentence right after another, or the one in which the other ended. */
function goesOn(before: Quotation, { from }: Quotation): boolean {
  return from.sentence - before.to.sentence <= 1 && from.word <= 1;
}
