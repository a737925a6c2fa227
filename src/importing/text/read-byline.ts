import { DATE_LINE } from './furniture-rules.ts';

export interface Byline {
  readonly authors: readonly string[];
  readonly source: string | null;
  /** Words of a date, as they stand. */
  readonly date: string | null;
}

const ROLE_WORDS =
  /\b(?:reporter|correspondent|editor|writer|contributor|columnist|staff|chief|analyst|fellow|special to|freelance|bureau)\b/i;
const OUTLET_WORDS =
  /\b(?:afp|agency|ap|associated press|bbc|bloomberg|broadcasting|chronicle|cnn|courier|daily|dispatch|examiner|express|foundation|gazette|globe|guardian|herald|independent|inquirer|journal|ledger|magazine|mail|media|mirror|monitor|network|news|newspaper|npr|observer|online|post|press|radio|reuters|review|service|standard|star|sun|telegraph|times|today|tribune|upi|weekly|wire|xinhua|yonhap)\b/i;
const NO_NAMES =
  /\b(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|june|july|august|september|october|november|december)\b/i;
const NAME_WORD = /^(?:\p{Lu}[\p{L}\p{M}'’.-]*|de|da|del|der|den|di|du|la|le|van|von|bin|bint|ibn|al|el|y|e)$/u;

/**
 * What stands behind "By": `Nora Feldt and Tom Arkwright, Sample Courier, 26 April 2019`.
 * Returns null where it is no list of names, so that "By Friday, the talks had failed" stays prose.
 */
export function readByline(text: string): Byline | null {
  const found = new RegExp(`[,|•–—-]?\\s*\\(?(${DATE_LINE})\\)?\\.?$`, 'i').exec(text);
  const date = found?.[1] ?? null;
  const rest = (found ? text.slice(0, found.index) : text).replace(/[*_.]+$/, '').trim();
  const parts = rest
    .split(/\s*(?:[,;|•]|\band\b|&| [–—-] )\s*/)
    .map((part) =>
      part
        .replace(/^by:? /i, '')
        .replace(/^(?:for|from) (?=the |\p{Lu})/iu, '')
        .trim(),
    )
    .filter((part) => part !== '' && !part.includes('@'));
  const authors: string[] = [];
  let source: string | null = null;
  for (const [index, part] of parts.entries()) {
    const role = roleBehindName(part);
    if (role !== null) authors.push(role);
    else if (ROLE_WORDS.test(part)) continue;
    else if (isOutlet(part, index)) source ??= part;
    else if (isPersonName(part)) authors.push(namedPerson(part));
    else return null;
  }
  return authors.length > 0 || source !== null ? { authors: [...new Set(authors)], source, date } : null;
}

/** Two to five words that can make up a person's name. */
export function isPersonName(text: string): boolean {
  const words = text.split(' ');
  return words.length >= 2 && words.length <= 5 && words.every((word) => NAME_WORD.test(word)) && !NO_NAMES.test(text);
}

/** `RYAN O’HARA` to `Ryan O’Hara`; anything with small letters stays. */
export function namedPerson(name: string): string {
  if (/\p{Ll}/u.test(name)) return name;
  return name.toLowerCase().replace(/(?<![\p{L}])\p{L}/gu, (letter) => letter.toUpperCase());
}

/** The first part of a byline is a person unless it is one word or says "The": Mike Post may be a person. */
function isOutlet(part: string, index: number): boolean {
  if (!OUTLET_WORDS.test(part)) return false;
  return index > 0 || !part.includes(' ') || /^the /i.test(part) || part.split(' ').length > 3;
}

/** `Ryan Pickrell China/Asia Pacific Reporter`: given name, initials, family name, and then the role. */
function roleBehindName(part: string): string | null {
  if (!ROLE_WORDS.test(part)) return null;
  const name = /^(\p{Lu}[\p{L}’'-]+(?: \p{Lu}\.)* \p{Lu}[\p{L}’'-]+) \p{Lu}/u.exec(part)?.[1];
  return name !== undefined && !ROLE_WORDS.test(name) && isPersonName(name) ? namedPerson(name) : null;
}
