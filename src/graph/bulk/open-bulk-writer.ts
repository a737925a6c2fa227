import { type ArticleWriter, openArticleWriter } from '../article-writer.ts';
import type { Database } from '../database.ts';
import type { WriteReport } from '../write-article.ts';
import { type Writing, writingOf } from '../writing/writing.ts';
import { type BatchLimits, openBatches } from './batches.ts';
import { drawAll } from './draw-all.ts';
import { type Written, writeBatch } from './write-batch.ts';

/** An article's weight is about the number of nodes and relationships it becomes. */
const ELEMENTS_A_CLAIM = 5;
/** Of a batch, where none are given. */
export const BULK_LIMITS: BatchLimits = { items: 100, weight: 20_000, milliseconds: 1_000, atOnce: 2 };

/** So many calls of `write` at once keep a bulk writer busy; with fewer, its batches wait for their time. */
export const BULK_WRITES_AT_ONCE = BULK_LIMITS.items * (BULK_LIMITS.atOnce + 1);

/**
 * Writes articles many at once, for the first load of a graph: each batch is one transaction, with the receipts of its articles,
 * and a report comes when it is committed. Entities come first, sorted; all else is created without a look at what stands.
 * `finish()` names, counts and draws once what is derived from all articles; until then a mark in the graph (`:PendingRedraw`)
 * says that it is to be done, so that after a crash whoever comes next does it.
 * An article that turns out to be there in another version, or is to be removed, ends the load: what is written by then is drawn,
 * and everything after is written one by one.
 */
export function openBulkWriter(database: Database, limits: BatchLimits = BULK_LIMITS): ArticleWriter {
  const batches = openBatches<Writing, Written>(limits, weightOf, (writings) => writeBatch(database, writings));
  const underWay = new Map<string, Promise<unknown>>();
  let others: Promise<ArticleWriter> | null = null;

  /** From here on articles are written one by one. */
  function oneByOne(): Promise<ArticleWriter> {
    others ??= (async () => {
      await batches.settled();
      await drawAll(database);
      return openArticleWriter(database);
    })();
    return others;
  }

  /** Two with one id would both be new to their batches. */
  async function inBatch(writing: Writing): Promise<Written> {
    const { id } = writing.article;
    for (let before = underWay.get(id); before; before = underWay.get(id)) await before;
    const written = batches.add(writing);
    const done = written.then(
      () => underWay.delete(id),
      () => underWay.delete(id),
    );
    underWay.set(id, done);
    return written;
  }

  return {
    async write(article, reading, context): Promise<WriteReport> {
      const written = others ? 'known' : await inBatch(writingOf(article, reading, context));
      if (written === 'known') return (await oneByOne()).write(article, reading, context);
      if ('error' in written) throw written.error;
      return written;
    },
    async remove(id) {
      return (await oneByOne()).remove(id);
    },
    async finish() {
      // What nobody marked, such as copies that an earlier import has left, is the ordinary writer's.
      await (await oneByOne()).finish();
    },
  };
}

function weightOf({ mentions, claims }: Writing): number {
  return 1 + mentions.length + ELEMENTS_A_CLAIM * claims.claims.length;
}
