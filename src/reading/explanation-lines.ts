import { printable } from '../model/printable.ts';
import type { TextSpan } from '../model/reading.ts';
import type { TimeSpan } from '../model/time-span.ts';
import type { ExplainedClaim, ExplainedMention, ExplainedSentence } from './explanation.ts';

/** How parts of a line stand out where the output can show it. */
export interface Paint {
  strong(text: string): string;
  faint(text: string): string;
}

/** Text as it goes into a pipe. */
const PLAIN: Paint = { strong: (text) => text, faint: (text) => text };

/** Further details of a claim: a short label, and words. */
export type Remarks = (claim: ExplainedClaim) => readonly (readonly [label: string, text: string])[];

/** A sentence and what was read in it, as lines for people. Control characters of the text are shown as spaces. */
export function explanationLines(
  sentence: ExplainedSentence,
  paint: Paint = PLAIN,
  remarks: Remarks = () => [],
): readonly string[] {
  const { mentions, times, claims } = sentence;
  return [
    `[${sentence.index}] ${paint.faint(place(sentence))}  ${paint.strong(printable(sentence.text))}`,
    ...under('mentions', mentions.flatMap(mentionLines)),
    ...under(
      'dates',
      times.map((time) => `${quoted(time.text)} ${place(time)} = ${dateText(time.span)}`),
    ),
    ...under(
      'claims',
      claims.flatMap((claim) => claimLines(claim, paint, remarks)),
    ),
  ];
}

function under(heading: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [`  ${heading}`, ...lines.map((line) => `    ${line}`)];
}

function mentionLines({ text, level, kind, entity, candidates = [], ...span }: ExplainedMention): readonly string[] {
  const whom = entity === null ? 'nobody that can be named' : `${printable(entity.name)} (${entity.id})`;
  return [
    `${quoted(text)} ${place(span)} ${level} ${kind} = ${whom}`,
    ...candidates.map(
      (each) => `    ${each.score.toFixed(2)} ${printable(each.name)} (${each.entity}): ${each.reasons.join(', ')}`,
    ),
  ];
}

function claimLines(claim: ExplainedClaim, paint: Paint, remarks: Remarks): readonly string[] {
  const { id, type, modality, confidence, subject, object } = claim;
  const details: readonly (readonly [label: string, text: string])[] = [
    ...(claim.speakers.length > 0 ? [['says', claim.speakers.map(speakerText).join(', told on by ')] as const] : []),
    ...claim.arguments.map(({ role, mention }) => [role.toLowerCase(), endText(mention)] as const),
    ...(claim.time === null ? [] : [['time', `${dateText(claim.time)}, ${quoted(claim.time.text)}`] as const]),
    ['cues', claim.cues.map((cue) => `${cue.kind} ${quoted(cue.text)} ${place(cue)}`).join(' · ')],
    ['by', claim.rule],
    ...(claim.stored ? [] : [['import', 'left out, the confidence is below its floor'] as const]),
    ...remarks(claim),
  ];
  return [
    `${id}  ${endText(subject)} → ${paint.strong(`${modality} ${type}`)} → ${endText(object)}  ${confidence.toFixed(2)}`,
    ...details.map(([label, text]) => `    ${paint.faint(label.padEnd(11))} ${text}`),
  ];
}

/** The entity's name, with the words that stand for it where they are others. */
function endText(mention: ExplainedMention | null): string {
  if (mention === null) return 'not said';
  const name = mention.entity?.name ?? mention.text;
  return name === mention.text ? printable(name) : `${printable(name)} (${quoted(mention.text)})`;
}

function speakerText({ text, anonymous, mention }: ExplainedClaim['speakers'][number]): string {
  if (anonymous || mention === null) return `${quoted(text)}${anonymous ? ' (unnamed)' : ''}`;
  return endText(mention);
}

function dateText({ start, end, partial, precision, basis }: TimeSpan): string {
  const value = partial ?? (start === end ? start : `${start ?? '…'} to ${end ?? '…'}`) ?? 'unknown';
  return `${value} (${precision}, ${basis})`;
}

function place({ start, end }: TextSpan): string {
  return `${start}–${end}`;
}

function quoted(text: string): string {
  return `“${printable(text)}”`;
}
