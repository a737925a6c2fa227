import type { Reading } from '../../model/reading.ts';
import { SMALL_WORDS } from '../data/small-words.ts';
import type { Reader } from '../reader.ts';
import type { SentenceAnalysis, Token } from '../sentence-analysis.ts';
import { splitSentences } from '../tokens.ts';
import { lowered } from './letter-case.ts';
import { withoutOtherLanguages } from './other-languages.ts';
import { asTitle, recased } from './recase.ts';
import { mayShout, shoutedSentences } from './shouted.ts';

/** What a text has for no reader; line feeds and tabs are white space. */
const CONTROL = /[^\P{Cc}\n\t]/gu;

/**
 * The text as it can be read, of the same length, so that every offset stays: lines in other languages and control
 * characters blanked out, sentences in capitals in the case that they would have. Nearly always the text itself.
 * Of annotated articles turned into capitals claims were read with F1 53 before, where the same articles as they were
 * written gave 61; so they come to 63 where these give 64, and names across articles to B3 92 where these give 95.
 */
export async function legibleText(text: string, reader: Pick<Reader, 'encoder' | 'lexicon'>): Promise<string> {
  const plain = withoutOtherLanguages(text.replace(CONTROL, ' '));
  if (!mayShout(plain)) return plain;
  const sentences = splitSentences(plain);
  const shouted = shoutedSentences(sentences);
  if (shouted.size === 0) return plain;
  // In a title the network recognises the names; in small letters with these names it reads best.
  const named = nameTokens(await reader.encoder.analyse([...shouted].map(asTitle)));
  const seen = usualCases(sentences.filter((tokens) => !shouted.has(tokens)));
  const knowledge = { lexicon: reader.lexicon, seen, named };
  return replaced(
    plain,
    [...shouted].flatMap((tokens) => recased(plain, tokens, knowledge)),
  );
}

/** A reading of a legible text with the words of the article's own text at their places. */
export function inWordsOf(text: string, reading: Reading): Reading {
  const original = <Span extends { readonly start: number; readonly end: number; readonly text: string }>(
    span: Span,
  ) => ({
    ...span,
    text: text.slice(span.start, span.end),
  });
  return {
    ...reading,
    mentions: reading.mentions.map(original),
    claims: reading.claims.map((claim) => ({ ...claim, cues: claim.cues.map(original) })),
  };
}

function nameTokens(analyses: readonly SentenceAnalysis[]): ReadonlySet<number> {
  return new Set(
    analyses.flatMap(({ names, tokens }) =>
      names.flatMap(({ from, to }) => tokens.slice(from, to).map(({ start }) => start)),
    ),
  );
}

/** How each word is mostly written, first words of sentences left aside; by its small form. */
function usualCases(sentences: readonly (readonly Token[])[]): ReadonlyMap<string, string> {
  const forms = new Map<string, Map<string, number>>();
  for (const tokens of sentences) {
    for (const { text } of tokens.slice(1)) {
      const lower = lowered(text);
      if (SMALL_WORDS.has(lower)) continue;
      const counts = forms.get(lower) ?? new Map<string, number>();
      forms.set(lower, counts.set(text, (counts.get(text) ?? 0) + 1));
    }
  }
  return new Map([...forms].map(([lower, counts]) => [lower, [...counts].reduce((a, b) => (b[1] > a[1] ? b : a))[0]]));
}

/** @param tokens in the order of the text, as long as what they replace */
function replaced(text: string, tokens: readonly Token[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const token of tokens) {
    parts.push(text.slice(from, token.start), token.text);
    from = token.end;
  }
  return `${parts.join('')}${text.slice(from)}`;
}
