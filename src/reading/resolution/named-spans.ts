import type { EntityKind } from '../../model/kinds.ts';
import type { Lexicon, LexiconName } from '../lexicon/lexicon.ts';
import { matchKey } from '../lexicon/name-key.ts';
import type { NameSpan, SentenceAnalysis } from '../sentence-analysis.ts';
import { MONTHS, WEEKDAYS } from '../time/time-words.ts';
import { kindOfName } from './kind-of-name.ts';
import { type LexiconMatch, lexiconMatches } from './lexicon-matches.ts';
import { militaryUnits } from './military-units.ts';
import { headerNames } from './press-headers.ts';
import { nationalBodyRanges, stateBodyRanges } from './state-bodies.ts';
import { BODY_HEADS, STUDYING_HEADS, TITLES } from './words.ts';

/** A name in the text before anybody says whose it is. */
export interface NamedSpan {
  readonly sentence: number;
  readonly from: number;
  readonly to: number;
  readonly kind: EntityKind;
  /** Names of the lexicon spelled so; of several bearers the document decides. */
  readonly names: readonly LexiconName[];
  /** A common noun such as "ballistic missile". */
  readonly nominal: boolean;
  /** Lower-case title before a person's name ("mr", "president"), if any. */
  readonly title: string | null;
}

const CAPITAL = /^\p{Lu}/u;
const LOWER = /\p{Ll}/u;
const CLITIC = /^['’]s?$/i;
/** Time zones, parties with a state ("R-Utah"), numbers of reports: capitals that name nobody. */
const NO_NAME = /^(?:(?:[ECMP][DS]|GM)T|[DR]-\p{Lu}[\p{L}.]*|\p{Lu}{2}\d{6,}|(?:Brig|Capt|Col|Gen|Lt|Sgt|Spc)\.?)$/u;
/** "Dublin-born", "Houston-based": a word about a name, not the name. */
const ABOUT_A_NAME =
  /\p{L}-(?:area|backed|based|born|brokered|built|bound|controlled|dominated|educated|funded|held|led|made|occupied|owned|ruled|run|speaking|sponsored|style|trained)$/u;
const CAPITAL_OR_DIGIT = /[\p{Lu}\p{N}]/u;
/** Shorter acronyms in a text all in capitals are taken for words ("TELL US WHO"). */
const SHORT_ACRONYM = 3;
const PLACING: ReadonlySet<string> = new Set(['at', 'in', 'on', 'from', 'to']);
const LONGEST_CREDIT = 14;
const PICTURE_AGENCIES: ReadonlySet<string> = new Set([
  'getty',
  'images',
  'ap',
  'afp',
  'reuters',
  'epa',
  'photo',
  'shutterstock',
]);

/** The names of a sentence: those of the encoder, repaired and completed by the lexicon, in order, without overlap. */
export function namedSpans(
  sentence: SentenceAnalysis,
  text: string,
  lexicon: Lexicon,
  wrapped: boolean,
): readonly NamedSpan[] {
  if (isPhotoCredit(sentence)) return [];
  const matches = lexiconMatches(sentence, text, lexicon);
  const matchAt = new Map(matches.map((match) => [match.from, match]));
  const words = sentence.tokens.map((token) => token.text);
  const byEncoder = sentence.names
    .filter((name) => mayName(name, sentence))
    .filter((name) => !isPhraseOf(name, matchAt, words))
    .flatMap((name) => (wrapped ? [name] : byLine(name, sentence, text)))
    .flatMap((name) => trimmed(name, words));
  const overlapping = overlaps(byEncoder);
  const shouted = !sentence.tokens.some((token) => LOWER.test(token.text));
  const taken: NamedSpan[] = [];
  const free = new Uint8Array(sentence.tokens.length);
  const take = (span: NamedSpan) => {
    for (let at = span.from; at < span.to; at++) if (free[at]) return;
    free.fill(1, span.from, span.to);
    taken.push(span);
  };
  for (const { from, to, kind } of headerNames(sentence.tokens, placeEnd(matches, byEncoder))) {
    const match = matchAt.get(from);
    const names = match?.to === to && match.names[0]!.entry.kind === kind ? match.names : [];
    take({ sentence: sentence.index, from, to, kind, names, nominal: false, title: null });
  }
  const adjectives = matches.filter(({ names }) =>
    names.some(({ entry, use }) => use === 'adjective' && entry.kind === 'Place'),
  );
  for (const { from, to } of [...militaryUnits(sentence.tokens), ...nationalBodyRanges(words, adjectives)])
    take(ofBody(from, to, sentence));
  for (const match of nonOverlapping(matches, overlapping)) {
    const inside = overlapping(match).length > 0;
    if (inside || isSure(match, sentence, shouted)) take(ofMatch(match, inside, sentence));
  }
  for (const name of byEncoder) take(ofEncoder(name, matchAt.get(name.from), sentence));
  for (const { from, to } of stateBodyRanges(words)) take(ofBody(from, to, sentence));
  return taken.filter((span) => span.to > span.from).toSorted((a, b) => a.from - b.from);
}

/** Where a place that starts at a token ends, by the lexicon, else by the encoder; the token itself where none starts. */
function placeEnd(matches: readonly LexiconMatch[], names: readonly TrimmedName[]): (at: number) => number {
  const ends = new Map<number, number>();
  for (const { from, to, label } of names) if (label === 'LOC') ends.set(from, to);
  for (const { from, to, names: bearers } of matches)
    if (bearers.some(({ entry, use }) => entry.kind === 'Place' && use !== 'adjective')) ends.set(from, to);
  return (at) => ends.get(at) ?? at;
}

/** "Joe Doe/Getty Images": no verb, an agency, a stroke. */
function isPhotoCredit({ tokens, tags }: SentenceAnalysis): boolean {
  if (tokens.length > LONGEST_CREDIT || tags.some((tag) => tag.startsWith('V') || tag === 'MD')) return false;
  return (
    tokens.some(({ text }) => text === '/' || text.includes('/') || text === 'via') &&
    tokens.some(({ text }) => PICTURE_AGENCIES.has(text.toLowerCase()))
  );
}

interface Range {
  readonly from: number;
  readonly to: number;
}
const width = ({ from, to }: Range): number => to - from;

/** The names that share a token with a span; a sentence may hold as many as a book. */
function overlaps(names: readonly TrimmedName[]): (span: Range) => readonly TrimmedName[] {
  const byToken = new Map<number, TrimmedName[]>();
  for (const name of names)
    for (let at = name.from; at < name.to; at++) byToken.set(at, [...(byToken.get(at) ?? []), name]);
  return ({ from, to }) => {
    const found: TrimmedName[] = [];
    for (let at = from; at < to; at++) found.push(...(byToken.get(at) ?? []));
    return found;
  };
}

/** The lexicon's spans that stand against the encoder's: the longer wins, the lexicon where both are as long. */
function nonOverlapping(
  matches: readonly LexiconMatch[],
  overlapping: (span: Range) => readonly TrimmedName[],
): readonly LexiconMatch[] {
  const standing = matches.filter((match) =>
    overlapping(match).every((name) => width(match) >= width(name) || isPersonWithin(match, name)),
  );
  return standing.toSorted((a, b) => width(b) - width(a) || a.from - b.from);
}

/** A full name of a person inside what the encoder takes for a person: titles it did not leave out. */
function isPersonWithin(match: LexiconMatch, name: TrimmedName): boolean {
  return (
    name.label === 'PER' &&
    match.from > name.from &&
    match.to === name.to &&
    width(match) > 1 &&
    match.names.some(({ entry }) => entry.kind === 'Person')
  );
}

interface TrimmedName extends Range {
  readonly label: NameSpan['label'];
  readonly title: string | null;
}

/** Some word has a capital or a digit, and not all are words that name nobody. */
function mayName({ from, to }: NameSpan, { tokens }: SentenceAnalysis): boolean {
  const words = tokens.slice(from, to).map(({ text }) => text);
  const named = words.some((word) => CAPITAL_OR_DIGIT.test(word)) && !words.every((word) => NO_NAME.test(word));
  return named && !ABOUT_A_NAME.test(words.at(-1)!);
}

/** "Americans at the Winter Olympics": words with a preposition that hold names of the lexicon are no name of their own. */
function isPhraseOf(
  { from, to, label }: NameSpan,
  matchAt: ReadonlyMap<number, LexiconMatch>,
  words: readonly string[],
): boolean {
  if (label !== 'MISC' || !words.slice(from, to).some((word) => PLACING.has(word))) return false;
  for (let at = from; at < to; at++) {
    const match = matchAt.get(at);
    if (match && match.to < to && match.names.some(({ match: how }) => how !== 'hint')) return true;
  }
  return false;
}

/** No name runs over the end of a line (two headlines are two names), unless all lines of the text are broken. */
function byLine(name: NameSpan, { tokens }: SentenceAnalysis, text: string): readonly NameSpan[] {
  const parts: NameSpan[] = [];
  let from = name.from;
  for (let at = name.from + 1; at < name.to; at++) {
    if (!text.slice(tokens[at - 1]!.end, tokens[at]!.start).includes('\n')) continue;
    parts.push({ ...name, from, to: at });
    from = at;
  }
  return [...parts, { ...name, from }];
}

/** Without articles, titles, possessive endings and quotation marks around it. */
function trimmed(name: NameSpan, words: readonly string[]): readonly TrimmedName[] {
  let { from, to } = name;
  const word = (at: number) => matchKey(words[at] ?? '');
  while (to > from && (CLITIC.test(words[to - 1]!) || word(to - 1) === '')) to--;
  while (from < to && (word(from) === 'the' || word(from) === '')) from++;
  if (name.label === 'PER') while (from < to - 1 && TITLES.has(word(from))) from++;
  if (name.label === 'ORG') to = withFurtherName(words, from, to);
  if (from >= to || (name.label === 'PER' && to - from === 1 && TITLES.has(word(from)))) return [];
  const before = word(from - 1);
  return [{ from, to, label: name.label, title: name.label === 'PER' && TITLES.has(before) ? before : null }];
}

/** "University" and then "of Leeds", "Committee" and then "on Ways and Means"; the encoder now and then stops too early. */
function withFurtherName(words: readonly string[], from: number, to: number): number {
  const head = words[to - 1]?.toLowerCase() ?? '';
  const link = words[to] ?? '';
  const linked =
    link === 'of' ? BODY_HEADS.has(head) : link === 'on' || link === 'for' ? STUDYING_HEADS.has(head) : false;
  if (!linked) return to;
  let end = words[to + 1] === 'the' ? to + 2 : to + 1;
  const first = words[end] ?? '';
  if (!CAPITAL.test(first) || WEEKDAYS[first.toLowerCase()] !== undefined || MONTHS[first.toLowerCase()] !== undefined)
    return to;
  while (end < words.length && CAPITAL.test(words[end]!)) end++;
  return end > from ? end : to;
}

/** Whether the lexicon alone may say that this is a name: not for hints, surnames and lone words beside other capitals. */
function isSure({ from, to, names }: LexiconMatch, { tokens }: SentenceAnalysis, shouted: boolean): boolean {
  const usable = names.filter(({ match, use }) => match !== 'hint' && use !== 'surname');
  if (usable.length === 0) return false;
  const short = usable.filter(({ use }) => use === 'short');
  if (short.length === usable.length)
    return (
      to - from === 1 &&
      tokens[from - 1]?.text.toLowerCase() === 'the' &&
      CAPITAL.test(tokens[from]!.text) &&
      !CAPITAL.test(tokens[to]?.text ?? '')
    );
  const beside = (at: number) => at >= 0 && at < tokens.length && CAPITAL.test(tokens[at]!.text);
  // "Little Rocket Man" is no rocket.
  if (usable.some(({ match }) => match === 'phrase'))
    return !beside(from) || to - from > 1 || !(beside(to) || (from > 1 && beside(from - 1)));
  if (
    shouted &&
    to - from === 1 &&
    usable.every(({ match }) => match === 'exact') &&
    tokens[from]!.text.length <= SHORT_ACRONYM
  )
    return false;
  if (to - from > 1 || usable.some(({ use, match }) => use === 'adjective' || match === 'exact')) return true;
  const country = usable.some(({ entry }) => entry.kind === 'Place' && entry.country === null);
  return country || !((from > 1 && beside(from - 1)) || beside(to));
}

function ofBody(from: number, to: number, { index }: SentenceAnalysis): NamedSpan {
  return { sentence: index, from, to, kind: 'Organization', names: [], nominal: false, title: null };
}

function ofMatch({ from, to, names }: LexiconMatch, byEncoder: boolean, sentence: SentenceAnalysis): NamedSpan {
  const usable = byEncoder ? names : names.filter(({ match, use }) => match !== 'hint' && use !== 'surname');
  const first = usable[0]!;
  const before = matchKey(sentence.tokens[from - 1]?.text ?? '');
  return {
    sentence: sentence.index,
    from,
    to,
    kind: first.use === 'adjective' ? 'Norp' : first.entry.kind,
    names: usable,
    nominal: usable.every(({ match }) => match === 'phrase') && !CAPITAL.test(sentence.tokens[from]!.text),
    title: first.entry.kind === 'Person' && TITLES.has(before) ? before : null,
  };
}

function ofEncoder(name: TrimmedName, match: LexiconMatch | undefined, sentence: SentenceAnalysis): NamedSpan {
  const { from, to, label, title } = name;
  const same = match?.to === to ? match : undefined;
  return {
    sentence: sentence.index,
    from,
    to,
    kind: same ? same.names[0]!.entry.kind : kindOfName(label, sentence.tokens, from, to),
    names: same?.names ?? [],
    nominal: false,
    title,
  };
}
