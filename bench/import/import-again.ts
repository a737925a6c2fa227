import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { BULK_WRITES_AT_ONCE, openBulkWriter } from '../../src/graph/bulk/open-bulk-writer.ts';
import { importArticles } from '../../src/importing/import-articles.ts';
import { corpusOf, inputOf } from './corpus.ts';
import { warmUp } from './load.ts';
import { openBenchServer } from './open-server.ts';
import type { Verdict } from './verdict.ts';

const TIMES_FASTER = 10;
/** Megabytes that the heap may grow for each thousand articles: an id and a hash of each are kept. */
const MOST_SLOPE = 0.5;
const SAMPLE_EVERY = 250;
/** Of all articles: until then caches fill and code is compiled. */
const SETTLED_AFTER = 0.1;

/**
 * A whole import of articles whose readings are made beforehand, and the same again: how much faster that is, and how the memory
 * of the importer grows (a straight line through samples of the heap after collecting what is free, and of the process).
 */
export async function measureImportAgain(articles: number, say: (line: string) => void): Promise<readonly Verdict[]> {
  const server = await openBenchServer(true);
  try {
    await warmUp(server, articles);
    const { database } = server;
    const corpus = corpusOf(1, articles);
    const { source, reader, makingMs } = inputOf(corpus);
    const samples: Sample[] = [];
    const collect = collector();
    let collectingMs = 0;
    const seconds: number[] = [];
    const run = async (writes: boolean) => {
      const aside = makingMs() + collectingMs;
      const report = await importArticles({
        database,
        reader,
        source,
        concurrency: BULK_WRITES_AT_ONCE,
        ...(writes && { writer: openBulkWriter(database) }),
        onProgress: ({ totals: { created } }) => {
          if (created < SETTLED_AFTER * articles + samples.length * SAMPLE_EVERY) return;
          const begun = performance.now();
          collect();
          collectingMs += performance.now() - begun;
          const { heapUsed, rss } = process.memoryUsage();
          samples.push({ articles: created, heap: heapUsed / 1e6, process: rss / 1e6 });
        },
      });
      if (report.failure) throw report.failure;
      seconds.push(report.seconds.total - (makingMs() + collectingMs - aside) / 1000);
      return report;
    };
    const first = await run(true);
    const again = await run(false);
    if (first.created !== articles || again.unchanged !== articles)
      throw new Error('Expected all new, then all known.');
    const [once = 0, twice = 0] = seconds;
    const factor = once / twice;
    const [heap, rss] = [slopeOf(samples, (sample) => sample.heap), slopeOf(samples, (sample) => sample.process)];
    say(`import of ${articles} articles read beforehand: ${once.toFixed(1)} s, again ${twice.toFixed(1)} s`);
    say(
      `  memory  ${samples.length} samples; the process ${rss.toFixed(2)} MB each 1,000 articles, last ${samples.at(-1)?.process.toFixed(0)} MB`,
    );
    return [
      {
        says: `an unchanged re-run ${TIMES_FASTER} times faster, without reading`,
        measured: factor.toFixed(1),
        met: factor >= TIMES_FASTER,
      },
      {
        says: `the importer's heap grows by ${MOST_SLOPE} MB each 1,000 articles at most`,
        measured: heap.toFixed(3),
        met: heap <= MOST_SLOPE,
      },
    ];
  } finally {
    await server.close();
  }
}

interface Sample {
  readonly articles: number;
  /** Megabytes. */
  readonly heap: number;
  readonly process: number;
}

function collector(): () => void {
  setFlagsFromString('--expose-gc');
  return runInNewContext('gc') as () => void;
}

/** Least squares: megabytes for each thousand articles. */
function slopeOf(samples: readonly Sample[], of: (sample: Sample) => number): number {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [x, y] = [mean(samples.map(({ articles }) => articles / 1000)), mean(samples.map(of))];
  const dx = samples.map(({ articles }) => articles / 1000 - x);
  const product = samples.reduce((sum, sample, index) => sum + dx[index]! * (of(sample) - y), 0);
  return product / dx.reduce((sum, each) => sum + each * each, 0);
}
