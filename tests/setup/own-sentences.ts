import { readFileSync } from 'node:fs';
import { MODALITIES } from '../../src/model/kinds.ts';
import { isClaimType } from '../../src/model/ontology.ts';

const FILE = new URL('../fixtures/own-sentences.txt', import.meta.url);

/** A claim that a careful person finds in a sentence. Of several types or modalities each will do. */
export interface ToldClaim {
  readonly types: readonly string[];
  readonly modalities: readonly string[];
  /** Words or names, of which any will do; null where the sentence leaves the end open. */
  readonly subject: readonly string[] | null;
  readonly object: readonly string[] | null;
  /** The innermost first, each by any of its words or names; empty where the article itself says so. */
  readonly speakers: readonly (readonly string[])[];
  /** A good reader may find it or not. */
  readonly isOptional: boolean;
}

/** What a sentence must not be read as; null stands for any. */
export interface ForbiddenClaim {
  readonly type: string | null;
  readonly modality: string | null;
}

export interface OwnSentence {
  readonly line: number;
  readonly text: string;
  readonly claims: readonly ToldClaim[];
  /** Where there are any, only these are judged. */
  readonly forbidden: readonly ForbiddenClaim[];
}

/**
 * The annotated sentences written for this project. Each stands on a line of its own, what it says below it:
 * `  A | HAPPENED MET | B | who says so; the agency`, with `…` for an open end, `/` between what is equally good and `?` before a claim that is not judged; `  ! PLANNED MET`, `  ! MET`, `  ! PLANNED` or `  ! any` for what
 * it must not be read as. `#` begins a comment.
 * @throws {Error} naming the line that says something else
 */
export function ownSentences(text = readFileSync(FILE, 'utf8')): readonly OwnSentence[] {
  const sentences: { line: number; text: string; claims: ToldClaim[]; forbidden: ForbiddenClaim[] }[] = [];
  for (const [at, content] of text.split('\n').entries()) {
    const said = content.trim();
    if (said === '' || said.startsWith('#')) continue;
    if (!content.startsWith('  ')) sentences.push({ line: at + 1, text: said, claims: [], forbidden: [] });
    else if (said.startsWith('!')) sentences.at(-1)!.forbidden.push(forbiddenOf(said.slice(1).trim(), at + 1));
    else sentences.at(-1)!.claims.push(claimOf(said, at + 1));
  }
  return sentences;
}

function claimOf(said: string, line: number): ToldClaim {
  const isOptional = said.startsWith('?');
  const [subject = '', kind = '', object = '', speakers = ''] = said
    .replace(/^\?/, '')
    .split('|')
    .map((part) => part.trim());
  const [modalities = [], types = []] = kind.split(' ').map((part) => part.split('/'));
  const wrong = [...types.filter((type) => !isClaimType(type)), ...modalities.filter((one) => !isModality(one))];
  if (subject === '' || object === '' || types.length === 0 || wrong.length > 0) {
    throw new Error(`Line ${line}: expected “A | MODALITY TYPE | B | speaker”, got “${said}”.`);
  }
  const end = (words: string) => (words === '…' ? null : words.split('/'));
  const list = speakers === '' ? [] : speakers.split(';').map((part) => part.trim().split('/'));
  return { types, modalities, subject: end(subject), object: end(object), speakers: list, isOptional };
}

function forbiddenOf(said: string, line: number): ForbiddenClaim {
  if (said === 'any') return { type: null, modality: null };
  const words = said.split(' ');
  if (words.some((word) => !isClaimType(word) && !isModality(word))) {
    throw new Error(`Line ${line}: expected a modality, a type or “any” after “!”, got “${said}”.`);
  }
  return { type: words.find(isClaimType) ?? null, modality: words.find(isModality) ?? null };
}

function isModality(word: string): boolean {
  return (MODALITIES as readonly string[]).includes(word);
}
