import { Unanswered } from './ask.ts';
import { byId, element } from './element.ts';

/** Says something about the map in words, above it; null takes it away. A screen reader says it too. */
export function notice(words: string | null, action?: { readonly label: string; readonly run: () => void }): void {
  const box = byId('notice');
  box.hidden = words === null;
  box.classList.remove('failure');
  box.replaceChildren(
    words ?? '',
    ...(action ? [' ', element('button', { type: 'button', onclick: action.run }, action.label)] : []),
  );
}

/** Says why something did not come about, with a way to try it again. What was given up on purpose is no failure. */
export function failure(error: unknown, again: () => void): void {
  if (error instanceof DOMException && error.name === 'AbortError') return;
  const words =
    error instanceof Unanswered ? error.message : `The page failed (${String(error)}). Reload it to begin again.`;
  notice(words, { label: 'Try again', run: again });
  byId('notice').classList.add('failure');
}

/** For screen readers only. */
export function announce(words: string): void {
  byId('announcer').textContent = words;
}
