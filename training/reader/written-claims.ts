import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { MODALITIES } from '../../src/model/kinds.ts';
import { isClaimType } from '../../src/model/ontology.ts';
import type { AnnotatedClaim, AnnotatedSentence, Span } from './claim-targets.ts';
import { filesIn } from './data-files.ts';

const ARGUMENT_ROLES = new Set(['LOCATION', 'CHANNEL', 'TOPIC', 'INSTRUMENT', 'PARTICIPANT']);
const COLUMNS = 'TYPE | subject | object | MODALITY | cue | speaker | ROLE=words; ROLE=words';

/**
 * Sentences written and annotated for this project, from all `.txt` files of a folder. A line is a sentence; lines that start
 * with two spaces are its claims: `TYPE | subject | object | MODALITY | cue | speaker | ROLE=words`, each part copied from
 * the sentence (`#2` after it means the second place where it stands), `-` for none. `#` opens a remark.
 * @throws {Error} naming file and line where a part is not in its sentence or a label is unknown.
 */
export function writtenClaims(folder: string): readonly AnnotatedSentence[] {
  return filesIn(folder, /\.txt$/).flatMap((file) => {
    const sentences: AnnotatedSentence[] = [];
    const batch = `written-${basename(file, '.txt')}`;
    for (const [i, line] of readFileSync(file, 'utf8').split('\n').entries()) {
      if (!line.trim() || line.startsWith('#')) continue;
      try {
        if (!line.startsWith('  ')) sentences.push({ id: `${batch}/${i + 1}`, batch, text: line.trim(), claims: [] });
        else {
          const sentence = sentences.pop();
          if (!sentence) throw new Error('a claim stands before any sentence');
          sentences.push({ ...sentence, claims: [...sentence.claims, claimOf(line, sentence.text)] });
        }
      } catch (error) {
        throw new Error(`${file}:${i + 1}: ${(error as Error).message}`);
      }
    }
    return sentences;
  });
}

function claimOf(line: string, sentence: string): AnnotatedClaim {
  const parts = line.split('|').map((part) => part.trim());
  if (parts.length < 5 || parts.length > 7) throw new Error(`expected ${COLUMNS}`);
  const [types, subject, object, modality, cue, speaker = '-', roles = '-'] = parts;
  const [type, ...otherTypes] = types!.split('/');
  for (const each of [type!, ...otherTypes]) if (!isClaimType(each)) throw new Error(`unknown type ${each}`);
  if (!(MODALITIES as readonly string[]).includes(modality!)) throw new Error(`unknown modality ${modality}`);
  const spoken = spanOf(speaker, sentence);
  const cueSpan = spanOf(cue!, sentence);
  if (!cueSpan) throw new Error('a claim needs its cue');
  return {
    type: type!,
    ...(otherTypes.length ? { otherTypes } : {}),
    subject: spanOf(subject!, sentence),
    object: spanOf(object!, sentence),
    modality: modality!,
    cue: cueSpan,
    speakers: spoken ? [spoken] : [],
    arguments: roles === '-' ? [] : roles.split(';').map((part) => argumentOf(part.trim(), sentence)),
  };
}

function argumentOf(part: string, sentence: string): { readonly role: string; readonly span: Span } {
  const [role, words] = part.split('=');
  if (!ARGUMENT_ROLES.has(role!) || !words) throw new Error(`expected ROLE=words, got ${part}`);
  const span = spanOf(words, sentence);
  if (!span) throw new Error(`no words for ${role}`);
  return { role: role!, span };
}

/** Place of the words in the sentence, at the borders of words; null for `-`. */
function spanOf(part: string, sentence: string): Span | null {
  if (part === '-') return null;
  const [, words, nth = '1'] = /^(.*?)(?:#(\d+))?$/.exec(part)!;
  const inside = (at: number) => /[\p{L}\p{N}]/u.test(sentence[at] ?? ' ');
  let left = Number(nth);
  for (let at = sentence.indexOf(words!); at >= 0; at = sentence.indexOf(words!, at + 1)) {
    if (inside(at - 1) || inside(at + words!.length)) continue;
    left--;
    if (left === 0) return [at, at + words!.length];
  }
  throw new Error(`"${part}" is not in the sentence`);
}
