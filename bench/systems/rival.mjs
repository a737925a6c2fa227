import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { Neo4jGraphQL } from '@neo4j/graphql';
import { createYoga } from 'graphql-yoga';
import neo4j from 'neo4j-driver';
import { hitsOf } from './hits.ts';
import { processorMs, serve } from './messages.ts';

// @neo4j/graphql on yoga over the same store, with the driver's settings that ours has: node rival.mjs ADDRESS-AS-JSON.
const { uri, user, password } = JSON.parse(process.argv[2]);
const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), {
  disableLosslessIntegers: true,
  fetchSize: -1,
  notificationFilter: { minimumSeverityLevel: 'OFF' },
  telemetryDisabled: true,
});
let recorded = null;
const typeDefs = readFileSync(new URL('rival.graphql', import.meta.url), 'utf8');
const schema = await new Neo4jGraphQL({ typeDefs, driver: recording(driver) }).getSchema();
const yoga = createYoga({ schema, graphiql: false, landingPage: false, cors: false, logging: false });
const server = createServer(yoga);
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));

serve(`http://127.0.0.1:${server.address().port}/graphql`, async ({ kind }) => {
  if (kind === 'processor') return processorMs();
  if (kind === 'recorded') return recorded;
  if (kind === 'record') {
    recorded = [];
    return null;
  }
  const kept = recorded ?? [];
  recorded = null;
  let hits = 0;
  for (const { text, parameters } of kept) hits += await hitsOf(driver, text.replace(/^CYPHER 5\s/u, ''), parameters);
  return hits;
});

/** The driver, but for statements that are noted on their way. */
function recording(target) {
  const noting = (transaction) =>
    new Proxy(transaction, {
      get(of, name) {
        if (name !== 'run') return Reflect.get(of, name);
        return (text, parameters) => {
          recorded?.push({ text, parameters, rows: [] });
          return of.run(text, parameters);
        };
      },
    });
  const session = (options) => {
    const opened = target.session(options);
    if (!recorded) return opened;
    const read = opened.executeRead.bind(opened);
    opened.executeRead = (work, config) => read((transaction) => work(noting(transaction)), config);
    return opened;
  };
  return new Proxy(target, { get: (of, name) => (name === 'session' ? session : Reflect.get(of, name)) });
}
