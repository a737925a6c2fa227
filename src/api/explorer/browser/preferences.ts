const calm = matchMedia('(prefers-reduced-motion: reduce)');
const dark = matchMedia('(prefers-color-scheme: dark)');
// Asked for each entity that is drawn: the browser takes its time over an answer.
let darkNow = dark.matches;

/** Whether the person prefers dark pages. */
export function isDark(): boolean {
  return darkNow;
}

/** Calls whenever the preference for dark pages has changed. */
export function onDarkChange(listener: () => void): void {
  dark.addEventListener('change', () => {
    darkNow = dark.matches;
    listener();
  });
}

/** Whether the person wants nothing on the page to move. */
export function isCalm(): boolean {
  return calm.matches;
}
