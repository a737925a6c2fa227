import type { Database, Statement } from '../database.ts';
import { loadStatement } from '../statements.ts';
import { type StoredNode, type StoredRelationship, storedProperties } from './stored-values.ts';

/**
 * Every label by which nodes are told apart, each with how many are read at once: articles are few at a time because of their
 * texts. A lease (`:ImportLease`) and the history of migrations belong to a server and not to what it holds: they are left out.
 */
const KEYED_LABELS = {
  Source: 1000,
  Article: 100,
  Sentence: 2000,
  Entity: 500,
  Claim: 1000,
  Relation: 2000,
  MonthlyCount: 2000,
  ImportRun: 1000,
  RejectedArticle: 1000,
  MirrorEntry: 2000,
  PendingRedraw: 10,
} as const;

export type KeyedLabel = keyof typeof KEYED_LABELS;

/** Labels of nodes that relationships begin at, each with how many nodes are asked at once. */
const STARTS = { Article: 100, Sentence: 2000, Entity: 100, Claim: 1000, Relation: 2000 } as const;

export interface GraphTotals {
  readonly nodes: number;
  readonly relationships: number;
}

const LIMITS = { deadlineMs: 120_000 };
const countGraph = loadStatement('read/count-graph');

/** How many nodes and relationships the graph holds, without what belongs to the server (see above). */
export async function graphTotals(database: Database): Promise<GraphTotals> {
  return (await database.run<GraphTotals>(countGraph, {}, LIMITS)).rows[0]!;
}

export function isKeyedLabel(label: string): label is KeyedLabel {
  return label in KEYED_LABELS;
}

/** All nodes, in pages: label by label, in the order of their ids. */
export async function* nodePages(
  database: Database,
  labels: readonly KeyedLabel[] = Object.keys(KEYED_LABELS) as KeyedLabel[],
): AsyncGenerator<readonly StoredNode[]> {
  for (const label of labels) {
    for await (const page of pages<StoredNode & { id: string }>(database, nodePage(label), KEYED_LABELS[label])) {
      yield page.map(({ labels, properties, floats }) => ({
        labels,
        properties: storedProperties(properties, floats),
        floats,
      }));
    }
  }
}

/** All relationships, in pages: in the order of the nodes that they begin at. */
export async function* relationshipPages(database: Database): AsyncGenerator<readonly StoredRelationship[]> {
  for (const [label, count] of Object.entries(STARTS)) {
    type Row = { readonly id: string; readonly relationships: readonly Omit<StoredRelationship, 'from'>[] };
    for await (const page of pages<Row>(database, relationshipPage(label as keyof typeof STARTS), count)) {
      yield page.flatMap(({ id, relationships }) =>
        relationships.map((each) => ({
          ...each,
          from: id,
          properties: storedProperties(each.properties, each.floats),
        })),
      );
    }
  }
}

/** Ids of all nodes with a label, in pages and in their order. */
export async function* idPages(database: Database, label: KeyedLabel): AsyncGenerator<readonly string[]> {
  for await (const page of pages<{ id: string }>(database, idPage(label), IDS_AT_ONCE)) yield page.map(({ id }) => id);
}

const IDS_AT_ONCE = 10_000;

async function* pages<Row extends { readonly id: string }>(
  database: Database,
  statement: Statement,
  count: number,
): AsyncGenerator<readonly Row[]> {
  for (let after: string | undefined = ''; after !== undefined; ) {
    const { rows }: { rows: readonly Row[] } = await database.run<Row>(statement, { after, count }, LIMITS);
    if (rows.length > 0) yield rows;
    after = rows.length < count ? undefined : rows.at(-1)?.id;
  }
}

/** A label cannot be a parameter where an index is to be used; these come from the tables above. */
function idPage(label: KeyedLabel): Statement {
  return reading(`ids of ${label}`, `${next(label)}\nRETURN node.id AS id`);
}

function nodePage(label: KeyedLabel): Statement {
  const row = `labels(node) AS labels, properties(node) AS properties, ${floatsOf('node')} AS floats`;
  return reading(`nodes of ${label}`, `${next(label)}\nRETURN node.id AS id, ${row}`);
}

function relationshipPage(label: keyof typeof STARTS): Statement {
  const row = `{type: type(link), to: end.id, properties: properties(link), floats: ${floatsOf('link')}}`;
  return reading(
    `relationships of ${label}`,
    `${next(label)}\nRETURN node.id AS id, COLLECT { MATCH (node)-[link]->(end) RETURN ${row} } AS relationships`,
  );
}

function next(label: KeyedLabel): string {
  return `MATCH (node:${label})\nWHERE node.id > $after\nWITH node\nORDER BY node.id\nLIMIT toInteger($count)`;
}

function floatsOf(variable: string): string {
  return `[key IN keys(${variable}) WHERE valueType(${variable}[key]) CONTAINS 'FLOAT']`;
}

function reading(name: string, text: string): Statement {
  return { name, text, access: 'READ' };
}
