import { matchKey } from './name-key.ts';

/** How the names of a country come into Latin letters, where its own letters are others. */
export type Script = 'hangul' | 'han' | 'kana' | 'other';

const ids = (names: string): readonly string[] => names.split(' ').map((name) => `place:${name}`);

/** Countries whose names reach English by transliteration. Names of all others have one spelling and are never folded. */
const SCRIPTS: ReadonlyMap<string, Script> = new Map<string, Script>([
  ...ids('north-korea south-korea korea').map((id) => [id, 'hangul'] as const),
  ...ids('china taiwan hong-kong macau singapore').map((id) => [id, 'han'] as const),
  ...ids('japan').map((id) => [id, 'kana'] as const),
  ...ids(
    'russia ukraine belarus bulgaria serbia macedonia montenegro kosovo bosnia-and-herzegovina soviet-union yugoslavia ' +
      'kazakhstan kyrgyzstan tajikistan uzbekistan turkmenistan mongolia georgia armenia azerbaijan greece cyprus israel ' +
      'afghanistan iran iraq syria lebanon jordan palestine gaza-strip saudi-arabia yemen oman kuwait bahrain qatar ' +
      'united-arab-emirates egypt libya sudan tunisia algeria morocco mauritania djibouti somalia eritrea ethiopia ' +
      'pakistan bangladesh chad chechnya',
  ).map((id) => [id, 'other'] as const),
]);

/** Null where names are not transliterated, or the country is unknown. */
export function scriptOf(country: string | null): Script | null {
  return country === null ? null : (SCRIPTS.get(country) ?? null);
}

type Fold = readonly (readonly [RegExp, string])[];

/** Letters that Unicode does not take apart. */
const PLAIN: Fold = [
  [/ø/g, 'o'],
  [/[łļ]/g, 'l'],
  [/đ/g, 'd'],
  [/ı/g, 'i'],
  [/ß/g, 'ss'],
  [/æ/g, 'ae'],
  [/œ/g, 'oe'],
  [/[ʿʾʼ]/g, ''],
];

/** Revised and McCune–Reischauer romanisation meet: Choi and Choe, Jong and Jeong, Pak and Park, Gim and Kim. */
const HANGUL: Fold = [
  [/young/g, 'yong'],
  [/eo/g, 'o'],
  [/eu/g, 'u'],
  [/oo|wu/g, 'u'],
  [/oi/g, 'oe'],
  [/ui|ee/g, 'i'],
  [/ae/g, 'e'],
  [/ar(?=k)/g, 'a'],
  [/^g/g, 'k'],
  [/b/g, 'p'],
  [/d|th/g, 't'],
  [/kh/g, 'k'],
  [/ch/g, 'j'],
  [/sh/g, 's'],
];

/** Long vowels of Hepburn romanisation, written or not: Satou, Satoh and Sato. */
const KANA: Fold = [
  [/o[uo]|oh(?![aeiouy])/g, 'o'],
  [/uu/g, 'u'],
];

/**
 * Cyrillic, Arabic, Hebrew, Greek, … Consonants of one sound become one; vowels keep to A, I and O
 * (`Gaddafi`, `Qadhafi` and `Kadafi` alike; `Hussein`, `Husayn` and `Hossein`; `Zelensky` and `Zelenskyy`).
 */
const OTHER: Fold = [
  [/^abd[aeu]l/, 'abd'],
  [/ander$/, 'andr'],
  [/^(?:al|el)(?=[bcdfghjklmnpqrstvwxyz]{2})/, ''],
  [/^ib[aei]?n$|^ben$/, 'bin'],
  [/ic$/, 'ich'],
  [/t?sch|tch|cz|shch/g, 'ch'],
  [/zh|dzh|dj/g, 'j'],
  [/ph/g, 'f'],
  [/w/g, 'v'],
  [/x/g, 'ks'],
  [/kh|gh|ck|[qg]|c(?!h)/g, 'k'],
  [/th/g, 't'],
  [/dh/g, 'd'],
  [/(?<![cs])h$/, ''],
  [/^y(?=[eo])/, ''],
  [/oo|ou|[ou]/g, 'O'],
  [/ai|ay|ei|ej$|ey|ee|ie|ii|iy|yi|yy|[iy]/g, 'I'],
  [/a/g, 'A'],
  [/e/g, 'E'],
  [/(.)\1+/g, '$1'],
];
/** An unstressed e is heard as either neighbour: Khaled is Khalid, Mohammed is Mohammad, yet Rashid is not Rashad. */
const READINGS_OF_E = ['A', 'I'] as const;
/** Words that transliterations leave in or out. */
const ARTICLES: ReadonlySet<string> = new Set(['al', 'el', 'ad', 'an', 'ar', 'as', 'ash', 'at', 'az', 'ul', 'ol']);

/**
 * The forms under which a transliterated name is found in any of its spellings, one or two. Words are joined, so that
 * `Jong Un`, `Jong-un` and `Jongun` are alike. Different people stay apart: what differs by more than the spelling of a
 * sound (Hassan and Hussein, Rashid and Rashad, Kim Jong Un and Kim Jong Il) has different keys.
 * @param sounds what soundsOf gives for the words of the name, in the order wanted
 */
export function soundKeys(sounds: readonly string[]): readonly string[] {
  const joined = sounds.join('');
  if (!joined.includes('E')) return [joined];
  return READINGS_OF_E.map((vowel) => joined.replaceAll('E', vowel).replace(/([A-Z])\1+/g, '$1'));
}

/** Each word of a name (see soundWords) as it sounds in a script; '' for an article that spellings leave in or out. */
export function soundsOf(words: readonly string[], script: Script): readonly string[] {
  if (script === 'han') return words;
  if (script === 'kana') return words.map((word) => folded(word, KANA));
  if (script === 'hangul') return words.map((word) => folded(word, HANGUL));
  return words.map((word) => (ARTICLES.has(word) ? '' : folded(word, OTHER)));
}

/** Words of a name for soundKeys, hyphens parting. */
export function soundWords(name: string): readonly string[] {
  const key = matchKey(name);
  return folded(key, PLAIN).split(' ');
}

function folded(word: string, folds: Fold): string {
  return folds.reduce((text, [from, to]) => text.replace(from, to), word);
}
