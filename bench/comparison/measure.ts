import type { Values } from '../questions/cases.ts';
import type { Question, Side } from '../questions/question.ts';
import type { Child } from '../systems/child.ts';
import type { Recorded } from '../systems/messages.ts';
import { variablesOf } from './prove-equal.ts';

export type SystemName = 'ours' | 'rival' | 'floor';

/** One system's share of one round. */
export interface Sample {
  readonly times: readonly number[];
  /** Milliseconds of its own processor time for each request. */
  readonly processorMs: number;
}

/** Rounds in their order; in each every system answered the same sets of values, one after the other. */
export type Rounds = readonly Readonly<Partial<Record<SystemName, Sample>>>[];

export interface Systems {
  readonly ours: Child;
  readonly rival: Child;
  readonly floor: Child;
}

export interface MeasureOptions {
  readonly rounds: number;
  /** Requests of each system in one round. */
  readonly requests: number;
  /** Whether the rival takes part. */
  readonly withRival: boolean;
  /** Milliseconds that the rival took at most for one; it gets fewer where it is slow. */
  readonly rivalMs: number;
}

/** A slow rival may take so long for its share of a round. */
const RIVAL_ROUND_MS = 4_000;
const WARM_UP_ROUNDS = 2;
/** Rounds in which all questions are asked unmeasured: ours still gets faster after 5,000 requests, as code is compiled anew. */
const FIRST_ROUNDS = 8;
/** One that takes longer than its share of a round for a single answer takes part in so many rounds only, and not in the warm-up. */
const SLOW_ROUNDS = 3;

/**
 * Lets all systems answer a question, unmeasured. Who is measured later than others has the better compiled code, so all
 * questions are asked before the first one is measured.
 */
export async function warmUp(
  question: Question,
  values: readonly Values[],
  statements: readonly Recorded[],
  systems: Systems,
  options: MeasureOptions,
): Promise<void> {
  const rivalMs = options.rivalMs * FIRST_ROUNDS;
  for (let round = 0; round < FIRST_ROUNDS; round += WARM_UP_ROUNDS)
    await measure(question, values, statements, systems, { ...options, rivalMs, rounds: 0 });
}

/** Systems take turns within each round, and each round begins with another one. */
export async function measure(
  question: Question,
  values: readonly Values[],
  statements: readonly Recorded[],
  { ours, rival, floor }: Systems,
  options: MeasureOptions,
): Promise<Rounds> {
  const fewer = Math.min(options.requests, Math.max(1, Math.floor(RIVAL_ROUND_MS / Math.max(1, options.rivalMs))));
  const isSlow = options.rivalMs > RIVAL_ROUND_MS;
  const rivalSide = question.rival;
  const turns: (readonly [SystemName, (from: number) => Promise<Sample>])[] = [
    ['ours', (from) => overHttp(ours, question.ours, cut(values, from, options.requests))],
    ['floor', (from) => plain(floor, cut(statements, from, options.requests))],
  ];
  if (options.withRival && typeof rivalSide !== 'string') {
    turns.push(['rival', (from) => overHttp(rival, rivalSide, cut(values, from, fewer))]);
  }
  const rounds: Record<string, Sample>[] = [];
  for (let round = -WARM_UP_ROUNDS; round < options.rounds; round += 1) {
    const from = (round + WARM_UP_ROUNDS) * options.requests;
    const samples: Record<string, Sample> = {};
    for (let turn = 0; turn < turns.length; turn += 1) {
      const [name, take] = turns[(turn + round + WARM_UP_ROUNDS) % turns.length]!;
      if (name === 'rival' && isSlow && (round < 0 || round >= SLOW_ROUNDS)) continue;
      samples[name] = await take(from);
    }
    if (round >= 0) rounds.push(samples);
  }
  return rounds;
}

async function overHttp(child: Child, side: Side, values: readonly Values[]): Promise<Sample> {
  const times: number[] = [];
  const before = await child.processorMs();
  for (const each of values) times.push((await child.post(side.query, variablesOf(side, each))).ms);
  return { times, processorMs: ((await child.processorMs()) - before) / values.length };
}

async function plain(child: Child, statements: readonly Recorded[]): Promise<Sample> {
  const { times, processorMs } = await child.run(statements);
  return { times, processorMs: processorMs / statements.length };
}

/** So many of a list that has no end, from a place on. */
function cut<T>(list: readonly T[], from: number, count: number): T[] {
  return Array.from({ length: count }, (_, at) => list[(from + at) % list.length]!);
}
