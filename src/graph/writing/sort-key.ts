/** Stands for the missing report time of an undated article: sorts before every year, so that it comes last among the newest. */
const UNDATED = '0000';

/** The property `k`: report time, `|`, id. Sorts by time and then by id, and tells every node apart. */
export function sortKey(reportedAt: string | null, id: string): string {
  return `${reportedAt ?? UNDATED}|${id}`;
}

/** `2018-04`, or `0000` for an undated report. */
export function reportMonth(reportedAt: string | null): string {
  return (reportedAt ?? UNDATED).slice(0, 7);
}
