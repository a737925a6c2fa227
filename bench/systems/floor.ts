import { openDriver } from '../../src/graph/open-driver.ts';
import { toDriverParameters } from '../../src/graph/parameters.ts';
import { type Ask, type DatabaseAddress, processorMs, type Ran, type Recorded, serve } from './messages.ts';

// The driver with statements made elsewhere and nothing around it: node floor.ts ADDRESS-AS-JSON.
const { uri, user, password } = JSON.parse(process.argv[2]!) as DatabaseAddress;
const driver = openDriver(uri, user, password);

serve(null, async (ask: Ask) => {
  if (ask.kind !== 'run') throw new TypeError(`Expected statements to run, got ${ask.kind}.`);
  const runs = ask.runs.map(({ text, parameters }) => ({ text, parameters: toDriverParameters(parameters) }));
  return runAll(runs, ask.answers);
});

async function runAll(runs: readonly Pick<Recorded, 'text' | 'parameters'>[], keep: boolean): Promise<Ran> {
  const times: number[] = [];
  const answers: (readonly unknown[])[] = [];
  const before = processorMs();
  for (const { text, parameters } of runs) {
    const begun = performance.now();
    const session = driver.session({ database: 'neo4j', defaultAccessMode: 'READ' });
    const { records } = await session.run(text, parameters);
    const rows = records.map((record) => record.toObject());
    await session.close();
    times.push(performance.now() - begun);
    if (keep) answers.push(rows);
  }
  return { times, processorMs: processorMs() - before, answers };
}
