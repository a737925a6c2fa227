import type { Figures } from './figures.ts';
import { median } from './statistics.ts';

/** One thing that must be true at 100,000 articles. */
export interface Target {
  readonly says: string;
  /** What was measured, row by row. */
  readonly rows: readonly TargetRow[];
}

export interface TargetRow {
  readonly question: string;
  readonly measured: number;
  readonly met: boolean;
}

const PATHS = 'shortest path';

/** All targets with what was measured; a target without rows was not measured. */
export function targetsOf(figures: readonly Figures[]): readonly Target[] {
  const [cold, hot] = [figures.filter(({ heat }) => heat === 'cold'), figures.filter(({ heat }) => heat === 'hot')];
  return [
    atMost('p50 at most 0.6 of @neo4j/graphql, cold', 0.6, cold, ({ toRival }) => toRival?.p50.median),
    atMost('processor at most 0.5 of @neo4j/graphql, cold', 0.5, cold, ({ toRival }) => toRival?.processor.median),
    atLeast('at least 500 times faster than @neo4j/graphql, hot lists', 500, hot, ({ growing, toRival }) =>
      growing && toRival ? 1 / toRival.p50.median : undefined,
    ),
    {
      says: 'hot at most 1.5 times cold, p50 of ours',
      rows: hot.flatMap((row) => {
        const other = cold.find(({ question }) => question === row.question);
        const [a, b] = [row.systems.ours, other?.systems.ours];
        return a && b ? [rowOf(row.question, a.p50 / b.p50, a.p50 / b.p50 <= 1.5)] : [];
      }),
    },
    atMost('processor at most 1.8 times the plain driver', 1.8, figures, ({ toFloor }) => toFloor?.processor.median),
    atMost('p50 at most 1.35 times the plain driver', 1.35, figures, ({ toFloor }) => toFloor?.p50.median),
    atMost('paths between hot entities under 25 ms at p99', 25, hot, ({ question, systems }) =>
      question === PATHS ? systems.ours?.p99 : undefined,
    ),
  ];
}

type Measured = (figures: Figures) => number | undefined;

function atMost(says: string, bound: number, figures: readonly Figures[], of: Measured): Target {
  return { says, rows: rowsOf(figures, of, (measured) => measured <= bound) };
}

function atLeast(says: string, bound: number, figures: readonly Figures[], of: Measured): Target {
  return { says, rows: rowsOf(figures, of, (measured) => measured >= bound) };
}

function rowsOf(figures: readonly Figures[], of: Measured, met: (measured: number) => boolean): TargetRow[] {
  return figures.flatMap((row) => {
    const measured = of(row);
    return measured === undefined ? [] : [rowOf(`${row.question}, ${row.heat}`, measured, met(measured))];
  });
}

function rowOf(question: string, measured: number, met: boolean): TargetRow {
  return { question, measured, met };
}

/** The median of a target's rows: how the whole set of questions stands. */
export function medianOf({ rows }: Target): number {
  return median(rows.map(({ measured }) => measured));
}
