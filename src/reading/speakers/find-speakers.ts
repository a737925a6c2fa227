import type { FoundAttributions } from '../attributions/find-attributions.ts';
import type { Report } from '../attributions/report.ts';
import { outletAfter } from '../attributions/trailing-source.ts';
import { ACCUSING_VERBS, REPORTING_VERBS } from '../data/reporting-words.ts';
import type { Syntax } from '../syntax.ts';

/** Who says it, and the word that says so ("told", "according"). Words are tokens of `sentence`. */
export interface FoundSpeaker {
  readonly sentence: number;
  readonly speaker: number;
  readonly report: number;
  /** Whom it was told to, where that is somebody: "told Reuters". */
  readonly outlet: number | null;
  /** First word of the phrase that the speaker is named in, where the order of the words shows it. */
  readonly from?: number;
}

const FIRST_PERSON = new Set(['i', 'we', 'me', 'us']);

/** The chain for a word, the innermost first: of the attributions that hold it, those that state what they hold. */
export function speakersOf(
  attributions: FoundAttributions,
  syntaxes: readonly Syntax[],
  sentence: number,
  word: number,
): readonly FoundSpeaker[] {
  return attributions.holding(sentence, word).flatMap(({ report }) => {
    const syntax = syntaxes[report.sentence]!;
    if (report.source === null || !states(syntax, report) || FIRST_PERSON.has(syntax.word(report.source))) return [];
    const [cue] = report.cue;
    const { from } = report;
    return [
      {
        sentence: report.sentence,
        speaker: report.source,
        report: cue,
        outlet: report.kind === 'NAMED' ? null : outletAfter(syntax, cue),
        ...(from === undefined ? {} : { from }),
      },
    ];
  });
}

/** Judgements and intents are claims of their own, and what they are about nobody says; but who accuses states the deed. */
function states(syntax: Syntax, { kind, cue: [at] }: Report): boolean {
  const verb = syntax.word(at);
  if (kind === 'NAMED' || kind === 'LABEL') return true;
  if (kind === 'JUDGEMENT') return ACCUSING_VERBS.has(verb);
  return (kind === 'STATEMENT' || kind === 'BESIDE' || kind === 'SPOKEN') && REPORTING_VERBS.has(verb);
}
