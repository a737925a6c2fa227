import { FUNCTION_WORDS, SCRIPTS } from './data/function-words.ts';

/** Enough to tell; more would only cost time. */
const SAMPLE = 20_000;
const WORD = /\p{L}[\p{L}\p{M}]*/gu;
/** Japanese mixes in few kana, Chinese letters are dense: a fifth of the letters in another script is not English. */
const OTHER_SCRIPT = 0.2;
/** Fewer function words than this share, and the text is in no language of the table. */
const FEWEST = 0.05;
/** Another language needs this many of its words, and half as many again as English has: "met" and "die" are in both. */
const FEWEST_HITS = 3;
const CLEARLY = 1.5;
/** Tables of names and results have no function words either, but hardly an accented letter. */
const ACCENTED = 0.01;
/** Texts too short to judge are taken for English: headlines, single sentences without function words. */
const SHORT = 25;

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
  const found = (table: ReadonlySet<string>) => words.filter((word) => table.has(word)).length;
  const counts = Object.entries(FUNCTION_WORDS).map(([language, table]) => ({ language, count: found(table) }));
  const english = counts.find(({ language }) => language === 'en')!.count;
  const best = counts.reduce((a, b) => (b.count > a.count ? b : a));
  if (best.count > CLEARLY * english && best.count >= FEWEST_HITS && best.count >= FEWEST * words.length)
    return best.language;
  const accented = sample.match(/[^\p{ASCII}\P{L}]/gu)?.length ?? 0;
  return english >= FEWEST * words.length || words.length < SHORT || accented < ACCENTED * letters ? 'en' : 'und';
}
