import { BULK_LIMITS, openBulkWriter } from '../../src/graph/bulk/open-bulk-writer.ts';
import { type BenchCorpus, corpusOf } from './corpus.ts';
import { floorBatches, openFloor } from './floor.ts';
import { ROUND, timeOf, warmUp, warmUpCorpus, writeAll } from './load.ts';
import { type BenchServer, openBenchServer } from './open-server.ts';
import type { Verdict } from './verdict.ts';

const LEAST_SHARE = 0.7;

/**
 * Writing alone, readings made beforehand: a whole first load, rows made and all drawn in the end, against the floor in a second
 * database (see floor.ts). The two take turns, a thousand articles each, so that what else the machine does strikes both.
 */
export async function measureWriting(articles: number, say: (line: string) => void): Promise<readonly Verdict[]> {
  const corpus = corpusOf(1, articles);
  const ours = await openBenchServer(true);
  const plain = await openBenchServer(false);
  try {
    await warmUp(ours, articles);
    await loadFloor(plain, warmUpCorpus(articles));
    await plain.empty();
    const floor = openFloor(plain.database, corpus, BULK_LIMITS.atOnce);
    const writer = openBulkWriter(ours.database);
    const before = [ours.processorSeconds(), plain.processorSeconds()] as const;
    const ms = { batches: 0, finish: 0, floor: await timeOf(() => floor.begin()), floorEnd: 0 };
    for (let from = 0; from < articles; from += ROUND) {
      const made = corpus.made(from, from + ROUND);
      ms.batches += await timeOf(() => writeAll(writer, made));
      const batches = floorBatches(corpus, from, from + ROUND, BULK_LIMITS.items);
      ms.floor += await timeOf(() => floor.articles(batches));
    }
    ms.finish = await timeOf(() => writer.finish());
    ms.floorEnd = await timeOf(() => floor.end());
    const processor = [ours.processorSeconds() - before[0], plain.processorSeconds() - before[1]] as const;
    const [elements, same] = [await ours.elements(), await plain.elements()];
    if (elements !== same) throw new Error(`Expected the same graph, got ${elements} elements and ${same}.`);
    const [mine, bare] = [ms.batches + ms.finish, ms.floor + ms.floorEnd];
    say(
      `writing alone, ${articles} articles, ${elements} elements, batches of ${BULK_LIMITS.items}, ${BULK_LIMITS.atOnce} at once`,
    );
    say(
      `  load    ${rate(elements, mine)}: batches ${seconds(ms.batches)}, end ${seconds(ms.finish)}; Neo4j's processor ${processor[0].toFixed(1)} s`,
    );
    say(
      `  floor   ${rate(elements, bare)}: batches ${seconds(ms.floor)}, end ${seconds(ms.floorEnd)}; Neo4j's processor ${processor[1].toFixed(1)} s`,
    );
    const share = bare / mine;
    return [
      { says: `writing at ${LEAST_SHARE} of the floor or more`, measured: share.toFixed(2), met: share >= LEAST_SHARE },
    ];
  } finally {
    await ours.close();
    await plain.close();
  }
}

async function loadFloor({ database }: BenchServer, corpus: BenchCorpus): Promise<void> {
  const floor = openFloor(database, corpus, BULK_LIMITS.atOnce);
  await floor.begin();
  await floor.articles(floorBatches(corpus, 0, corpus.articles, BULK_LIMITS.items));
  await floor.end();
}

function rate(elements: number, ms: number): string {
  return `${seconds(ms)}, ${Math.round((elements / ms) * 1000).toLocaleString('en')} elements a second`;
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}
