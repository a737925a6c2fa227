/** A claim's strength, and whether the annotation has it. */
export interface Judged {
  readonly strength: number;
  readonly right: boolean;
}

/** Claims that a point of a curve stands for, at least; fewer say too little. */
const FEWEST = 40;

interface Block {
  sum: number;
  right: number;
  count: number;
}

/**
 * Share of right claims as a rising function of strength: isotonic regression by pooling neighbours that fall (Ayer et al.
 * 1955) over groups of at least 40 claims, one and a half right ones of three added to each so that no group is ever sure.
 */
export function curveOf(claims: readonly Judged[]): readonly (readonly [strength: number, chance: number])[] {
  const blocks: Block[] = [];
  for (const group of groupsOf(claims.toSorted((a, b) => a.strength - b.strength))) {
    blocks.push(group);
    while (blocks.length > 1 && chanceOf(blocks.at(-2)!) >= chanceOf(blocks.at(-1)!)) {
      const { sum, right, count } = blocks.pop()!;
      const before = blocks.at(-1)!;
      before.sum += sum;
      before.right += right;
      before.count += count;
    }
  }
  return blocks.map((block) => [round(block.sum / block.count), round(chanceOf(block))]);
}

function groupsOf(claims: readonly Judged[]): readonly Block[] {
  const size = Math.max(FEWEST, Math.ceil(claims.length / 20));
  const groups = Math.max(1, Math.floor(claims.length / size));
  return Array.from({ length: groups }, (_, i) => {
    const part = claims.slice(Math.floor((i * claims.length) / groups), Math.floor(((i + 1) * claims.length) / groups));
    return {
      sum: part.reduce((sum, { strength }) => sum + strength, 0),
      right: part.filter(({ right }) => right).length,
      count: part.length,
    };
  });
}

const chanceOf = ({ right, count }: Block) => (right + 1.5) / (count + 3);
const round = (value: number) => Math.round(value * 1000) / 1000;

interface ReliabilityRow {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly mean: number;
  readonly right: number;
}

/** Confidence against the share that is right, in tenths; the error is the mean distance, weighted by count (Guo et al. 2017). */
export function reliability(claims: readonly Judged[]): {
  readonly rows: readonly ReliabilityRow[];
  readonly error: number;
} {
  const byTenth = Map.groupBy(claims, ({ strength }) => Math.min(9, Math.floor(strength * 10)));
  const rows = [...byTenth]
    .toSorted(([a], [b]) => a - b)
    .map(([tenth, of]) => ({
      from: tenth / 10,
      to: (tenth + 1) / 10,
      count: of.length,
      mean: of.reduce((sum, { strength }) => sum + strength, 0) / of.length,
      right: of.filter(({ right }) => right).length / of.length,
    }));
  const error = rows.reduce((sum, { count, mean, right }) => sum + (count / claims.length) * Math.abs(mean - right), 0);
  return { rows, error };
}
