import { REPORTING_VERBS, UNNAMED_SOURCES } from '../data/reporting-words.ts';
import type { Syntax } from '../syntax.ts';

/** A source at the end of a sentence, by the order of its words: "…, a White House official told Reuters." */
export interface TrailingSource {
  readonly speaker: number;
  readonly report: number;
  readonly outlet: number | null;
  /** The first word of the source's phrase; what stands before it (and before the verb) is what was said. */
  readonly from: number;
}

const FINITE = new Set(['VBD', 'VBZ', 'VBP', 'MD']);
const OPENING = /^[,”"—–]$|^--+$|^''$/;
/** Words after the verb: an outlet, a day, a place; more is a clause of its own. */
const LONGEST_TAIL = 9;
const LONGEST_SOURCE = 25;
/** A clause before the comma that only tells when: "After the talks, he told Reuters." */
const TELLS_WHEN = new Set(['when', 'after', 'as', 'while', 'before', 'since', 'although', 'though', 'once']);

/**
 * The parser often loses a source that has an apposition or a long phrase of its own ("three people with knowledge of the
 * visit told Bloomberg", "the press secretary, Sarah Sanders, said"); the order of the words shows it all the same.
 */
export function trailingSource(syntax: Syntax): TrailingSource | null {
  return sourceBehindVerb(syntax) ?? sourceBeforeVerb(syntax);
}

/** "…, reports the Washington Post": a verb right after a mark, and a name or people as all that follows. */
function sourceBehindVerb(syntax: Syntax): TrailingSource | null {
  const { tags, names } = syntax.sentence;
  const report = tags.findLastIndex((tag, at) => tag.startsWith('V') && REPORTING_VERBS.has(syntax.word(at)));
  if (report < 3 || !/^VB[DNZ]$/.test(tags[report]!) || !OPENING.test(syntax.word(report - 1))) return null;
  if (!/^(?:DT|NN|JJ)/.test(tags[report + 1] ?? '') || !tags.slice(0, report).some((tag) => FINITE.has(tag)))
    return null;
  if (tags.slice(report + 1).some((tag) => /^(?:V|MD|TO|W|IN|RB)/.test(tag))) return null;
  const name = names.find(({ from, label }) => from > report && (label === 'PER' || label === 'ORG'));
  const people = tags.findIndex((_, at) => at > report && UNNAMED_SOURCES.has(syntax.word(at)));
  const speaker = name ? name.to - 1 : people;
  return speaker < 0 ? null : { speaker, report, outlet: null, from: report + 1 };
}

function sourceBeforeVerb(syntax: Syntax): TrailingSource | null {
  const { tokens, tags } = syntax.sentence;
  if (TELLS_WHEN.has(syntax.word(0))) return null;
  const report = tags.findLastIndex((_, at) => isFiniteVerb(syntax, at));
  if (report < 3 || !REPORTING_VERBS.has(syntax.word(report)) || tokens.length - report > LONGEST_TAIL + 1) return null;
  if (tokens.slice(report + 1).some((_, i) => isClauseOpening(syntax, report + 1 + i))) return null;
  if (syntax.children(report, 'nsubj').some((subject) => subject > report)) return null;
  const from = sourceStart(syntax, report);
  if (from === null || !tags.slice(0, from).some((tag) => FINITE.has(tag))) return null;
  return { speaker: speakerIn(syntax, from, report), report, outlet: outletAfter(syntax, report), from };
}

/** Whom it was told to: a body right after the verb, or after "to". */
export function outletAfter(syntax: Syntax, report: number): number | null {
  let at = report + 1;
  while (['to', 'the', 'a', 'an'].includes(syntax.word(at))) at++;
  const name = syntax.sentence.names.find(({ from, label }) => from === at && label === 'ORG');
  return name ? name.to - 1 : null;
}

/** Right after an apposition a past form is a verb of its own, whatever its tag: "the adviser, Chung, announced". */
function isFiniteVerb(syntax: Syntax, at: number): boolean {
  const tag = syntax.sentence.tags[at]!;
  if (['aux', 'aux:pass', 'cop'].includes(syntax.relation(at))) return false;
  return FINITE.has(tag) || (tag === 'VBN' && syntax.word(at - 1) === ',' && REPORTING_VERBS.has(syntax.word(at)));
}

function isClauseOpening(syntax: Syntax, at: number): boolean {
  const tag = syntax.sentence.tags[at]!;
  return tag === 'WP' || tag === 'WDT' || tag === 'VBG' || OPENING.test(syntax.word(at)) || syntax.word(at) === 'that';
}

/** Back from the verb to the mark that opens the source's phrase; a comma right before the verb closes an apposition. */
function sourceStart(syntax: Syntax, report: number): number | null {
  const { tags, tokens } = syntax.sentence;
  let commas = OPENING.test(tokens[report - 1]!.text) ? 2 : 1;
  const first = commas === 2 ? report - 2 : report - 1;
  if (commas === 2 && syntax.word(report - 1) !== ',') return null;
  if (commas === 2) commas = 1 + Number(hasCommaBefore(syntax, first));
  for (let at = first; at > 0 && report - at <= LONGEST_SOURCE; at--) {
    if (FINITE.has(tags[at]!) && !isRelative(syntax, at) && !/^(?:IN|TO)$/.test(tags[at + 1]!)) return null;
    if (OPENING.test(tokens[at]!.text)) commas -= 1;
    if (commas === 0) return at + 1 < report ? at + 1 : null;
  }
  return null;
}

function hasCommaBefore(syntax: Syntax, at: number): boolean {
  const { tokens } = syntax.sentence;
  return tokens.slice(Math.max(0, at - LONGEST_SOURCE), at).filter(({ text }) => OPENING.test(text)).length > 1;
}

/** "Thae, who defected last year, said": a verb of a relative clause belongs to the phrase; so does a participle, "people briefed on". */
function isRelative(syntax: Syntax, at: number): boolean {
  return syntax.relation(at) === 'acl:relcl';
}

/** The name in the phrase, else its head: the last noun before a preposition, a participle or a mark. */
function speakerIn(syntax: Syntax, from: number, report: number): number {
  const { tags, tokens, names } = syntax.sentence;
  const stop = tokens.findIndex(
    ({ text }, at) => at > from && at < report && (/^(?:IN|TO|VB[DNG]|W\w+)$/.test(tags[at]!) || OPENING.test(text)),
  );
  const person = names.findLast((name) => name.label === 'PER' && name.from >= from && name.to <= report);
  const apposed = stop >= 0 && OPENING.test(tokens[report - 1]!.text);
  if (person && (apposed || person.to === report || person.from === from)) return person.to - 1;
  const body = names.find((name) => name.label === 'ORG' && name.to === report - 1);
  if (apposed && body) return body.to - 1;
  const end = stop < 0 ? report : stop;
  const noun = tags.findLastIndex((tag, at) => at >= from && at < end && /^(?:NN|PRP)/.test(tag));
  return noun < 0 ? end - 1 : noun;
}
