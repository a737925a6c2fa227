import type { Figures, SystemFigures } from './figures.ts';
import type { Effort } from './prove-equal.ts';
import type { Spread } from './statistics.ts';
import { medianOf, type Target } from './targets.ts';

/** The table as Markdown, as it stands in docs/performance.md. */
export function tableOf(figures: readonly Figures[]): string {
  const heads = [
    'question',
    '',
    'ours p50 / p99 ms',
    'CPU ms',
    'hits, trips',
    '@neo4j/graphql p50 / p99 ms',
    'CPU ms',
    'hits, trips',
    'driver p50 / p99 ms',
    'CPU ms',
    'p50 to @neo4j/graphql',
    'CPU to it',
    'p50 to driver',
    'CPU to it',
  ];
  const rows = figures.map((row) => [
    row.question,
    row.heat,
    ...timesOf(row.systems.ours),
    effortOf(row.ours),
    ...(row.none ? [row.none.split(':')[0]!, '', ''] : [...timesOf(row.systems.rival), effortOf(row.rival)]),
    ...timesOf(row.systems.floor),
    spread(row.toRival?.p50),
    spread(row.toRival?.processor),
    spread(row.toFloor?.p50),
    spread(row.toFloor?.processor),
  ]);
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Why the rival has no answer to some questions. */
export function notesOf(figures: readonly Figures[]): string {
  const notes = new Map(figures.flatMap(({ question, none }) => (none ? [[question, none] as const] : [])));
  return [...notes].map(([question, none]) => `${question}: ${none}`).join('\n');
}

export function targetLines(targets: readonly Target[]): string {
  return targets
    .flatMap((target) => {
      const missed = target.rows.filter(({ met }) => !met);
      if (target.rows.length === 0) return [`  ?  ${target.says}: not measured`];
      const head = `${missed.length === 0 ? 'met   ' : 'missed'} ${target.says}: ${target.rows.length - missed.length} of ${target.rows.length}, median ${short(medianOf(target))}`;
      return [head, ...missed.map(({ question, measured }) => `         ${question}: ${short(measured)}`)];
    })
    .join('\n');
}

function timesOf(system: SystemFigures | undefined): [string, string] {
  if (!system) return ['', ''];
  return [`${short(system.p50)} / ${short(system.p99)}`, short(system.processorMs)];
}

function effortOf(effort: Effort | null): string {
  return effort ? `${Math.round(effort.hits).toLocaleString('en')}, ${short(effort.trips)}` : '';
}

function spread(values: Spread | undefined): string {
  return values ? `${short(values.median)} (${short(values.least)}–${short(values.most)})` : '';
}

/** Three figures, never more than are known. */
function short(value: number): string {
  if (value >= 100) return Math.round(value).toLocaleString('en');
  return String(Number(value.toPrecision(3)));
}
