import { BANDS } from './text-bands.ts';

/** The bands of many texts as numbers: one column for each place, so that a hundred thousand texts take 12 MB. */
export interface BandTable {
  readonly count: number;
  has(text: number): boolean;
  at(text: number, place: number): number;
}

export function bandTable(texts: readonly (readonly string[])[]): BandTable {
  const hashes = new Uint32Array(texts.length * BANDS);
  for (const [text, bands] of texts.entries()) {
    for (const [place, band] of bands.entries()) hashes[text * BANDS + place] = Number.parseInt(band.slice(1), 36);
  }
  return {
    count: texts.length,
    has: (text) => texts[text]!.length > 0,
    at: (text, place) => hashes[text * BANDS + place]!,
  };
}

/** Texts that agree in the band at this place, for each hash that at least two of them have. */
export function bucketsOf(table: BandTable, texts: readonly number[], place: number): number[][] {
  const alone = new Map<number, number>();
  const buckets = new Map<number, number[]>();
  for (const text of texts) {
    const hash = table.at(text, place);
    const other = alone.get(hash);
    if (other === undefined) alone.set(hash, text);
    else {
      const bucket = buckets.get(hash);
      if (bucket) bucket.push(text);
      else buckets.set(hash, [other, text]);
    }
  }
  return [...buckets.values()];
}
