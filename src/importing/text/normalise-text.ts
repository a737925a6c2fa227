import { mendText } from './decode-text.ts';

/** First parts of compounds that keep their hyphen where a line ends behind it ("high-" / "level"). */
const KEPT_BEFORE_HYPHEN = new Set(
  'anti co cross ex far first former full half high hard inter left long low mid multi near non north one post pre pro right second self short so south state three top two under vice well west east year'.split(
    ' ',
  ),
);

/** Lines shorter than this are no part of a paragraph that was wrapped by hand or by a mail program. */
const WRAPPED_LINE_MIN = 40;
const WRAPPED_LINE_MAX = 110;
const SENTENCE_END = /[.!?:][”’"')\]]*$/u;

/**
 * One form for all text: NFC, `\n` only, plain spaces, no control or zero-width characters, single spaces,
 * no blanks at line ends, at most one empty line.
 */
export function normaliseSpaces(text: string): string {
  return mendText(text.replace(/\r\n?|[\v\f\u0085\u2028]/g, '\n').replaceAll('\u2029', '\n\n'))
    .normalize('NFC')
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/**
 * Paragraphs of normalised text. An empty line always ends one; a single line break does, too, except where the
 * text was wrapped at a fixed width, or a word was divided.
 */
export function paragraphsOf(text: string): readonly string[] {
  const blocks = text.split('\n\n').map((block) => block.split('\n'));
  const wrapped = isWrapped(blocks);
  const known = new Set(text.toLowerCase().match(/\p{L}+(?:-\p{L}+)*/gu));
  return blocks
    .flatMap((lines) => joinLines(lines, wrapped, known))
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
}

/** Most inner line ends of wrapped text fall inside a sentence; of text with one line a paragraph, almost none. */
function isWrapped(blocks: readonly (readonly string[])[]): boolean {
  const inner = blocks
    .flatMap((lines) => lines.slice(0, -1))
    .filter((line) => line.length >= WRAPPED_LINE_MIN && line.length <= WRAPPED_LINE_MAX);
  const open = inner.filter((line) => !SENTENCE_END.test(line));
  return inner.length >= 3 && open.length * 2 > inner.length;
}

function joinLines(lines: readonly string[], wrapped: boolean, known: ReadonlySet<string>): readonly string[] {
  const joined: string[] = [];
  let previous = '';
  for (const line of lines) {
    const last = joined.at(-1);
    if (last !== undefined && isDivided(previous, line)) joined[joined.length - 1] = joinDivided(last, line, known);
    else if (last !== undefined && wrapped && previous.length >= WRAPPED_LINE_MIN) {
      joined[joined.length - 1] = `${last} ${line}`;
    } else joined.push(line);
    previous = line;
  }
  return joined;
}

function isDivided(previous: string, line: string): boolean {
  return previous.length >= WRAPPED_LINE_MIN && /\p{L}-$/u.test(previous) && /^\p{Ll}/u.test(line);
}

/** Drops the hyphen unless the text itself, or the table, says that the word has one. */
function joinDivided(first: string, second: string, known: ReadonlySet<string>): string {
  const head = /(\p{L}+)-$/u.exec(first)?.[1]?.toLowerCase() ?? '';
  const tail = /^\p{L}+/u.exec(second)?.[0]?.toLowerCase() ?? '';
  const keeps = known.has(`${head}-${tail}`) || (KEPT_BEFORE_HYPHEN.has(head) && !known.has(head + tail));
  return keeps ? first + second : first.slice(0, -1) + second;
}
