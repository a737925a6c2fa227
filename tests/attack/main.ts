import { parseArgs } from 'node:util';
import { laySchema, startLocalServer } from '../setup/start-database.ts';
import { type FuzzReport, runFuzz } from './fuzz/run-fuzz.ts';
import { groupTable, slowestLines } from './report.ts';
import type { Memory } from './service.ts';
import { beyondBars, runSuite, type SuiteReport } from './suite.ts';

const USAGE = `Usage: npm run attack -- [--fuzz COUNT] [--seed SEED] [--only WORDS] [--untimed]
Attacks a service of its own on this machine, over a database of its own, and tells what came of it. Takes a minute; with
--fuzz 100000 a quarter of an hour more. On a machine that is busy, --untimed leaves out how long answers take.`;

const { values } = parseArgs({
  options: {
    fuzz: { type: 'string', default: '0' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string' },
    untimed: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h' },
  },
});
if (values.help) {
  process.stdout.write(`${USAGE}\n`);
  process.exit();
}

const count = Number(values.fuzz);
if (!Number.isSafeInteger(count) || count < 0 || !Number.isSafeInteger(Number(values.seed))) {
  process.stderr.write(`Expected whole numbers for --fuzz and --seed.\n${USAGE}\n`);
  process.exit(2);
}
const { isTTY } = process.stdout;
const CLEAR = '\r\u001b[2K';
const started = Date.now();
const database = await startLocalServer();
try {
  await laySchema(database.target);
  let done = 0;
  let fuzzed: FuzzReport | null = null;
  const report = await runSuite(database.target, {
    articles: 400,
    tries: values.untimed ? 1 : 4,
    warmUp: 200,
    ...(values.only === undefined ? {} : { only: values.only }),
    onStage: (stage) => process.stdout.write(`${isTTY ? CLEAR : ''}${stage} …\n`),
    onResult: ({ attack }, of) => {
      done += 1;
      showOnTerminal(`${done} of ${of}: ${attack.name.slice(0, 80)}`);
    },
    further: async (port, target) => {
      if (count === 0) return [];
      process.stdout.write(`${isTTY ? CLEAR : ''}Fuzzing with ${count} requests …\n`);
      const onProgress = (sent: number) => showOnTerminal(`${sent} of ${count}`);
      fuzzed = await runFuzz(port, target, { count, seed: Number(values.seed), onProgress });
      return fuzzed.problems;
    },
  });
  const wrong = [...report.problems, ...beyondBars(report, values.untimed)];
  const lines = [
    '',
    groupTable(report.results),
    '',
    'slowest:',
    slowestLines(report.results, 12),
    '',
    ...fuzzLines(fuzzed),
    ...memoryLines(report),
    `took ${((Date.now() - started) / 1000).toFixed(0)} s`,
    ...(wrong.length === 0 ? ['nothing wrong'] : [`${wrong.length} wrong:`, ...wrong.map((each) => `  ${each}`)]),
    ...(wrong.length === 0 ? [] : ['', 'the service said last:', report.log]),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
  if (wrong.length > 0) process.exitCode = 1;
} finally {
  await database.stop();
}

function memoryLines({ memory: { before, after, end } }: SuiteReport): readonly string[] {
  const parts: readonly (keyof Memory)[] = ['all', 'heap', 'outside'];
  const line = (memory: Memory) => parts.map((part) => `${part} ${memory[part].toFixed(0)}`).join(', ');
  return [
    'memory in MB:',
    `  before the attacks: ${line(before)}`,
    `  after them:         ${line(after)}`,
    ...(count > 0 ? [`  after the fuzzing:  ${line(end)}`] : []),
    '',
  ];
}

/** Written over and over on a terminal, and not at all elsewhere. */
function showOnTerminal(line: string): void {
  if (isTTY) process.stdout.write(`${CLEAR}${line}`);
}

function fuzzLines(report: FuzzReport | null): readonly string[] {
  if (!report) return [];
  const { sent, milliseconds, outcomes } = report;
  const rate = ((1_000 * sent) / milliseconds).toFixed(0);
  return [`fuzzed: ${sent} requests in ${(milliseconds / 1_000).toFixed(0)} s, ${rate} a second`, ...outcomes, ''];
}
