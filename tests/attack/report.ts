import type { Result } from './run-attacks.ts';

/**
 * A line for each group: how many requests, what came of them, the slowest when sent first (with its plan still to be made in the
 * database) and at its best, and the longest silence of /health.
 */
export function groupTable(results: readonly Result[]): string {
  const rows = [['', 'requests', 'answered', 'refused', 'closed', 'first ms', 'slowest ms', 'silence ms']];
  for (const [group, members] of Map.groupBy(results, ({ attack }) => attack.group)) rows.push(rowOf(group, members));
  rows.push(rowOf('all', results));
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows
    .map((row) => row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at]!) : cell.padStart(widths[at]!))).join('  '))
    .join('\n');
}

export function slowestLines(results: readonly Result[], count: number): string {
  return results
    .filter(({ attack }) => !attack.slow)
    .toSorted((a, b) => b.milliseconds - a.milliseconds)
    .slice(0, count)
    .map(
      ({ attack, milliseconds, status }) =>
        `  ${milliseconds.toFixed(0).padStart(5)} ms  ${status ?? 'closed'}  ${attack.name}`,
    )
    .join('\n');
}

function rowOf(name: string, results: readonly Result[]): string[] {
  const count = (verdict: Result['verdict']) => String(results.filter((each) => each.verdict === verdict).length);
  const quick = results.filter(({ attack }) => !attack.slow);
  return [
    name,
    String(results.length),
    count('answered'),
    count('refused'),
    count('closed'),
    most(quick.map(({ firstMs }) => firstMs)),
    most(quick.map(({ milliseconds }) => milliseconds)),
    most(results.map(({ healthMs }) => healthMs)),
  ];
}

function most(values: readonly number[]): string {
  return Math.max(0, ...values).toFixed(0);
}
