import type { AttributionReading, TextSpan } from '../../model/reading.ts';
import type { MentionLookup } from '../mention-lookup.ts';
import type { Syntax } from '../syntax.ts';
import { extentsOf } from './extents.ts';
import type { FoundAttributions } from './find-attributions.ts';
import type { Report, WordRange } from './report.ts';
import { spansOf, unionOf } from './spans.ts';

/** The attributions of an article, in the order of the text. */
export function readAttributions(
  { all }: FoundAttributions,
  syntaxes: readonly Syntax[],
  mentions: MentionLookup,
): readonly AttributionReading[] {
  const extents = syntaxes.map(extentsOf);
  return all.map(({ report, content, cue, within }, i) => {
    const { sentence, source } = report;
    return {
      id: `a${i}`,
      source: source === null ? [] : sourceSpans(report, source, syntaxes[sentence]!, extents[sentence]!(source)),
      mention: source === null ? null : (mentions.mentionAt(sentence, source)?.id ?? null),
      cue,
      content,
      within: within < 0 ? null : `a${within}`,
    };
  });
}

/**
 * The source's whole phrase without its preposition or its "'s", unless the report stands in it ("the minister who said"):
 * then its head, and the "who".
 */
function sourceSpans(report: Report, source: number, syntax: Syntax, [first, last]: WordRange): readonly TextSpan[] {
  const { kind, cue, from } = report;
  if (from !== undefined) return spansOf(syntax, [[from, Math.max(source, cue[0] - 1)]]);
  if (kind !== 'NAMED' && first <= cue[0] && cue[0] <= last) {
    const relative = syntax.children(cue[0], 'nsubj', 'nsubj:pass').filter((each) => each !== source);
    return unionOf(
      spansOf(
        syntax,
        [source, ...relative].map((each) => [each, each]),
      ),
    );
  }
  const marks = syntax.children(source, 'case');
  const preposition = kind === 'NAMED' ? cue[1] : (marks.filter((each) => each < source).at(-1) ?? -1);
  const end = marks.includes(last) ? last - 1 : last;
  return spansOf(syntax, [[Math.max(first, preposition + 1), end]]);
}
