import type { Heat } from '../questions/cases.ts';
import type { Rounds, Sample, SystemName } from './measure.ts';
import type { Effort } from './prove-equal.ts';
import { median, quantile, type Spread, spreadOf } from './statistics.ts';

/** What one row of the table says. */
export interface Figures {
  readonly question: string;
  readonly heat: Heat;
  readonly growing: boolean;
  /** Why the rival has no answer. */
  readonly none: string | null;
  readonly systems: Readonly<Partial<Record<SystemName, SystemFigures>>>;
  readonly ours: Effort;
  readonly rival: Effort | null;
  /** Ours to the other, round by round. */
  readonly toRival: Ratios | null;
  readonly toFloor: Ratios | null;
}

export interface SystemFigures {
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
  readonly processorMs: number;
  readonly requests: number;
}

export interface Ratios {
  readonly p50: Spread;
  readonly processor: Spread;
}

export function figuresOf(
  about: Pick<Figures, 'question' | 'heat' | 'growing' | 'none' | 'ours' | 'rival'>,
  rounds: Rounds,
): Figures {
  const systems: Partial<Record<SystemName, SystemFigures>> = {};
  for (const name of ['ours', 'rival', 'floor'] as const) {
    const samples = rounds.flatMap((round) => round[name] ?? []);
    if (samples.length > 0) systems[name] = systemFigures(samples);
  }
  return { ...about, systems, toRival: ratios(rounds, 'rival'), toFloor: ratios(rounds, 'floor') };
}

function systemFigures(samples: readonly Sample[]): SystemFigures {
  const times = samples.flatMap((sample) => sample.times);
  return {
    p50: median(times),
    p99: quantile(times, 0.99),
    processorMs: median(samples.map((sample) => sample.processorMs)),
    requests: times.length,
  };
}

function ratios(rounds: Rounds, other: SystemName): Ratios | null {
  const both = rounds.flatMap(({ ours, [other]: theirs }) => (ours && theirs ? [{ ours, theirs }] : []));
  const p50 = spreadOf(both.map(({ ours, theirs }) => median(ours.times) / median(theirs.times)));
  const processor = spreadOf(both.map(({ ours, theirs }) => ours.processorMs / theirs.processorMs));
  return p50 && processor && { p50, processor };
}
