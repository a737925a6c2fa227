import { words } from './word-forms.ts';

/**
 * English words that titles write small and that are no names however they are written: articles, prepositions,
 * conjunctions, pronouns, auxiliaries and the commonest adverbs. Facts of the language, typed by hand.
 */
export const SMALL_WORDS: ReadonlySet<string> = new Set(
  words(
    'a an the of in on at to for from by with without and or but nor so yet as if than then though although because while until unless since per via ' +
      'about above across after against along amid among around before behind below beneath beside between beyond despite during except inside into near off out outside over through throughout toward towards under up upon within ' +
      'i me my mine myself you your yours yourself he him his himself she her hers herself it its itself we our ours ourselves they them their theirs themselves ' +
      'this that these those who whom whose which what when where why how there here all any both each either every few many more most much neither no none not one other others same several some such only own too very just also again still even never ever already now soon once ' +
      'am is are was were be been being has have had having do does did doing done will would shall should can could may might must ought cannot',
  ),
);

/** Calendar names and forms of address that are nothing else. */
export const ALWAYS_CAPITAL: ReadonlySet<string> = new Set(
  words(
    'january february april june july august september october november december jan feb apr jun jul aug sept sep oct nov dec monday tuesday wednesday thursday friday saturday sunday ' +
      'mr mrs ms dr prof gen sen gov lt col sgt capt adm',
  ),
);

/** Months that are words, too: names beside a number only. */
export const DOUBTFUL_MONTHS: ReadonlySet<string> = new Set(words('march may mar'));
