import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { ArticleWriter } from '../../src/graph/article-writer.ts';
import { BULK_WRITES_AT_ONCE, openBulkWriter } from '../../src/graph/bulk/open-bulk-writer.ts';
import { importArticles } from '../../src/importing/import-articles.ts';
import { fromFiles } from '../../src/importing/import-source.ts';
import { openReadingPool } from '../../src/importing/reading-pool.ts';
import { asJsonLines, substitutedSamples } from '../../tests/fixtures/substituted-samples.ts';
import { warmUp } from './load.ts';
import { type BenchServer, openBenchServer } from './open-server.ts';
import type { Verdict } from './verdict.ts';

const TIMES_FASTER = 10;
const MODELS = fileURLToPath(new URL('../../models', import.meta.url));

/** Seconds of processor time so far: all of Node, its first thread alone, Neo4j. */
interface Processor {
  readonly node: number;
  readonly main: number;
  readonly neo4j: number;
}

/**
 * The whole import with the real reader in worker threads, of articles made of the samples by putting other people in: its rate,
 * and which stage takes which share of the processor. Parsing is measured by itself before; reading is what the other threads
 * take; writing is the rest of the first thread, and Neo4j; the end is what is done once after the last article.
 */
export async function measureWholeImport(articles: number, say: (line: string) => void): Promise<readonly Verdict[]> {
  const threads = cpus().length;
  const file = asJsonLines(await substitutedSamples(articles));
  const kilobytes = (file.size ?? 0) / 1000;
  const server = await openBenchServer(true);
  const reader = await openReadingPool({ size: threads, modelsFolder: MODELS });
  try {
    await warmUp(server, articles);
    const parsing = await processorOf(server, async () => {
      for await (const _ of fromFiles([file]).items(Date.now(), () => undefined));
    });
    const whole = { node: 0, main: 0, neo4j: 0 };
    const end = { node: 0, main: 0, neo4j: 0 };
    const bulk = openBulkWriter(server.database);
    const writer: ArticleWriter = {
      ...bulk,
      finish: async () => void Object.assign(end, await processorOf(server, () => bulk.finish())),
    };
    const run = (to: ArticleWriter | undefined) =>
      importArticles({
        database: server.database,
        reader,
        source: fromFiles([file]),
        concurrency: BULK_WRITES_AT_ONCE,
        ...(to && { writer: to }),
      });
    const reports: Awaited<ReturnType<typeof run>>[] = [];
    Object.assign(whole, await processorOf(server, async () => void reports.push(await run(writer))));
    reports.push(await run(undefined));
    const [first, again] = reports;
    for (const { failure, rejected } of reports)
      if (failure || rejected > 0) throw failure ?? new Error('Rejected some.');
    const { total } = first!.seconds;
    const all = whole.node + whole.neo4j;
    const reading = whole.node - whole.main;
    const shares = {
      parse: parsing.main,
      read: reading,
      write: all - reading - parsing.main - end.main - end.neo4j,
      finish: end.main + end.neo4j,
    };
    say(`whole import, ${articles} articles, ${kilobytes.toFixed(0)} kB, ${threads} threads: ${total.toFixed(1)} s`);
    say(`  rate    ${(articles / total).toFixed(1)} articles a second, ${(kilobytes / total).toFixed(1)} kB a second`);
    say(
      `  processor ${all.toFixed(1)} s of ${(total * threads).toFixed(1)} s there were; of these ${sharesOf(shares, all)}`,
    );
    const factor = total / again!.seconds.total;
    return [
      {
        says: `an unchanged re-run ${TIMES_FASTER} times faster`,
        measured: factor.toFixed(0),
        met: factor >= TIMES_FASTER,
      },
    ];
  } finally {
    await reader.close();
    await server.close();
  }
}

async function processorOf(server: BenchServer, work: () => Promise<unknown>): Promise<Processor> {
  const before = processorNow(server);
  await work();
  const after = processorNow(server);
  return { node: after.node - before.node, main: after.main - before.main, neo4j: after.neo4j - before.neo4j };
}

function processorNow(server: BenchServer): Processor {
  const seconds = ({ user, system }: NodeJS.CpuUsage) => (user + system) / 1e6;
  return {
    node: seconds(process.cpuUsage()),
    main: seconds(process.threadCpuUsage()),
    neo4j: server.processorSeconds(),
  };
}

function sharesOf(seconds: Readonly<Record<string, number>>, all: number): string {
  return Object.entries(seconds)
    .map(([stage, of]) => `${stage} ${((100 * of) / all).toFixed(1)} %`)
    .join(', ');
}
