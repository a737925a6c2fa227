import type { Token } from '../../src/reading/sentence-analysis.ts';
import { sourceOf } from './data-files.ts';

export interface Tree {
  readonly tokens: readonly Token[];
  /** Penn Treebank tags. */
  readonly tags: readonly string[];
  /** Index of each word's head from 1; 0 is the root. */
  readonly heads: readonly number[];
  readonly relations: readonly string[];
  readonly source: string;
  readonly test: boolean;
}

interface Row {
  readonly tag: string;
  readonly head: number;
  readonly relation: string;
  readonly start: number;
  readonly end: number;
}

/** Subtypes of relations that reading makes use of. */
const SUBTYPES = new Set([
  'nsubj:pass',
  'aux:pass',
  'nmod:poss',
  'obl:agent',
  'compound:prt',
  'acl:relcl',
  'cc:preconj',
]);

/** Trees of a CoNLL-U file over the product's words: what the treebank cuts and we do not ("surface-to-surface") becomes one. */
export function readTrees(
  file: string,
  lines: readonly string[],
  tokenize: (text: string) => readonly Token[],
): readonly Tree[] {
  const { source, test } = sourceOf(file);
  const trees: Tree[] = [];
  let block: string[] = [];
  for (const line of lines) {
    if (line) block.push(line);
    else if (block.length) {
      trees.push({ ...treeOf(block, tokenize), source, test });
      block = [];
    }
  }
  return trees;
}

function treeOf(block: readonly string[], tokenize: (text: string) => readonly Token[]) {
  const { text, rows } = rowsOf(block);
  const tokens = tokenize(text);
  const groups = tokens.map(({ start, end }) =>
    rows.flatMap((row, i) => (row.start < end && row.end > start ? [i] : [])),
  );
  const firstOf = new Map<number, number>();
  for (const [token, group] of groups.entries())
    for (const row of group) if (!firstOf.has(row)) firstOf.set(row, token);
  const words = groups.map((group, token) => {
    const top = group.find((row) => !group.includes(rows[row]!.head - 1)) ?? group[0]!;
    const { tag, head, relation } = rows[top]!;
    const first = firstOf.get(top)!;
    // We cut what the treebank keeps ("5|th", "!|!"): the rest hangs on the first part.
    if (first !== token) return rest(tokens[token]!.text, tag, first + 1);
    const ownTag = group.length > 1 ? tagOf(group, top, rows) : tag;
    return { tag: ownTag, head: head === 0 ? 0 : firstOf.get(head - 1)! + 1, relation };
  });
  return {
    tokens,
    tags: words.map(({ tag }) => tag),
    heads: words.map(({ head }) => head),
    relations: words.map(({ relation }) => relation),
  };
}

function rest(word: string, tag: string, head: number) {
  return /[\p{L}\p{N}]/u.test(word) ? { tag, head, relation: 'flat' } : { tag: '.', head, relation: 'punct' };
}

/** A word made of several has its last part's tag where that is the top ("Al-Zaman"), else the top's. */
function tagOf(group: readonly number[], top: number, rows: readonly Row[]): string {
  const last = rows[group.at(-1)!]!.tag;
  return /^NNP/.test(last) || rows[top]!.tag === 'HYPH' ? last : rows[top]!.tag;
}

function rowsOf(block: readonly string[]): { readonly text: string; readonly rows: readonly Row[] } {
  let text = '';
  /** The last word of "don't" and the like, which stands before its words in a row of its own ("1-2"). */
  let contraction: { readonly last: string; readonly misc: string } | null = null;
  const rows: Row[] = [];
  for (const line of block) {
    const [id, form, , , tag, , head, relation, , misc] = line.split('\t');
    if (/^\d+-/.test(id!)) contraction = { last: id!.split('-')[1]!, misc: misc ?? '' };
    if (line.startsWith('#') || /[-.]/.test(id!)) continue;
    const start = text.length;
    text += form!.replace(/\s/g, '');
    rows.push({
      tag: tag!,
      head: Number(head),
      relation: SUBTYPES.has(relation!) ? relation! : relation!.split(':')[0]!,
      start,
      end: text.length,
    });
    if (contraction && id !== contraction.last) continue;
    if (!/SpaceAfter=No/.test(contraction?.misc ?? misc ?? '')) text += ' ';
    contraction = null;
  }
  return { text, rows };
}
