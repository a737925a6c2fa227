/** Small letters, as many characters as before: what has no small form of its own length stays. */
export function lowered(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : Array.from(text, sameLength(lowerOf)).join('');
}

/** A capital at the beginning, after a hyphen and after "O'" and "D'", small letters else. */
export function titled(word: string): string {
  return lowered(word).replace(/^(?:[od]['’])?\p{L}|[-–]\p{L}/gu, (letters) =>
    Array.from(letters, sameLength(upperOf)).join(''),
  );
}

const lowerOf = (character: string) => character.toLowerCase();
const upperOf = (character: string) => character.toUpperCase();

function sameLength(change: (character: string) => string): (character: string) => string {
  return (character) => {
    const changed = change(character);
    return changed.length === character.length ? changed : character;
  };
}
