import { parseArgs } from 'node:util';
import { laySchema, startLocalServer } from '../setup/start-database.ts';
import { groupTable, slowestLines } from './report.ts';
import type { Memory } from './service.ts';
import { beyondBars, runSuite } from './suite.ts';

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

const { isTTY } = process.stdout;
const started = Date.now();
const database = await startLocalServer();
try {
  await laySchema(database.target);
  let done = 0;
  const report = await runSuite(database.target, {
    articles: 400,
    tries: values.untimed ? 1 : 4,
    warmUp: 200,
    ...(values.only === undefined ? {} : { only: values.only }),
    onStage: (stage) => process.stdout.write(`${isTTY ? '\r\u001b[2K' : ''}${stage} …\n`),
    onResult: ({ attack }, count) => {
      done += 1;
      if (isTTY) process.stdout.write(`\r\u001b[2K${done} of ${count}: ${attack.name.slice(0, 80)}`);
    },
  });
  const wrong = [...report.problems, ...beyondBars(report, values.untimed)];
  const { before, after } = report.memory;
  const memory = Object.entries(before).map(
    ([part, megabytes]) => `${part} ${megabytes.toFixed(0)} → ${after[part as keyof Memory].toFixed(0)} MB`,
  );
  const lines = [
    '',
    groupTable(report.results),
    '',
    'slowest:',
    slowestLines(report.results, 12),
    '',
    `memory: ${memory.join(', ')}`,
    `took ${((Date.now() - started) / 1000).toFixed(0)} s`,
    ...(wrong.length === 0 ? ['nothing wrong'] : [`${wrong.length} wrong:`, ...wrong.map((each) => `  ${each}`)]),
    ...(wrong.length === 0 ? [] : ['', 'the service said last:', report.log]),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
  if (wrong.length > 0) process.exitCode = 1;
} finally {
  await database.stop();
}
