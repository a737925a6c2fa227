import { words } from './word-forms.ts';

/**
 * The commonest words of the languages that news in the Latin script comes in, without those that English words or names
 * are written alike (“met”, “Un”). Facts of each language, typed by hand.
 */
export const FUNCTION_WORDS: Readonly<Record<string, ReadonlySet<string>>> = {
  en: new Set(
    words(
      'the of and to that is was for with on as by at from are this have be which they were said has it not in will but after',
    ),
  ),
  de: new Set(
    words('der und das ist von den mit sich auf für nicht ein eine dem im auch als wird werden nach sie bei'),
  ),
  fr: new Set(
    words('le les des ils elle à et du une est dans pour que qui sur pas au aux avec par ce cette ont sont été il'),
  ),
  es: new Set(words('el los las y una por con para del se que es su como más pero sus este fue han entre')),
  it: new Set(words('il gli che è della del con una nel sono dei alla ha dal anche più non le')),
  pt: new Set(words('os da das dos em uma não para com ao na são foi mais pelo pela seu sua')),
  nl: new Set(words('het een en dat niet voor zijn op aan ook er naar bij wordt heeft deze door')),
  sv: new Set(words('och att det som en på är av för med den till inte om ett har från kan sig')),
  pl: new Set(words('z na się nie że jest przez od po oraz jak dla ale tym który została')),
  tr: new Set(words('ve bir bu için ile olarak olan gibi daha sonra kadar çok olduğu ancak')),
  id: new Set(words('yang untuk dengan pada dari ini itu dalam tidak akan oleh telah adalah')),
};

/** Scripts that settle the language, or nearly: the letters, and the tag. */
export const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 'ja'],
  [/\p{Script=Hangul}/gu, 'ko'],
  [/\p{Script=Han}/gu, 'zh'],
  [/\p{Script=Cyrillic}/gu, 'ru'],
  [/\p{Script=Arabic}/gu, 'ar'],
  [/\p{Script=Hebrew}/gu, 'he'],
  [/\p{Script=Greek}/gu, 'el'],
  [/\p{Script=Devanagari}/gu, 'hi'],
  [/\p{Script=Thai}/gu, 'th'],
];
