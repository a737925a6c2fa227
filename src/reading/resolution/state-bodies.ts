import { matchKey } from '../lexicon/name-key.ts';
import type { DraftEntity } from './entity-registry.ts';
import type { NamedBodies } from './named-bodies.ts';
import type { NamedSpan } from './named-spans.ts';
import type { NameContext } from './resolve-names.ts';
import { BODIES_OF_STATES } from './words.ts';

const MOST_COUNTRY_WORDS = 3;
const CLITIC = /^['’]s?$/i;

/**
 * "Foreign Ministry" is a body of the country that stands in its name, before it ("North Korea's Foreign Ministry",
 * "the Russian Defense Ministry") or after it ("the Foreign Ministry of Japan"); else of the country whose body of this
 * name was spoken of before; else nobody's (null). Undefined: the name is none that every state has.
 */
export function stateBody(
  span: NamedSpan,
  surface: string,
  bodies: NamedBodies,
  context: NameContext,
): DraftEntity | null | undefined {
  const words = matchKey(surface).split(' ');
  for (let cut = 0; cut <= Math.min(MOST_COUNTRY_WORDS, words.length - 1); cut++) {
    const body = BODIES_OF_STATES[words.slice(cut).join(' ')];
    if (body === undefined) continue;
    const country = cut > 0 ? countryNamed(words.slice(0, cut).join(' '), context) : countryBeside(span, context);
    if (country !== null) return bodyOf(country, body + seatOf(span, body, context), context);
    if (cut === 0) return bodies.called(body);
  }
  return undefined;
}

const MOST_BODY_WORDS = 5;
const CAPITAL = /^\p{Lu}/u;
const MIXED = /^\p{Lu}\p{Ll}/u;

/** Where bodies that every state has are named by two words or more, in capitals: "Foreign Ministry". */
export function stateBodyRanges(words: readonly string[]): readonly { readonly from: number; readonly to: number }[] {
  const found: { from: number; to: number }[] = [];
  for (let from = 0; from < words.length; from++) {
    if (!CAPITAL.test(words[from]!)) continue;
    for (let to = Math.min(words.length, from + MOST_BODY_WORDS); to >= from + 2; to--) {
      const last = words[to - 1]!;
      if (!CAPITAL.test(last) || BODIES_OF_STATES[matchKey(words.slice(from, to).join(' '))] === undefined) continue;
      found.push({ from, to });
      break;
    }
  }
  return found;
}

/** Where the body of a state stands behind its adjective, in capitals: "Iraqi Army", "Russian Foreign Ministry". */
export function nationalBodyRanges(
  words: readonly string[],
  adjectives: readonly { readonly from: number; readonly to: number }[],
): readonly { readonly from: number; readonly to: number }[] {
  return adjectives.flatMap(({ from, to: start }) => {
    if (!MIXED.test(words[start] ?? '')) return [];
    for (let to = Math.min(words.length, start + MOST_BODY_WORDS); to > start; to--) {
      const body = words.slice(start, to);
      if (CAPITAL.test(body.at(-1)!) && BODIES_OF_STATES[matchKey(body.join(' '))] !== undefined) return [{ from, to }];
    }
    return [];
  });
}

function bodyOf(countryId: string, body: string, { lexicon, registry }: NameContext): DraftEntity | null {
  const country = lexicon.entry(countryId);
  if (!country) return null;
  const [name = '', seat] = body.split(' in ');
  const entity = registry.ofName(
    'Organization',
    `${name} of ${country.name}${seat === undefined ? '' : ` in ${seat}`}`,
    countryId,
  );
  entity.aliases.add(body);
  return entity;
}

/** An embassy is told from the others by its town: " in London". */
function seatOf({ sentence, to }: NamedSpan, body: string, { sentences }: NameContext): string {
  const words = sentences[sentence]!.tokens.slice(to, to + 3).map((token) => token.text);
  if (body !== 'Embassy' || words[0] !== 'in' || !/^\p{Lu}/u.test(words[1] ?? '')) return '';
  return /^\p{Lu}/u.test(words[2] ?? '') ? ` in ${words[1]} ${words[2]}` : ` in ${words[1]}`;
}

function countryNamed(key: string, { lexicon }: NameContext): string | null {
  const found = lexicon
    .names(key)
    .find(({ entry, use }) => entry.kind === 'Place' && (use === 'adjective' || use === 'name'));
  return found?.entry.id ?? null;
}

/** The country right before ("Japan 's", "Japanese") or after "of". */
function countryBeside({ sentence, from, to }: NamedSpan, context: NameContext): string | null {
  const words = context.sentences[sentence]!.tokens.map((token) => token.text);
  const end = CLITIC.test(words[from - 1] ?? '') ? from - 1 : from;
  for (let length = MOST_COUNTRY_WORDS; length > 0; length--) {
    if (end - length < 0) continue;
    const country = countryNamed(matchKey(words.slice(end - length, end).join(' ')), context);
    if (country !== null) return country;
  }
  if (words[to]?.toLowerCase() !== 'of') return null;
  const start = words[to + 1]?.toLowerCase() === 'the' ? to + 2 : to + 1;
  for (let length = MOST_COUNTRY_WORDS; length > 0; length--) {
    const country = countryNamed(matchKey(words.slice(start, start + length).join(' ')), context);
    if (country !== null) return country;
  }
  return null;
}
