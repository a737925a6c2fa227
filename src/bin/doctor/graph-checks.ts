import {
  examineSchema,
  examineServer,
  examineWork,
  latestRun,
  type RunFacts,
  type SchemaFacts,
  type ServerFacts,
  type UnfinishedWork,
} from '../../graph/checkup/examine-graph.ts';
import type { Database } from '../../graph/database.ts';
import { summaryLine } from '../../importing/import-report.ts';
import { isBackchannelError } from '../../model/errors.ts';
import { type Check, note, ok, wrong } from './check.ts';

/** The lease goes by the server's clock alone; dates of publication and times of import by ours. */
const CLOCK_TOLERANCE_MS = 5_000;

/** All that is asked of a database that answers; reads only. What cannot be asked is a check that failed. */
export async function checkGraph(database: Database): Promise<readonly Check[]> {
  const server = await tried('server', async () => serverChecks(await examineServer(database)));
  const schema = await tried('schema', async () => schemaChecks(await examineSchema(database)));
  const work = await tried('work', async () => workChecks(await examineWork(database), await latestRun(database)));
  return [...server, ...schema, ...work];
}

async function tried(name: string, examine: () => Promise<readonly Check[]>): Promise<readonly Check[]> {
  try {
    return await examine();
  } catch (error) {
    if (!isBackchannelError(error)) throw error;
    return [wrong(name, `could not be looked at: ${error.message}`, 'Mend this first, and ask again.')];
  }
}

export function serverChecks({ version, edition, aheadMs }: ServerFacts): readonly Check[] {
  const seconds = Math.abs(aheadMs / 1000).toFixed(1);
  const found = `the server's clock is ${seconds} s ${aheadMs < 0 ? 'behind' : 'ahead of'} ours`;
  return [
    ok('server', `Neo4j ${version}, ${edition} edition`),
    Math.abs(aheadMs) > CLOCK_TOLERANCE_MS
      ? note('clock', found, 'Set both by the network (NTP): times of import are taken from ours.')
      : ok('clock', found),
  ];
}

export function schemaChecks(schema: SchemaFacts): readonly Check[] {
  return [migrationCheck(schema), indexCheck(schema)];
}

function migrationCheck({ version, pending, conflict }: SchemaFacts): Check {
  if (conflict !== null) return wrong('migrations', conflict, 'Use the version of Backchannel that wrote here last.');
  if (pending.length === 0) return ok('migrations', `up to date (${version})`);
  const found = `at ${version ?? 'none'}, ${pending.join(', ')} still to be applied`;
  return note('migrations', found, 'Run npm run migrate; the next import does it too.');
}

function indexCheck({ missing, offline, constraints, indexes }: SchemaFacts): Check {
  if (missing.length > 0) {
    const advice = 'Somebody has dropped them. Take their statements from cypher/migrations and run them.';
    return wrong('indexes', `missing: ${missing.join(', ')}`, advice);
  }
  if (offline.length > 0) {
    const advice = 'Wait where it is POPULATING; drop and create anew what has FAILED.';
    return wrong('indexes', `not online: ${offline.join(', ')}`, advice);
  }
  return ok('indexes', `${constraints} constraints, ${indexes} indexes, all online`);
}

export function workChecks(work: UnfinishedWork, run: RunFacts | null): readonly Check[] {
  const { lease } = work;
  const isBusy = lease !== null && !lease.isOver;
  return [leaseCheck(work), unfinishedCheck(work, isBusy), runCheck(run, isBusy), rejectedCheck(work)];
}

function rejectedCheck({ rejected }: UnfinishedWork): Check {
  if (rejected === 0) return ok('rejected', 'no article');
  const advice = 'MATCH (r:RejectedArticle) RETURN r.origin, r.code, r.reason tells which and why.';
  return note('rejected', `${rejected} ${rejected === 1 ? 'article' : 'articles'}`, advice);
}

function leaseCheck({ lease }: UnfinishedWork): Check {
  if (lease === null) return ok('lease', 'nobody imports');
  const { holder, takenAt, expiresAt, isOver } = lease;
  if (!isOver) return ok('lease', `${holder}, since ${takenAt}`);
  const found = `${holder} has it since ${takenAt} and has not renewed it; it ended at ${expiresAt}`;
  return note('lease', found, 'That import was killed, or stands still. The next one takes the lease and goes on.');
}

function unfinishedCheck({ pendingRedraw, pendingRestore, unsettled }: UnfinishedWork, isBusy: boolean): Check {
  if (pendingRestore) {
    const found = 'a restore is under way or was broken off';
    return isBusy
      ? ok('unfinished', found)
      : wrong('unfinished', found, 'Let it end, or run it again: npm run restore -- FILE');
  }
  const found = [
    ...(pendingRedraw ? ['relations and counts are to be drawn anew'] : []),
    ...(unsettled > 0
      ? [`copies of ${unsettled} ${unsettled === 1 ? 'article' : 'articles'} are still to be looked for`]
      : []),
  ];
  if (found.length === 0) return ok('unfinished', 'nothing');
  if (isBusy) return ok('unfinished', `${found.join(', ')}; the import that runs will do it`);
  return note('unfinished', found.join(', '), 'The next import does it.');
}

function runCheck(run: RunFacts | null, isBusy: boolean): Check {
  if (run === null) return ok('last import', 'none has changed anything yet');
  const { status, startedAt, finishedAt } = run;
  if (status === 'RUNNING') {
    if (isBusy) return ok('last import', `runs since ${startedAt}`);
    return note('last import', `began at ${startedAt} and was killed`, 'Run it again: it goes on from there.');
  }
  const found = `${status} at ${finishedAt}: ${summaryLine(run)}`;
  if (status === 'FAILED') return note('last import', found, 'Run it again: it goes on from there.');
  return ok('last import', found);
}
