/** Words that stay small inside a name. */
const SMALL = new Set(
  'of the and for in on to a an at by from with de la del di da do dos van von der den du le el al bin ibn y e'.split(
    ' ',
  ),
);
/** Beginnings after which another capital follows. */
const DOUBLE = /^(Mc|O')(\p{Ll})/u;

export function isShouted(name: string): boolean {
  return name === name.toUpperCase();
}

/** `RONALD MCDONALD OF AL-QAEDA` -> `Ronald McDonald of al-Qaeda`; words without vowels stay capitals (`NGO`, `PKK`). */
export function properCase(shouted: string): string {
  return shouted
    .split(' ')
    .map((word, i) => {
      const lower = word.toLowerCase();
      if (i > 0 && SMALL.has(lower)) return lower;
      if (/^[B-DF-HJ-NP-TV-XZ]{2,5}$/.test(word)) return word;
      return lower
        .split('-')
        .map((part, k, parts) => (k === 0 && parts.length > 1 && /^(?:al|el)$/.test(part) ? part : capital(part)))
        .join('-');
    })
    .join(' ');
}

function capital(word: string): string {
  const upper = word.charAt(0).toUpperCase() + word.slice(1);
  return upper.replace(DOUBLE, (_, start: string, next: string) => start + next.toUpperCase());
}
