import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type DatabaseTarget, openDatabase } from '../../src/graph/database.ts';
import { laySchema, startLocalServer } from '../setup/start-database.ts';
import { emptyGraph } from '../setup/test-database.ts';
import type { Fault, FaultResult } from './fault.ts';
import { type FaultRow, faultLines, isGood, withRows } from './fault-table.ts';

const USAGE = `Usage: npm run test:faults [-- NAME…] [--tries COUNT] [--write] [--list]
Tries everything that may go wrong during an import, over a database of its own on this machine, and tells what was lost or
doubled. All of it takes at most half an hour; NAME… runs only these, --tries makes each shorter, --write puts what came of it
into docs/reliability.md, --list names them. Exit code 1 where anything was lost or doubled.`;
const MOST_MS = 30 * 60_000;
const SUFFIX = '.fault.ts';
const PAGE = new URL('../../docs/reliability.md', import.meta.url);

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    tries: { type: 'string' },
    write: { type: 'boolean', default: false },
    list: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
  },
});
const known = readdirSync(new URL('.', import.meta.url))
  .filter((file) => file.endsWith(SUFFIX))
  .map((file) => file.slice(0, -SUFFIX.length))
  .sort();
const unknown = positionals.find((name) => !known.includes(name));
const most = values.tries === undefined ? Number.MAX_SAFE_INTEGER : Number(values.tries);
if (values.help || values.list) {
  process.stdout.write(`${values.help ? USAGE : known.join('\n')}\n`);
} else if (unknown !== undefined || !Number.isSafeInteger(most) || most < 1) {
  const wrong = unknown === undefined ? `--tries ${values.tries}` : `the fault ${unknown}`;
  process.stderr.write(
    `Expected a whole number of tries and faults among ${known.join(', ')}, got ${wrong}.\n${USAGE}\n`,
  );
  process.exitCode = 2;
} else {
  const rows = await tryAll(positionals.length > 0 ? positionals : known);
  process.stdout.write(`\n${rows.map(faultLines).join('\n')}\n`);
  if (values.write) writeFileSync(PAGE, withRows(readFileSync(PAGE, 'utf8'), rows));
  if (!rows.every(isGood)) process.exitCode = 1;
}

async function tryAll(keys: readonly string[]): Promise<readonly FaultRow[]> {
  const signal = AbortSignal.timeout(MOST_MS);
  const server = await startLocalServer();
  try {
    await laySchema(server.target);
    const rows: FaultRow[] = [];
    for (const key of keys) {
      const { fault } = (await import(new URL(`${key}${SUFFIX}`, import.meta.url).href)) as { readonly fault: Fault };
      process.stdout.write(`${key}: ${fault.name} …\n`);
      const started = performance.now();
      const result = await tryOne(fault, server.target, signal);
      rows.push({ key, fault, result, seconds: (performance.now() - started) / 1000 });
    }
    return rows;
  } finally {
    await server.stop();
  }
}

/** A fault that fails altogether is a problem of its own, and the others are tried all the same. */
async function tryOne(fault: Fault, target: DatabaseTarget, signal: AbortSignal) {
  const database = openDatabase(target);
  const folder = mkdtempSync(join(tmpdir(), 'backchannel-fault-'));
  const say = (line: string) => process.stdout.write(`  ${line}\n`);
  const tries = Math.min(fault.tried ?? Number.MAX_SAFE_INTEGER, most);
  try {
    if (signal.aborted) return failed('the half hour was over before its turn');
    await emptyGraph(database);
    return await fault.run({ target, database, folder, tries, signal, say });
  } catch (error) {
    return failed(String((error as Error)?.stack ?? error));
  } finally {
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function failed(problem: string): FaultResult {
  return { tried: 0, lost: 0, doubled: 0, problems: [problem] };
}
