import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs, styleText } from 'node:util';
import { type Config, loadConfig } from '../config.ts';
import { type DatabaseTarget, openDatabase } from '../graph/database.ts';
import { runningServer } from '../graph/local-server/running-server.ts';
import { entriesIn } from '../importing/rejects/reject-file.ts';
import { BackchannelError, isBackchannelError } from '../model/errors.ts';
import { type Check, type CheckPaint, checkLines, note, ok, wrong } from './doctor/check.ts';
import { checkGraph } from './doctor/graph-checks.ts';
import { checkDisks, checkJava, checkModels } from './doctor/machine-checks.ts';
import { print } from './shared/print.ts';
import { runCommand } from './shared/run-command.ts';

const HELP = `Usage: npm run -s doctor -- [--json]

Looks at everything the service and its imports need, says what is wrong and what to do. It changes
nothing, and starts no server.

  --json   one JSON object
  --help   this text

✓ is well, ! should be known, ✗ is wrong.
Exit codes: 0 nothing is wrong, 1 something is, 2 usage, 4 database out of reach.
`;

const SOMETHING_WRONG = 1;
const DATABASE_AWAY = 4;

const PAINT: CheckPaint = {
  ok: (text) => styleText('green', text, { stream: process.stdout }),
  note: (text) => styleText('yellow', text, { stream: process.stdout }),
  wrong: (text) => styleText('red', text, { stream: process.stdout }),
};

await runCommand(async () => {
  const { help, json } = optionsOf(process.argv.slice(2));
  if (help) return print(HELP);
  const { checks, isAway } = await checkAll();
  const isWell = checks.every(({ state }) => state !== 'wrong');
  await print(
    json
      ? `${JSON.stringify({ isWell, checks })}\n`
      : `${checks.flatMap((check) => checkLines(check, PAINT)).join('\n')}\n`,
  );
  if (!isWell) process.exitCode = isAway ? DATABASE_AWAY : SOMETHING_WRONG;
});

/** @throws BackchannelError BAD_INPUT */
function optionsOf(args: string[]): { readonly help: boolean; readonly json: boolean } {
  try {
    const options = { json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } as const;
    const { json = false, help = false } = parseArgs({ args, options }).values;
    return { json, help };
  } catch (cause) {
    throw new BackchannelError('BAD_INPUT', `${(cause as Error).message.split('. ')[0]}.\n\n${HELP}`, { cause });
  }
}

async function checkAll(): Promise<{ readonly checks: readonly Check[]; readonly isAway: boolean }> {
  const config = settings();
  if ('state' in config) return { checks: [config, checkModels()], isAway: false };
  const database = await checkDatabase(config);
  return {
    checks: [
      ok('settings', existsSync('.env') ? 'as expected, with .env' : 'as expected'),
      ...database.checks,
      ...(await checkDisks(config)),
      ...(config.remoteDatabase ? [] : [await checkJava(process.env)]),
      checkModels(),
      await checkRejects(join(config.dataFolder, 'rejects.ndjson')),
    ],
    isAway: database.isAway,
  };
}

function settings(): Config | Check {
  try {
    return loadConfig();
  } catch (error) {
    if (!isBackchannelError(error)) throw error;
    return wrong('settings', error.message, 'Correct them: .env.example explains each.');
  }
}

async function checkDatabase(config: Config): Promise<{ readonly checks: readonly Check[]; readonly isAway: boolean }> {
  const target: DatabaseTarget | null = config.remoteDatabase ?? runningServer(config.dataFolder);
  if (target === null) {
    const advice = 'npm start, npm run database or an import starts it; or set NEO4J_URI to a server of your own.';
    const found = `no local server runs for ${config.dataFolder}`;
    return { checks: [wrong('database', found, advice)], isAway: true };
  }
  const way = config.remoteDatabase ? 'as NEO4J_URI says' : 'the local server';
  const database = openDatabase({ ...target, deadlineMs: 30_000 });
  try {
    await database.verify();
    return {
      checks: [ok('database', `answers at ${target.uri}, ${way}`), ...(await checkGraph(database))],
      isAway: false,
    };
  } catch (error) {
    if (!isBackchannelError(error)) throw error;
    const advice = 'Start it, or correct NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD and NEO4J_DATABASE.';
    const isAway = error.code === 'DATABASE_UNAVAILABLE' || error.code === 'DEADLINE_EXCEEDED';
    return { checks: [wrong('database', error.message, advice)], isAway };
  } finally {
    await database.close();
  }
}

async function checkRejects(path: string): Promise<Check> {
  if (!existsSync(path)) return ok('rejects', 'no file of rejected articles');
  let waiting = 0;
  for await (const _ of entriesIn(path)) waiting += 1;
  if (waiting === 0) return ok('rejects', `none waits in ${path}`);
  const advice = 'Mend what they lack, then: npm run import -- --retry-rejects';
  return note('rejects', `${waiting} wait in ${path}`, advice);
}
