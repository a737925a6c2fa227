import { openHttpServer } from '../../src/api/http-server.ts';
import { type Database, openDatabase } from '../../src/graph/database.ts';
import { openDriver } from '../../src/graph/open-driver.ts';
import { toDriverParameters } from '../../src/graph/parameters.ts';
import { hitsOf } from './hits.ts';
import { type DatabaseAddress, processorMs, type Recorded, serve } from './messages.ts';

// The service as it is, in a process of its own: node ours.ts ADDRESS-AS-JSON.
const address = JSON.parse(process.argv[2]!) as DatabaseAddress;
const database = openDatabase({ ...address, database: 'neo4j' });
let recorded: Recorded[] | null = null;
const recording: Database = {
  ...database,
  async run(statement, parameters, options) {
    if (!recorded) return database.run(statement, parameters, options);
    const outcome = await database.run<never>(statement, parameters, options);
    recorded.push({ text: statement.text, parameters, rows: outcome.rows });
    return outcome;
  },
};
const quiet = () => undefined;
const server = await openHttpServer({
  database: recording,
  log: { debug: quiet, info: quiet, warn: console.error, error: console.error },
  host: '127.0.0.1',
  port: 0,
  deadlineMs: 60_000,
});

serve(`${server.origin}/graphql`, async ({ kind }) => {
  if (kind === 'processor') return processorMs();
  if (kind === 'recorded') return recorded;
  if (kind === 'record') {
    recorded = [];
    return null;
  }
  const [kept, driver] = [recorded ?? [], openDriver(address.uri, address.user, address.password)];
  recorded = null;
  let hits = 0;
  for (const { text, parameters } of kept) hits += await hitsOf(driver, text, toDriverParameters(parameters));
  await driver.close();
  return hits;
});
