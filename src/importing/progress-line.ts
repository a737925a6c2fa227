import type { ImportTotals } from '../graph/import-runs.ts';
import { summaryLine } from './import-report.ts';

export interface ProgressState {
  readonly totals: ImportTotals;
  readonly elapsedSeconds: number;
  /** Items found in the bytes that were read. */
  readonly found: number;
  readonly bytesRead: number;
  /** Null where the input has no known end. */
  readonly bytesTotal: number | null;
}

/** How far an import is; the last two are null in the first second and where the input has no known end. */
export interface ProgressFigures {
  readonly articlesPerSecond: number;
  /** Of all articles that are expected, 0 to 1. */
  readonly share: number | null;
  readonly secondsLeft: number | null;
}

/** `read 120 · new 118 · … · 42 % · 14.2/s · 40 s left` */
export function progressLine(state: ProgressState): string {
  const { articlesPerSecond, share, secondsLeft } = progressFigures(state);
  return [
    summaryLine(state.totals),
    ...(share === null ? [] : [`${Math.floor(100 * share)} %`]),
    `${articlesPerSecond.toFixed(1)}/s`,
    ...(secondsLeft === null ? [] : [`${duration(secondsLeft)} left`]),
  ].join(' · ');
}

/** As many items are expected as the rest of the bytes will bring. */
export function progressFigures(state: ProgressState): ProgressFigures {
  const { bytesRead, bytesTotal, elapsedSeconds, found, totals } = state;
  const articlesPerSecond = elapsedSeconds > 0 ? totals.read / elapsedSeconds : 0;
  if (bytesTotal === null || bytesRead === 0 || elapsedSeconds < 1 || totals.read === 0) {
    return { articlesPerSecond, share: null, secondsLeft: null };
  }
  const expected = Math.max(totals.read, (found * bytesTotal) / bytesRead);
  return {
    articlesPerSecond,
    share: totals.read / expected,
    secondsLeft: (expected - totals.read) / articlesPerSecond,
  };
}

/** `48 s`, `12 min`, `3 h 20 min` */
export function duration(seconds: number): string {
  const whole = Math.round(seconds);
  if (whole < 100) return `${whole} s`;
  const minutes = Math.round(whole / 60);
  return minutes < 100 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
