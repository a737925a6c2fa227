import { createHash } from 'node:crypto';
import { type BandTable, bucketsOf } from './band-table.ts';
import type { DisjointSets } from './disjoint-sets.ts';
import { nearIdentical } from './near-identical.ts';
import type { ShingleStore } from './shingle-store.ts';
import { BANDS } from './text-bands.ts';

/** So many texts are asked for at once while pairs are compared. */
const COMPARED_AT_ONCE = 1_000;

/**
 * Unites the near-identical ones of texts that share a band. Texts with the same shingles are united without being compared,
 * and one that is like one member of a group is not compared with the others: many copies of one report cost no more than as
 * many reports.
 * @returns those that stand for all with the same shingles
 */
export async function linkAmong(
  ids: readonly string[],
  table: BandTable,
  shingles: ShingleStore,
  sets: DisjointSets,
): Promise<readonly number[]> {
  const texts = Array.from({ length: table.count }, (_, text) => text).filter((text) => table.has(text));
  const sharing = textsSharing(table, texts);
  const distinct = await uniteEqual(ids, sharing, shingles, sets);
  for (let place = 0; place < BANDS; place += 1) {
    const open = bucketsOf(table, distinct, place).filter((bucket) => isApart(bucket, sets));
    for (const buckets of slices(open)) {
      const known = await shingles.of([...new Set(buckets.flat())].map((text) => ids[text]!));
      const near = (one: number, other: number) => {
        const [left, right] = [known.get(ids[one]!), known.get(ids[other]!)];
        return left !== undefined && right !== undefined && nearIdentical(left, right);
      };
      for (const bucket of buckets) linkBucket(bucket, near, sets);
    }
  }
  const others = new Set(sharing);
  return [...distinct, ...texts.filter((text) => !others.has(text))];
}

/** Texts of which some other has a band too. */
function textsSharing(table: BandTable, texts: readonly number[]): readonly number[] {
  const found = new Uint8Array(table.count);
  for (let place = 0; place < BANDS; place += 1) {
    for (const bucket of bucketsOf(table, texts, place)) for (const text of bucket) found[text] = 1;
  }
  return texts.filter((text) => found[text] === 1);
}

/** @returns one of each that have the same shingles */
async function uniteEqual(
  ids: readonly string[],
  texts: readonly number[],
  shingles: ShingleStore,
  sets: DisjointSets,
): Promise<readonly number[]> {
  const firstOf = new Map<string, number>();
  const kept: number[] = [];
  for (let from = 0; from < texts.length; from += COMPARED_AT_ONCE) {
    const page = texts.slice(from, from + COMPARED_AT_ONCE);
    const known = await shingles.of(page.map((text) => ids[text]!));
    for (const text of page) {
      const key = createHash('sha256')
        .update(known.get(ids[text]!) ?? ids[text]!)
        .digest('base64');
      const first = firstOf.get(key);
      if (first !== undefined) sets.unite(first, text);
      else {
        firstOf.set(key, text);
        kept.push(text);
      }
    }
  }
  return kept;
}

function isApart(bucket: readonly number[], sets: DisjointSets): boolean {
  const root = sets.find(bucket[0]!);
  return bucket.some((text) => sets.find(text) !== root);
}

/** Each text is compared with every group of the bucket that it is not in, until one of the group is like it. */
function linkBucket(
  bucket: readonly number[],
  near: (one: number, other: number) => boolean,
  sets: DisjointSets,
): void {
  let groups: number[][] = [];
  for (const text of bucket) {
    const found = groups.filter(
      (group) => sets.find(group[0]!) === sets.find(text) || group.some((member) => near(member, text)),
    );
    const [home = [], ...others] = found;
    if (found.length === 0) groups.push(home);
    home.push(text, ...others.flat());
    for (const group of found) sets.unite(group[0]!, text);
    if (others.length > 0) groups = groups.filter((group) => !others.includes(group));
  }
}

/** Buckets in their order, so many at once that their texts are not too many. */
function* slices(buckets: readonly number[][]): Generator<readonly number[][]> {
  let slice: number[][] = [];
  let size = 0;
  for (const bucket of buckets) {
    if (size > 0 && size + bucket.length > COMPARED_AT_ONCE) {
      yield slice;
      [slice, size] = [[], 0];
    }
    slice.push(bucket);
    size += bucket.length;
  }
  if (size > 0) yield slice;
}
