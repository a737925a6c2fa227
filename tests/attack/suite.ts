import { buildSchema } from '../../src/api/schema.ts';
import { type DatabaseTarget, openDatabase } from '../../src/graph/database.ts';
import { graphHash } from '../setup/graph-hash.ts';
import type { Target } from './attack.ts';
import { listAttacks } from './attack-list.ts';
import { fillGraph, takeInHostileArticles } from './corpus.ts';
import { watchHealth } from './health-watch.ts';
import { HOSTILE_TEXT } from './hostile-articles.ts';
import { BARS } from './judge.ts';
import { isLate, type Result, runAttacks, stormAttacks } from './run-attacks.ts';
import { type Memory, startService } from './service.ts';
import { findTarget } from './target.ts';
import { useService } from './use-service.ts';

export interface SuiteOptions {
  /** Articles in the graph. */
  readonly articles: number;
  /** Rounds of ordinary questions before the memory is measured. */
  readonly warmUp: number;
  /** How often a request that took too long is sent, before it counts as slow. */
  readonly tries: number;
  /** Each question in one spelling only, and nothing many at a time. */
  readonly isShort?: boolean;
  /** Only attacks whose name has this in it. */
  readonly only?: string;
  /** Further things to do to the service between the attacks and the last measurements; gives what is wrong. */
  readonly further?: (port: number, target: Target) => Promise<readonly string[]>;
  readonly onStage?: (stage: string) => void;
  readonly onResult?: (result: Result, count: number) => void;
}

export interface SuiteReport {
  readonly results: readonly Result[];
  /** Whatever is wrong apart from time and memory. */
  readonly problems: readonly string[];
  /** Attacks whose answer or whose silence of /health took too long. */
  readonly late: readonly Result[];
  /** Before the attacks, after them, and after the further things. */
  readonly memory: { readonly before: Memory; readonly after: Memory; readonly end: Memory };
  /** The last lines that the service printed and logged. */
  readonly log: string;
}

const STORM_AT_ONCE = 8;

/** Attacks a service over an empty graph that has its schema: everything once by itself, then many at a time. */
export async function runSuite(database: DatabaseTarget, options: SuiteOptions): Promise<SuiteReport> {
  const { onStage = () => undefined, onResult = () => undefined } = options;
  onStage(`Writing ${options.articles} articles, and hostile ones`);
  await fillGraph(database, options.articles);
  const connection = openDatabase(database);
  try {
    const problems = [...(await takeInHostileArticles(connection))];
    const before = await graphHash(connection);
    onStage('Starting the service');
    const service = await startService(database);
    const health = watchHealth(service.port);
    try {
      const target = await findTarget(service.port);
      await useService(service.port, target, options.warmUp);
      const memoryBefore = await service.memory();
      const attacks = listAttacks(buildSchema(), target, options.isShort).filter(({ name }) =>
        name.includes(options.only ?? ''),
      );
      onStage(`Attacking with ${attacks.length} requests`);
      const results = await runAttacks(service.port, attacks, health, {
        known: HOSTILE_TEXT,
        tries: options.tries,
        onResult: (result) => onResult(result, attacks.length),
      });
      problems.push(...results.flatMap((each) => each.problems.map((problem) => `${each.attack.name}: ${problem}`)));
      if (!options.isShort) {
        onStage(`The same, ${STORM_AT_ONCE} at a time`);
        problems.push(...(await stormAttacks(service.port, attacks, STORM_AT_ONCE, HOSTILE_TEXT)));
      }
      const memoryAfter = await service.memory();
      problems.push(...((await options.further?.(service.port, target)) ?? []));
      const memoryEnd = options.further ? await service.memory() : memoryAfter;
      if ((await graphHash(connection)) !== before) problems.push('The graph is not what it was before.');
      return {
        results,
        problems,
        late: results.filter(isLate),
        memory: { before: memoryBefore, after: memoryAfter, end: memoryEnd },
        log: service.lastLines(40),
      };
    } finally {
      await health.stop();
      await service.stop();
    }
  } finally {
    await connection.close();
  }
}

/** What the bars of the suite say of time and memory. */
export function beyondBars({ late, memory }: SuiteReport, untimed: boolean): readonly string[] {
  const gained = memory.after.all - memory.before.all;
  return [
    ...(untimed ? [] : late).map(
      ({ attack, milliseconds, healthMs }) =>
        `${attack.name}: ${milliseconds.toFixed(0)} ms (at most ${BARS.answerMs}), /health silent for ${healthMs.toFixed(0)} ms (at most ${BARS.healthMs})`,
    ),
    ...(gained > BARS.memoryMegabytes
      ? [`memory: ${gained.toFixed(0)} MB more (at most ${BARS.memoryMegabytes})`]
      : []),
  ];
}
