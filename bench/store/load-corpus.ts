import type { Statement } from '../../src/graph/database.ts';
import type { openDriver } from '../../src/graph/open-driver.ts';
import { toDriverParameters } from '../../src/graph/parameters.ts';
import { articleProperties } from '../../src/graph/writing/article-state.ts';
import { claimRows } from '../../src/graph/writing/claim-rows.ts';
import { mentionProperties, mentionRows } from '../../src/graph/writing/mention-rows.ts';
import type { MadeArticle } from '../corpus/made-article.ts';
import { madeArticle } from '../corpus/made-article.ts';
import type { Population } from '../corpus/population.ts';
import { LOADING } from './statements.ts';
import { openTally, type Row, type Tally } from './tally.ts';

/** A driver without deadlines: a batch may take as long as it takes. */
type Driver = ReturnType<typeof openDriver>;

export interface CorpusSize {
  readonly seed: number;
  readonly articles: number;
}

/** Instant at which all articles came into the graph. */
export const IMPORTED_AT = '2018-07-01T00:00:00Z';
const ARTICLES_AT_ONCE = 200;
const ROWS_AT_ONCE = 4000;
/** One batch is made while others are written. */
const BATCHES_AT_ONCE = 3;

/**
 * Fills a graph that has its schema and nothing else, with the rows that the import would write, in batches of articles.
 * What is counted over all articles (counters, relations, months) is counted here and written last.
 * @param onProgress hears how many articles are written
 */
export async function loadCorpus(
  driver: Driver,
  { seed, articles }: CorpusSize,
  population: Population,
  onProgress: (done: number) => void,
): Promise<void> {
  const tally = openTally();
  const write = openWriter(driver);
  await write.batches(
    LOADING.sources,
    population.sources.map(({ ...source }) => source),
  );
  await write.batches(
    LOADING.entities,
    population.inhabitants.map(({ id, kind }) => ({ id, kind })),
  );
  for (let from = 0; from < articles; from += ARTICLES_AT_ONCE) {
    const count = Math.min(ARTICLES_AT_ONCE, articles - from);
    const rows = Array.from({ length: count }, (_, at) => articleRow(madeArticle(seed, from + at, population), tally));
    await write.soon(LOADING.articles, rows);
    onProgress(from + count);
  }
  await write.settled();
  // Relations first: they count into the entities.
  await write.batches(LOADING.relations, tally.relations());
  await write.batches(LOADING.months, tally.months());
  await write.batches(LOADING.counts, tally.entities());
  await write.once(REMOVE_UNMENTIONED, []);
  await write.once(REMOVE_SILENT, []);
}

const REMOVE_UNMENTIONED: Statement = {
  name: 'bench/remove-unmentioned',
  text: 'MATCH (entity:Entity) WHERE entity.name IS NULL DELETE entity',
  access: 'WRITE',
};
const REMOVE_SILENT: Statement = {
  name: 'bench/remove-silent',
  text: 'MATCH (source:Source) WHERE NOT EXISTS { (source)<-[:PUBLISHED_BY]-() } DELETE source',
  access: 'WRITE',
};

function articleRow({ article, reading, contentHash }: MadeArticle, tally: Tally): Row {
  const mentions = mentionRows(article, reading);
  const claims = claimRows(article, reading);
  tally.add(mentions, claims.claims, article.publishedAt);
  const receipt = { contentHash, extractorName: reading.extractor.name, extractorVersion: reading.extractor.version };
  const properties = articleProperties({ article, reading, receipt, mentions, claims, at: IMPORTED_AT });
  const { id, name, domain } = article.source!;
  return {
    properties: { id: article.id, ...properties },
    publishedBy: { e: id, k: properties.k, name, domain },
    mentions: mentions.map(mentionProperties),
    sentences: claims.sentences.map((sentence) => ({
      properties: sentence,
      claims: claims.claims
        .filter((claim) => claim.sentence === sentence.id)
        .map(({ id: claim, properties: said, evidence, participants }) => ({
          properties: { id: claim, recordedAt: IMPORTED_AT, ...said },
          evidence,
          participants,
        })),
    })),
  };
}

interface Writer {
  once(statement: Statement, rows: readonly Row[]): Promise<void>;
  /** Written as soon as few enough others are on their way. */
  soon(statement: Statement, rows: readonly Row[]): Promise<void>;
  batches(statement: Statement, rows: Iterable<Row>): Promise<void>;
  settled(): Promise<void>;
}

function openWriter(driver: Driver): Writer {
  const pending = new Set<Promise<void>>();
  const once = async (statement: Statement, rows: readonly Row[]) => {
    const session = driver.session({ database: 'neo4j' });
    try {
      await session.run(statement.text, toDriverParameters({ rows }));
    } finally {
      await session.close();
    }
  };
  const soon = async (statement: Statement, rows: readonly Row[]) => {
    while (pending.size >= BATCHES_AT_ONCE) await Promise.race(pending);
    const written: Promise<void> = once(statement, rows).finally(() => pending.delete(written));
    pending.add(written);
  };
  const settled = async () => {
    await Promise.all(pending);
  };
  return {
    once,
    soon,
    settled,
    async batches(statement, rows) {
      let batch: Row[] = [];
      for (const row of rows) {
        batch.push(row);
        if (batch.length < ROWS_AT_ONCE) continue;
        await soon(statement, batch);
        batch = [];
      }
      if (batch.length > 0) await soon(statement, batch);
      await settled();
    },
  };
}
