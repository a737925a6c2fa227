import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from '@jest/globals';
import { DENIAL, furtherReports, PLAN, UNDATED, writeSamples } from '../fixtures/sample-graph.ts';
import { serveGraph } from '../setup/served-graph.ts';

const graph = serveGraph((database) => writeSamples(database, [PLAN, DENIAL, UNDATED, ...furtherReports(45)]));

async function runClient(url: string) {
  const env = { ...process.env, BACKCHANNEL_URL: url };
  return promisify(execFile)(process.execPath, ['docs/client/who-met-whom.ts'], { env });
}

test('the client lists who met whom, as fact, plan and denial, each with its sentence and who says so', async () => {
  const { stdout, stderr } = await runClient(`${graph.service.origin}/graphql`);
  expect(stderr).toBe('');
  const [facts, plans, denials] = stdout.split('\n\n');
  expect(facts).toBe(`Met: 2
  Donald Trump and Kim Jong Un (contested)
    “Donald Trump met Kim Jong Un, report 44 says.”
    says the article itself, in “Report 44”, 2019-02-14
  Choe Son Hui and Kim Jong Un
    “Kim Jong Un met Choe Son Hui.”
    says the article itself, in “No meeting, says official”, 2018-05-24`);
  expect(plans).toBe(`Plan to meet: 1
  Donald Trump and Kim Jong Un (contested)
    “Donald Trump plans to meet Kim Jong Un in late May or early June.”
    says the article itself, in “A meeting is planned”, 2018-04-17`);
  expect(denials).toBe(`Are said not to meet: 1
  Donald Trump and Kim Jong Un (contested)
    “Donald Trump will not meet Kim Jong Un, a White House official told Reuters.”
    says a White House official, in “No meeting, says official”, 2018-05-24`);
});

test('the client pages through all claims with cursors', async () => {
  const before = graph.service.statements.length;
  const { stdout } = await runClient(`${graph.service.origin}/graphql`);
  // Three lists of meetings, and 50 claims in pages of 20.
  expect(graph.service.statements.length - before).toBe(3 + 3);
  expect(stdout.split('\n\n')[3]).toBe(`Claims of meetings, visits and talks by month:
  2019-02  14
  2019-01  31
  2018-05  2
  2018-04  3
`);
});

test('the client tells what the service refuses', async () => {
  await expect(runClient(`${graph.service.origin}/nowhere`)).rejects.toThrow(/nowhere answered 404/u);
});
