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

/** `read 120 · new 118 · … · 14.2/s · 40 s left` */
export function progressLine(state: ProgressState): string {
  const { totals, elapsedSeconds } = state;
  const rate = elapsedSeconds > 0 ? totals.read / elapsedSeconds : 0;
  const left = secondsLeft(state);
  const parts = [summaryLine(totals), `${rate.toFixed(1)}/s`, ...(left === null ? [] : [`${duration(left)} left`])];
  return parts.join(' · ');
}

/** As many items as the rest of the bytes will bring; unknown in the first second and where the input has no known end. */
function secondsLeft({ bytesRead, bytesTotal, elapsedSeconds, found, totals }: ProgressState): number | null {
  if (bytesTotal === null || bytesRead === 0 || elapsedSeconds < 1 || totals.read === 0) return null;
  const expected = (found * bytesTotal) / bytesRead;
  return (Math.max(0, expected - totals.read) * elapsedSeconds) / totals.read;
}

/** `48 s`, `12 min`, `3 h 20 min` */
export function duration(seconds: number): string {
  const whole = Math.round(seconds);
  if (whole < 100) return `${whole} s`;
  const minutes = Math.round(whole / 60);
  return minutes < 100 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
