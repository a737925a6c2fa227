import type { Token } from '../sentence-analysis.ts';

const UNITS: ReadonlySet<string> = new Set(
  `army battalion battery brigade command company corps division fleet group infantry marines regiment squadron wing`.split(
    ' ',
  ),
);
const ORDINALS: ReadonlySet<string> = new Set(['st', 'nd', 'rd', 'th']);
const WORDED = /^(?:First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth|Eleventh|Twelfth)$/;
const TASK_FORCE = /^C?J?TF$/;
const CAPITAL = /^\p{Lu}/u;
/** "507th Air Refueling Wing", "321st Field Artillery Regiment". */
const MOST_WORDS = 4;

/** Numbered units of armed forces: "6th Fleet", "Third Army", "3rd Infantry Division". Half-open ranges of tokens. */
export function militaryUnits(tokens: readonly Token[]): readonly { readonly from: number; readonly to: number }[] {
  const found: { from: number; to: number }[] = [];
  for (let from = 0; from < tokens.length; from++) {
    const force = taskForce(tokens, from);
    if (force > from) found.push({ from, to: force });
    const start = afterOrdinal(tokens, from);
    if (start === from || force > from) continue;
    let to = start;
    while (to < tokens.length && to - start < MOST_WORDS && CAPITAL.test(tokens[to]!.text)) to++;
    while (to > start && !UNITS.has(tokens[to - 1]!.text.toLowerCase())) to--;
    if (to > start) found.push({ from, to });
  }
  return found;
}

/** "Task Force 50", "CTF 50": where it ends, or where it would start. */
function taskForce(tokens: readonly Token[], at: number): number {
  const word = tokens[at]!.text;
  const name = word === 'Task' && tokens[at + 1]?.text === 'Force' ? at + 2 : TASK_FORCE.test(word) ? at + 1 : at;
  return name > at && /^\d+$/.test(tokens[name]?.text ?? '') ? name + 1 : at;
}

function afterOrdinal(tokens: readonly Token[], at: number): number {
  const [word, next] = [tokens[at]!, tokens[at + 1]];
  if (WORDED.test(word.text)) return at + 1;
  return /^\d+$/.test(word.text) && next && next.start === word.end && ORDINALS.has(next.text) ? at + 2 : at;
}
