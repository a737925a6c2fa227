import type { TextSpan } from '../../model/reading.ts';
import type { Syntax } from '../syntax.ts';
import { attachQuotations, type Quoted } from './attach-quotations.ts';
import { findReports } from './find-reports.ts';
import { containersOf } from './nesting.ts';
import { findQuotations, type Quotations } from './quotations.ts';
import type { Report } from './report.ts';
import { holds, spansOf, unionOf } from './spans.ts';

/** A report with all that it holds, quotations of other sentences too. */
export interface FoundAttribution {
  readonly report: Report;
  readonly cue: TextSpan;
  /** In the order of the text, never empty. */
  readonly content: readonly TextSpan[];
  /** Whether it holds a quotation and nothing else. */
  readonly quoted: boolean;
  /** Index of the innermost attribution in whose content this one stands, or -1. */
  readonly within: number;
}

export interface FoundAttributions {
  readonly all: readonly FoundAttribution[];
  /** Those whose content holds a word, the innermost first. */
  holding(sentence: number, word: number): readonly FoundAttribution[];
}

/** All that is said, judged or wanted by somebody in an article. `syntaxes[i].sentence.index` is `i`. */
export function findAttributions(text: string, syntaxes: readonly Syntax[]): FoundAttributions {
  const quotations = findQuotations(
    text,
    syntaxes.map(({ sentence }) => sentence),
  );
  const reports = syntaxes.flatMap(findReports);
  const quoted = attachQuotations(quotations, syntaxes, reports);
  const spoken = reports.flatMap((report, i) => {
    const found = withQuotations(report, syntaxes[report.sentence]!, quoted[i]!, quotations);
    return found.content.length ? [found] : [];
  });
  const within = containersOf(spoken);
  const all = spoken.map((each, i) => ({ ...each, within: within[i]! }));
  const bySentence = inSentences(all, syntaxes);
  return {
    all,
    holding: (sentence, word) => {
      const place = syntaxes[sentence]!.sentence.tokens[word]!;
      return bySentence[sentence]!.filter(({ span }) => holds([span], place)).map(({ attribution }) => attribution);
    },
  };
}

function withQuotations(report: Report, syntax: Syntax, { spans, alone }: Quoted, quotations: Quotations) {
  const { tokens } = syntax.sentence;
  const source = report.source ?? (spans.length ? nearestPerson(syntax, report, quotations) : null);
  return {
    report: { ...report, source },
    cue: { start: tokens[report.cue[0]]!.start, end: tokens[report.cue[1]]!.end },
    content: unionOf(alone ? spans : [...spansOf(syntax, report.content), ...spans]),
    quoted: alone,
  };
}

/** Where the tree shows no subject: the nearest name of a person outside of quotations, “…,” Thae, who defected, explained. */
function nearestPerson(syntax: Syntax, { cue }: Report, quotations: Quotations): number | null {
  const { index, names } = syntax.sentence;
  const distance = (at: number) => Math.abs(at - cue[0]);
  const nearest = names
    .filter(({ from, label }) => label === 'PER' && quotations.at(index, from) < 0)
    .toSorted((a, b) => distance(a.from) - distance(b.from))[0];
  return nearest?.from ?? null;
}

interface Held {
  readonly attribution: FoundAttribution;
  readonly span: TextSpan;
}

/** For each sentence what is held of it, the shortest content first: what is nested is shorter than what holds it. */
function inSentences(all: readonly FoundAttribution[], syntaxes: readonly Syntax[]): readonly (readonly Held[])[] {
  const found: Held[][] = syntaxes.map(() => []);
  const sentences = syntaxes.map(({ sentence }) => sentence);
  const shortestFirst = all
    .map((attribution) => ({ attribution, length: lengthOf(attribution) }))
    .toSorted((a, b) => a.length - b.length);
  for (const { attribution } of shortestFirst) {
    for (const span of attribution.content) {
      const from = sentenceAt(sentences, span.start);
      for (let i = from; i < sentences.length && sentences[i]!.start < span.end; i++) {
        found[i]!.push({ attribution, span });
      }
    }
  }
  return found;
}

function lengthOf({ content }: FoundAttribution): number {
  return content.reduce((sum, { start, end }) => sum + end - start, 0);
}

/** The last that starts at or before an offset. */
function sentenceAt(sentences: readonly TextSpan[], offset: number): number {
  let low = 0;
  let high = sentences.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (sentences[middle]!.start <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
