import { SOURCE_PREPOSITIONS } from '../data/reporting-words.ts';
import type { Syntax } from '../syntax.ts';
import { attitudeReport } from './attitude-reports.ts';
import { type Extents, extentsOf } from './extents.ts';
import { labelReport } from './label-report.ts';
import type { Report, WordRange } from './report.ts';
import { without } from './spans.ts';
import { trailingSource } from './trailing-source.ts';
import { verbReport } from './verb-reports.ts';

/** All words of a sentence that report, in the order of the text. */
export function findReports(syntax: Syntax): readonly Report[] {
  const extent = extentsOf(syntax);
  const label = labelReport(syntax);
  const trailing = trailingReport(syntax);
  const found = syntax.sentence.tokens.flatMap((_, at) => {
    const report =
      verbReport(syntax, extent, at) ?? namedReport(syntax, extent, at) ?? attitudeReport(syntax, extent, at);
    if (trailing && at === trailing.cue[0] && !report?.content.some(([first]) => first > at)) return [trailing];
    return report ? [atEdge(syntax, extent, report)] : [];
  });
  return withoutSetOff(label ? [label, ...found] : found);
}

/** "…, three people with knowledge of the visit told Bloomberg." */
function trailingReport(syntax: Syntax): Report | null {
  const trailing = trailingSource(syntax);
  if (!trailing) return null;
  const { report, speaker, from } = trailing;
  const first = Math.min(report, from);
  return {
    sentence: syntax.sentence.index,
    kind: 'BESIDE',
    cue: [report, report],
    source: speaker,
    from,
    content: [[0, first - 1]],
    setOff: [first, syntax.sentence.tokens.length - 1],
  };
}

/** "according to X", "Per X": what is said stands around it. */
function namedReport(syntax: Syntax, extent: Extents, at: number): Report | null {
  if (!SOURCE_PREPOSITIONS.has(syntax.word(at)) || syntax.relation(at) !== 'case') return null;
  if (syntax.word(at) === 'per' && at > 0) return null;
  const source = syntax.head(at);
  const over = syntax.head(source);
  return {
    sentence: syntax.sentence.index,
    kind: 'NAMED',
    cue: [at, syntax.word(at + 1) === 'to' ? at + 1 : at],
    source,
    content: over < 0 ? [] : without(extent(over), extent(source)),
  };
}

/** A source set off at the end of a sentence, or named at its beginning, speaks for all of it, wherever the tree hangs it. */
function atEdge(syntax: Syntax, extent: Extents, report: Report): Report {
  const { kind, cue, source } = report;
  if (kind !== 'NAMED' && kind !== 'BESIDE') return report;
  const own = extent(kind === 'NAMED' ? (source ?? cue[0]) : cue[0]);
  const { tokens } = syntax.sentence;
  const ends = tokens.slice(own[1] + 1).every(({ text }) => !/[\p{L}\p{N}]/u.test(text));
  const setOff = ends && /^[,”"—–)]$/.test(tokens[own[0] - 1]?.text ?? '');
  if (!setOff && (kind === 'BESIDE' || own[0] > 0)) return report;
  return { ...report, content: without([0, tokens.length - 1], own), setOff: own };
}

function withoutSetOff(reports: readonly Report[]): readonly Report[] {
  const holes = reports.flatMap(({ setOff }) => (setOff ? [setOff] : []));
  if (!holes.length) return reports;
  return reports.map((report) => ({
    ...report,
    content: holes.reduce<readonly WordRange[]>(
      (content, hole) =>
        content.flatMap((range) => (hole[0] <= range[0] && range[1] <= hole[1] ? [range] : without(range, hole))),
      report.content,
    ),
  }));
}
