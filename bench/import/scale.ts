import { openBulkWriter } from '../../src/graph/bulk/open-bulk-writer.ts';
import { corpusOf } from './corpus.ts';
import { ROUND, timeOf, warmUp, writeAll } from './load.ts';
import { openBenchServer } from './open-server.ts';
import type { Verdict } from './verdict.ts';

const LEAST_SHARE = 0.8;
const TELL_EVERY = 10_000;

/** Elements a second of a whole first load, the end included, of a small and a large corpus: the larger must not be slower. */
export async function measureScale(
  small: number,
  large: number,
  say: (line: string) => void,
): Promise<readonly Verdict[]> {
  const slower = await loadRate(small, say);
  const rate = await loadRate(large, say);
  const share = rate / slower;
  return [
    {
      says: `elements a second at ${large.toLocaleString('en')} articles at ${LEAST_SHARE} or more of those at ${small.toLocaleString('en')}`,
      measured: share.toFixed(2),
      met: share >= LEAST_SHARE,
    },
  ];
}

async function loadRate(articles: number, say: (line: string) => void): Promise<number> {
  const server = await openBenchServer(true);
  try {
    await warmUp(server, articles);
    const corpus = corpusOf(1, articles);
    const writer = openBulkWriter(server.database);
    let ms = 0;
    let told = 0;
    for (let from = 0; from < articles; from += ROUND) {
      const made = corpus.made(from, from + ROUND);
      ms += await timeOf(() => writeAll(writer, made));
      if ((from + ROUND) % TELL_EVERY > 0 || from + ROUND === articles) continue;
      say(`  … ${from + ROUND} articles, the last ${TELL_EVERY} in ${((ms - told) / 1000).toFixed(0)} s`);
      told = ms;
    }
    const end = await timeOf(() => writer.finish());
    const elements = await server.elements();
    const rate = (elements / (ms + end)) * 1000;
    say(
      `a first load of ${articles} articles: ${elements} elements, ${((ms + end) / 1000).toFixed(0)} s (the end ${(end / 1000).toFixed(0)} s), ${Math.round(rate).toLocaleString('en')} a second`,
    );
    return rate;
  } finally {
    await server.close();
  }
}
