import { setTimeout as delay } from 'node:timers/promises';
import type { Attack } from './attack.ts';
import type { HealthWatch } from './health-watch.ts';
import { BARS, problemsOf, type Verdict, verdictOf } from './judge.ts';
import { send } from './wire.ts';

export interface Result {
  readonly attack: Attack;
  readonly status: number | null;
  readonly verdict: Verdict;
  /** When it was sent first: the database plans a form of statement that it has not seen before. */
  readonly firstMs: number;
  /** Of several times the shortest. */
  readonly milliseconds: number;
  /** The longest silence of /health meanwhile; of several times the shortest. */
  readonly healthMs: number;
  readonly problems: readonly string[];
}

export interface RunOptions {
  /** Text that answers may repeat. */
  readonly known: string;
  readonly onResult: (result: Result) => void;
  /** How often a request that took too long is sent: a machine that does something else is slow for reasons of its own. */
  readonly tries: number;
}

/** One after the other. */
export async function runAttacks(
  port: number,
  attacks: readonly Attack[],
  health: HealthWatch,
  { known, onResult, tries }: RunOptions,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  for (const attack of attacks) {
    let result = await runOne(port, attack, health, known);
    for (let again = 1; again < tries && isLate(result); again += 1) {
      await delay(100 * again);
      result = better(result, await runOne(port, attack, health, known));
    }
    results.push(result);
    onResult(result);
  }
  return results;
}

/** Many at a time; only what is wrong whatever the time counts. */
export async function stormAttacks(
  port: number,
  attacks: readonly Attack[],
  atOnce: number,
  known: string,
): Promise<readonly string[]> {
  const problems: string[] = [];
  const waiting = attacks.values();
  const one = async () => {
    for (const attack of waiting) {
      const answer = await send(port, attack.request);
      problems.push(...problemsOf(attack, answer, known).map((problem) => `${attack.name}: ${problem}, in the storm`));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, one));
  return problems;
}

/** Too late, unless the client itself was slow. */
export function isLate({ attack, milliseconds, healthMs }: Result): boolean {
  return (!attack.slow && milliseconds > BARS.answerMs) || healthMs > BARS.healthMs;
}

async function runOne(port: number, attack: Attack, health: HealthWatch, known: string): Promise<Result> {
  await health.worst();
  const answer = await send(port, attack.request);
  const healthMs = await health.worst();
  const { status, milliseconds } = answer;
  return {
    attack,
    status,
    verdict: verdictOf(answer),
    firstMs: milliseconds,
    milliseconds,
    healthMs,
    problems: problemsOf(attack, answer, known),
  };
}

function better(one: Result, other: Result): Result {
  return {
    ...other,
    firstMs: one.firstMs,
    milliseconds: Math.min(one.milliseconds, other.milliseconds),
    healthMs: Math.min(one.healthMs, other.healthMs),
    problems: [...new Set([...one.problems, ...other.problems])],
  };
}
