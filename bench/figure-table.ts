import type { WantedFigure } from './wanted-figures.ts';

/** A wanted figure and what was measured; null where the set was not scored. */
export interface Measured extends WantedFigure {
  readonly now: number | null;
}

/** @param scores the scorer's figures by name, `set.ability.figure` */
export function measured(
  figures: readonly WantedFigure[],
  scores: Readonly<Record<string, number>>,
): readonly Measured[] {
  return figures.map((figure) => ({ ...figure, now: scores[`${figure.set}.${figure.key}`] ?? null }));
}

/** Judged as it is shown: 87.96 is 88.0 and reaches 88. */
export function isMissed(figure: Measured): boolean {
  if (figure.now === null) return false;
  const now = Number(shown(figure, figure.now));
  return figure.isError ? now > figure.wanted : now < figure.wanted;
}

/** Lines of a table, its columns as wide as what stands in them; what is missed is marked. */
export function figureTable(figures: readonly Measured[]): readonly string[] {
  const rows = [
    ['figure', 'set', 'compromise', 'sketch', 'wanted', 'now', ''],
    ...figures.map((each) => [
      each.name,
      each.set,
      shown(each, each.compromise),
      shown(each, each.sketch),
      `${each.isError ? '≤ ' : ''}${each.wanted}`,
      shown(each, each.now),
      isMissed(each) ? 'missed' : '',
    ]),
  ];
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((cells) => cells[column]!.length)));
  return rows.map((cells) =>
    cells
      .map((cell, column) =>
        column < 2 || column === 6 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!),
      )
      .join('  ')
      .trimEnd(),
  );
}

function shown({ isError }: WantedFigure, value: number | null): string {
  return value === null ? '–' : value.toFixed(isError ? 2 : 1);
}
