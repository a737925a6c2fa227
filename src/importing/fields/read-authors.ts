import { normaliseSpaces } from '../text/normalise-text.ts';
import { isPersonName, namedPerson, readByline } from '../text/read-byline.ts';

const NAME_LENGTH_MAX = 100;

/**
 * Names of the authors, each once, from a string ("By Nora Feldt and Tom Arkwright"), a record with `name`, or a list
 * of either. Addresses, roles and empty values fall away.
 */
export function readAuthors(value: unknown): readonly string[] {
  const names = (Array.isArray(value) ? value : [value]).flatMap(namesIn);
  return [...new Set(names)];
}

function namesIn(value: unknown): readonly string[] {
  if (typeof value === 'object' && value !== null && 'name' in value) return readAuthors(value.name).slice();
  if (typeof value !== 'string') return [];
  const text = normaliseSpaces(value)
    .replaceAll('\n', ' ')
    .replace(/^(?:written |reported )?by:? /i, '');
  if (text === '' || text.length > 20 * NAME_LENGTH_MAX || /^https?:\/\//i.test(text)) return [];
  if (isPersonName(text)) return [namedPerson(text)];
  const byline = readByline(text);
  if (byline !== null) return byline.authors;
  return text.length <= NAME_LENGTH_MAX && !text.includes('@') ? [text] : [];
}
