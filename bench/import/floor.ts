import { type BatchRows, batchRows } from '../../src/graph/bulk/batch-rows.ts';
import type { Database, Statement } from '../../src/graph/database.ts';
import { writingOf } from '../../src/graph/writing/writing.ts';
import { openTally, type Row } from '../store/tally.ts';
import { AT, type BenchCorpus } from './corpus.ts';

/*
 * The floor: the very rows that a load leaves in the graph, made beforehand, by plain UNWIND … CREATE into a database without
 * constraints and indexes. Nothing is looked up by a property: entities and sources are created first, and the ends of all
 * relationships to them are found by the internal id that creating them gave (`elementId`), each once a batch, as the loader
 * finds each once a batch by its `id`. Articles, sentences and claims are created in the same statement as what hangs on them.
 * Names, counts, relations and months are given as they are in the end. Batches are as large, and as many at once, as the
 * loader's.
 */
const ENTITIES = writing(
  'entities',
  'UNWIND $rows AS row CREATE (entity:Entity) SET entity = row.properties, entity:$(row.kind) RETURN row.id AS id, elementId(entity) AS at',
);
const SOURCES = writing(
  'sources',
  'UNWIND $rows AS row CREATE (source:Source) SET source = row.properties RETURN row.id AS id, elementId(source) AS at',
);
const ARTICLES = writing(
  'articles',
  `CALL () { UNWIND $entities AS at MATCH (entity:Entity) WHERE elementId(entity) = at RETURN collect(entity) AS entities }
CALL () { UNWIND $sources AS at MATCH (source:Source) WHERE elementId(source) = at RETURN collect(source) AS sources }
CALL () { UNWIND $articles AS row CREATE (article:Article) SET article = row RETURN collect(article) AS articles }
CALL (articles) {
  UNWIND $sentences AS row
  WITH row, articles[row.article] AS article
  CREATE (sentence:Sentence)-[:IN]->(article) SET sentence = row.properties
  RETURN collect(sentence) AS sentences
}
CALL (sentences) {
  UNWIND $claims AS row
  WITH row, sentences[row.sentence] AS sentence
  CREATE (claim:Claim)-[evidence:EVIDENCE]->(sentence) SET claim = row.properties, evidence = row.evidence
  RETURN collect(claim) AS claims
}
CALL (articles, sources) {
  UNWIND $published AS row
  WITH row, articles[row.article] AS article, sources[row.source] AS source
  CREATE (article)-[published:PUBLISHED_BY]->(source) SET published = row.properties
}
CALL (articles, entities) {
  UNWIND $mentions AS row
  WITH row, articles[row.article] AS article, entities[row.entity] AS entity
  CREATE (article)-[mention:MENTIONS]->(entity) SET mention = row.properties
}
CALL (claims, entities) {
  UNWIND $participants AS row
  WITH row, claims[row.claim] AS claim, entities[row.entity] AS entity
  CREATE (claim)-[about:ABOUT]->(entity) SET about = row.properties
}`,
);
const RELATIONS = writing(
  'relations',
  `UNWIND $rows AS row
MATCH (subject:Entity) WHERE elementId(subject) = row.subject
MATCH (object:Entity) WHERE elementId(object) = row.object
CREATE (subject)-[edge:$(row.edge)]->(object)
SET edge = row.drawn
CREATE (relation:Relation)
SET relation = row.node
CREATE (relation)-[:BETWEEN {role: 'SUBJECT', e: row.subjectId, c: row.c, t: row.t}]->(subject)
CREATE (relation)-[:BETWEEN {role: 'OBJECT', e: row.objectId, c: row.c, t: row.t}]->(object)`,
);
const MONTHS = writing('months', 'UNWIND $rows AS row CREATE (month:MonthlyCount) SET month = row');
const ROWS_AT_ONCE = 2_000;

export interface Floor {
  /** What is there before the first article. */
  begin(): Promise<void>;
  /** Writes batches of articles whose rows are made. */
  articles(batches: readonly FloorBatch[]): Promise<void>;
  /** What is counted over all articles. */
  end(): Promise<void>;
}

export interface FloorBatch extends Omit<BatchRows, 'entities' | 'sources'> {
  readonly entities: readonly string[];
  readonly sources: readonly string[];
}

/** Rows of so many articles a batch. */
export function floorBatches(corpus: BenchCorpus, from: number, to: number, size: number): readonly FloorBatch[] {
  const made = corpus
    .made(from, to)
    .map(({ article, reading, contentHash }) => writingOf(article, reading, { at: AT, contentHash }));
  return Array.from({ length: Math.ceil(made.length / size) }, (_, batch) => {
    const { entities, sources, ...rows } = batchRows(made.slice(batch * size, (batch + 1) * size));
    return { entities: entities.map(({ id }) => id), sources: sources.map(({ id }) => id), ...rows };
  });
}

/** @param atOnce how many transactions are under way at once */
export function openFloor(database: Database, corpus: BenchCorpus, atOnce: number): Floor {
  const { entities, sources, relations, months } = countedOver(corpus);
  const places = new Map<string, string>();
  const placesOf = (ids: readonly string[]) => ids.map((id) => places.get(id)!);
  const create = async (statement: Statement, rows: readonly Row[]) => {
    for (const page of pagesOf(rows)) {
      const created = await database.run<{ id: string; at: string }>(statement, { rows: page });
      for (const { id, at } of created.rows) places.set(id, at);
    }
  };
  const many = async <T>(items: readonly T[], write: (item: T) => Promise<unknown>) => {
    const left = [...items];
    const one = async () => {
      for (let next = left.shift(); next !== undefined; next = left.shift()) await write(next);
    };
    await Promise.all(Array.from({ length: atOnce }, one));
  };
  return {
    async begin() {
      await create(SOURCES, sources);
      await create(ENTITIES, entities);
    },
    articles: (batches) =>
      many(batches, (batch) =>
        database.run(ARTICLES, {
          ...batch,
          entities: placesOf(batch.entities),
          sources: placesOf(batch.sources),
        }),
      ),
    async end() {
      const drawn = relations.map((row) => ({
        ...row,
        subject: places.get(String(row.subjectId)),
        object: places.get(String(row.objectId)),
      }));
      await many(pagesOf(drawn), (rows) => database.run(RELATIONS, { rows }));
      await many(pagesOf(months), (rows) => database.run(MONTHS, { rows }));
    },
  };
}

const COUNTED_AT_ONCE = 500;

function countedOver(corpus: BenchCorpus) {
  const tally = openTally();
  const sources = new Map<string, Row>();
  const kinds = new Map<string, string>();
  for (let from = 0; from < corpus.articles; from += COUNTED_AT_ONCE) {
    for (const { article, reading, contentHash } of corpus.made(from, from + COUNTED_AT_ONCE)) {
      const { mentions, claims } = writingOf(article, reading, { at: AT, contentHash });
      for (const { entity, kind } of mentions) kinds.set(entity, kind);
      if (article.source) sources.set(article.source.id, article.source as unknown as Row);
      tally.add(mentions, claims.claims, article.publishedAt);
    }
  }
  // Relations first: they count into the entities.
  const relations = [...tally.relations()].map((row) => ({ ...row, subjectId: row.subject, objectId: row.object }));
  return {
    relations,
    months: [...tally.months()],
    entities: [...tally.entities()].map(({ id, properties }) => ({
      id,
      kind: kinds.get(String(id)),
      properties: { id, ...(properties as Row) },
    })),
    sources: [...sources].map(([id, properties]) => ({ id, properties })),
  };
}

function pagesOf<T>(rows: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(rows.length / ROWS_AT_ONCE) }, (_, page) =>
    rows.slice(page * ROWS_AT_ONCE, (page + 1) * ROWS_AT_ONCE),
  );
}

function writing(name: string, text: string): Statement {
  return { name: `bench/floor-${name}`, text, access: 'WRITE' };
}
