/** Whether the person prefers dark pages. */
export function isDark(): boolean {
  return matchMedia('(prefers-color-scheme: dark)').matches;
}

/** Whether the person wants nothing on the page to move. */
export function isCalm(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}
