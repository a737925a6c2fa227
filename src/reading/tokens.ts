import type { TextSpan } from '../model/reading.ts';
import type { Token } from './sentence-analysis.ts';

/** Words that keep their full stop: "Mr.", "Feb.". */
const ABBREVIATIONS = [
  'Mr Mrs Ms Dr Prof Gen Sen Rep Gov Lt Col Sgt Capt Maj Adm St Jr Sr Inc Corp Co Ltd',
  'Calif Va Ark Conn Fla Ga Ill Mass Mich Minn Miss Mo Pa Tenn Tex Wash Wis Ariz Colo Md',
  'Jan Feb Mar Apr Jun Jul Aug Sept? Oct Nov Dec No',
]
  .join(' ')
  .replaceAll(' ', '|');

/**
 * The pieces a text is cut into, in order of preference. The network was trained on words cut exactly so: a change here
 * costs accuracy until it is trained again. Every alternative is deterministic, so that matching is linear in the text.
 */
const TOKEN = new RegExp(
  [
    String.raw`(?:\p{L}\.){2,}`,
    String.raw`(?:${ABBREVIATIONS})\.`,
    String.raw`\p{Lu}\.(?=\s{1,8}\p{Lu})`,
    String.raw`\d+(?:[.,:]\d+)*`,
    String.raw`\p{L}[\p{L}\p{M}\p{N}]*(?:[-'’_.&]\p{L}[\p{L}\p{M}\p{N}]*|[-&]\p{N}+)*`,
    String.raw`\.\.\.`,
    '--+',
    '``',
    "''",
    String.raw`\S`,
  ].join('|'),
  'gu',
);

const CLITIC = /(?:n[’']t|[’'](?:s|S|re|ve|ll|d|m))$/u;
/** The full stops of other scripts among them: what is written in these is cut into sentences, too. */
const END = /^[.!?…。！？؟۔।]+$/u;
/** Abbreviations that end a sentence where a capital follows. */
const FINAL_ABBREVIATION = /^(?:a\.m|p\.m|Inc|Corp|Co|Ltd|Jr|Sr)\.$/;
const CLOSING = /^(?:["”’')\]]+|'')$/;
const BLANK_LINE = /\n[^\S\n]*\n/;
const CAPITAL = /^\p{Lu}/u;

/** Words and marks with their offsets (UTF-16); white space stands between them and nothing else is left out. */
export function tokenize(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const word = match[0];
    const start = match.index;
    const clitic = CLITIC.exec(word.slice(-3));
    const cut = clitic ? word.length - clitic[0].length : 0;
    if (cut > 0) tokens.push({ text: word.slice(0, cut), start, end: start + cut });
    tokens.push({ text: word.slice(cut), start: start + cut, end: start + word.length });
  }
  return tokens;
}

/** The tokens of each sentence, in order. A sentence ends at its mark (closing quotes come along) or at a blank line. */
export function splitSentences(text: string): readonly (readonly Token[])[] {
  const tokens = tokenize(text);
  const sentences: Token[][] = [];
  let current: Token[] = [];
  const close = () => {
    if (current.length) sentences.push(current);
    current = [];
  };
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (i > 0 && BLANK_LINE.test(text.slice(tokens[i - 1]!.end, token.start))) close();
    current.push(token);
    if (!endsSentence(token, tokens[i + 1])) continue;
    while (i + 1 < tokens.length && tokens[i + 1]!.start === tokens[i]!.end && CLOSING.test(tokens[i + 1]!.text)) {
      i++;
      current.push(tokens[i]!);
    }
    close();
  }
  close();
  return sentences;
}

/** From the first to the last token, half open. */
export function spanOf(tokens: readonly Token[]): TextSpan {
  return { start: tokens[0]?.start ?? 0, end: tokens.at(-1)?.end ?? 0 };
}

function endsSentence(token: Token, next: Token | undefined): boolean {
  if (END.test(token.text)) return true;
  return next !== undefined && CAPITAL.test(next.text) && FINAL_ABBREVIATION.test(token.text);
}
