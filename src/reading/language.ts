import { FUNCTION_WORDS, SCRIPTS } from './data/function-words.ts';

/** Enough to tell; more would only cost time. */
const SAMPLE = 20_000;
const WORD = /\p{L}[\p{L}\p{M}]*/gu;
/** Japanese mixes in few kana, Chinese letters are dense: a fifth of the letters in another script is not English. */
const OTHER_SCRIPT = 0.2;
/** Fewer function words than this share, and the text is in no language of the table. */
const FEWEST = 0.05;
/** Texts too short to judge are taken for English: headlines, single sentences without function words. */
const SHORT = 12;

/**
 * BCP 47 tag of the language a text is written in: by its script, else by its commonest words; `und` where neither fits.
 * Tells English from what is not English; among neighbours in the Cyrillic or Arabic script it names the largest.
 */
export function recogniseLanguage(text: string): string {
  const sample = text.slice(0, SAMPLE);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  for (const [script, language] of SCRIPTS) {
    const found = sample.match(script)?.length ?? 0;
    if (found > letters * (language === 'ja' ? OTHER_SCRIPT / 4 : OTHER_SCRIPT)) return language;
  }
  const words = sample.toLowerCase().match(WORD) ?? [];
  const shares = Object.entries(FUNCTION_WORDS).map(([language, table]) => ({
    language,
    share: words.filter((word) => table.has(word)).length / Math.max(1, words.length),
  }));
  const best = shares.reduce((a, b) => (b.share > a.share ? b : a));
  if (best.share >= FEWEST) return best.language;
  return words.length < SHORT ? 'en' : 'und';
}
