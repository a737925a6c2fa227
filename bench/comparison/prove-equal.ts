import { isDeepStrictEqual } from 'node:util';
import type { Values } from '../questions/cases.ts';
import type { Data, Question, Side } from '../questions/question.ts';
import type { Child } from '../systems/child.ts';
import type { CountingProxy } from '../systems/counting-proxy.ts';
import type { Recorded } from '../systems/messages.ts';

/** A child whose way to the database is counted. */
export interface Counted {
  readonly child: Child;
  readonly proxy: CountingProxy;
}

/** What was found out before the clock runs. */
export interface Proven {
  /** The statements of ours, one for each set of values, for the plain driver. */
  readonly statements: readonly Recorded[];
  readonly ours: Effort;
  /** Null where it has no answer. */
  readonly rival: Effort | null;
  /** Why it has none. */
  readonly none: string | null;
  /** Milliseconds that the slowest of the rival's answers took. */
  readonly rivalMs: number;
}

export interface Effort {
  readonly hits: number;
  readonly trips: number;
}

/** So many sets of values are asked of the rival too; of ours and the plain driver all. */
const COMPARED = 8;
const MOST_HITS_COUNTED = 3;
/** Of a rival that takes its time at least two answers are compared, and further ones only within this time. */
const COMPARED_WITHIN_MS = 15_000;
const SLOW_MS = 2_000;

/**
 * Asks all systems the same, sees that the answers are the same and not empty, and counts what they cost the database.
 * @throws {Error} with both answers where they differ.
 */
export async function proveEqual(
  question: Question,
  values: readonly Values[],
  ours: Counted,
  floor: Child,
  rival: Counted,
): Promise<Proven> {
  const statements: Recorded[] = [];
  const answers: unknown[] = [];
  for (const each of values) {
    await ours.child.record();
    const { body } = await ours.child.post(question.ours.query, variablesOf(question.ours, each));
    answers.push(answerOf(question.name, 'ours', question.ours, each, body));
    const [statement, ...more] = await ours.child.recorded();
    if (!statement || more.length > 0)
      throw new Error(`${question.name}: expected one statement, got ${more.length + 1}.`);
    statements.push(statement);
  }
  await compareFloor(question.name, statements, floor);
  const compared = values.slice(0, COMPARED);
  const ourEffort = await effortOf(ours, question.ours, compared.slice(0, MOST_HITS_COUNTED));
  const without = (none: string) => ({ statements, ours: ourEffort, rival: null, rivalMs: 0, none });
  if (typeof question.rival === 'string') return without(question.rival);
  let rivalMs = 0;
  let spentMs = 0;
  for (const [at, each] of compared.entries()) {
    if (at >= 2 && spentMs > COMPARED_WITHIN_MS) break;
    const { body, ms } = await rival.child.post(question.rival.query, variablesOf(question.rival, each));
    if (isFailure(body)) return without(`fails after ${(ms / 1000).toFixed(0)} s`);
    const theirs = answerOf(question.name, '@neo4j/graphql', question.rival, each, body);
    if (!isDeepStrictEqual(theirs, answers[at]))
      throw new Error(differenceOf(question.name, each, answers[at], theirs));
    spentMs += ms;
    // The first time the database has to plan, and to read from disk.
    if (at > 0) rivalMs = Math.max(rivalMs, ms);
  }
  const counted = compared.slice(0, rivalMs > SLOW_MS ? 1 : MOST_HITS_COUNTED);
  const effort = await effortOf(rival, question.rival, counted);
  return { statements, ours: ourEffort, rival: effort, rivalMs, none: null };
}

/** A database without enough memory for the statement, not a question that is wrong. */
function isFailure(body: string): boolean {
  return body.includes('INTERNAL_SERVER_ERROR');
}

export function variablesOf(side: Side, values: Values): Values {
  return side.variables ? side.variables(values) : values;
}

function answerOf(name: string, who: string, side: Side, values: Values, body: string): unknown {
  const { data, errors } = JSON.parse(body) as { data?: Data; errors?: unknown };
  if (errors || !data) throw new Error(`${name}: ${who} answered ${body.slice(0, 600)}`);
  const answer = side.read(data, values);
  if (answer === null || answer === undefined) throw new Error(`${name}: ${who} found nothing.`);
  return answer;
}

async function compareFloor(name: string, statements: readonly Recorded[], floor: Child): Promise<void> {
  const { answers } = await floor.run(statements, true);
  const differs = statements.findIndex(({ rows }, at) => !isDeepStrictEqual(rows, answers[at]));
  if (differs >= 0) throw new Error(`${name}: the plain driver reads other rows than ours (set ${differs}).`);
}

/** Hits and round trips of one question, the mean of several. */
async function effortOf({ child, proxy }: Counted, side: Side, values: readonly Values[]): Promise<Effort> {
  // Connections are open and plans made by now: whoever counts has asked all this before.
  proxy.take();
  await child.record();
  for (const each of values) await child.post(side.query, variablesOf(side, each));
  const trips = proxy.take() / values.length;
  return { trips, hits: (await child.hits()) / values.length };
}

function differenceOf(name: string, values: Values, ours: unknown, theirs: unknown): string {
  const shown = (answer: unknown) => JSON.stringify(answer)?.slice(0, 1500);
  return `${name} ${JSON.stringify(values)}: answers differ.\n  ours ${shown(ours)}\n  theirs ${shown(theirs)}`;
}
