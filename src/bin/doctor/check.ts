/** One thing that was looked at. */
export interface Check {
  /** What: `database`, `lease`. */
  readonly name: string;
  /** `note`: all well, but somebody should know. */
  readonly state: 'ok' | 'note' | 'wrong';
  /** What was found. */
  readonly found: string;
  /** What to do, or null where there is nothing. */
  readonly advice: string | null;
}

export function ok(name: string, found: string): Check {
  return { name, state: 'ok', found, advice: null };
}

export function note(name: string, found: string, advice: string): Check {
  return { name, state: 'note', found, advice };
}

export function wrong(name: string, found: string, advice: string): Check {
  return { name, state: 'wrong', found, advice };
}

const SIGNS = { ok: '✓', note: '!', wrong: '✗' } as const;
const NAME_WIDTH = 12;

/** How a line shows what state a thing is in, where the output can show it. */
export type CheckPaint = Readonly<Record<Check['state'], (text: string) => string>>;

/** `✓ lease       nobody imports`, and below it what to do. */
export function checkLines({ name, state, found, advice }: Check, paint: CheckPaint): readonly string[] {
  return [
    `${paint[state](SIGNS[state])} ${name.padEnd(NAME_WIDTH)}${found}`,
    ...(advice === null ? [] : [`  ${''.padEnd(NAME_WIDTH)}→ ${advice}`]),
  ];
}
