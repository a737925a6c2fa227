import { recogniseLanguage } from '../language.ts';

/** Shorter lines tell no language: names, headings, single words. */
const SHORTEST = 30;

/** The text with every line in another language than English blanked out: English around it is read, it is not. */
export function withoutOtherLanguages(text: string): string {
  const lines = text.split('\n');
  if (!lines.some(isForeign)) return text;
  return lines.map((line) => (isForeign(line) ? ' '.repeat(line.length) : line)).join('\n');
}

/** `und` is no language: a line of names and figures is left as it is. */
function isForeign(line: string): boolean {
  if (line.length < SHORTEST && !BEYOND_LATIN.test(line)) return false;
  const language = recogniseLanguage(line);
  return language !== 'en' && language !== 'und';
}

const BEYOND_LATIN = /[^\P{L}\p{Script=Latin}]/u;
