import type { Database } from '../database.ts';
import { loadStatement } from '../statements.ts';
import { type RelationRow, relationRows } from '../writing/relation-rows.ts';

const summarise = loadStatement('read/summarise-relations');
const drawStatement = loadStatement('write/bulk-relations');

const DRAWN_AT_ONCE = 1000;
const LIMITS = { deadlineMs: 60_000 };
const UNDATED = '0000';

/** What the claims of one relation come to. */
interface Summary {
  readonly id: string;
  readonly claims: number;
  readonly articles: number;
  readonly sources: number;
  readonly firstReportedAt: string | null;
  readonly lastReportedAt: string | null;
  /** The newest 20, the newest first. */
  readonly claimIds: readonly string[];
}

/**
 * Draws all relations of a graph in which none is drawn, in the order of their ids; counters of entities are left as they are.
 * Of what somebody else draws meanwhile, nothing is drawn twice.
 */
export async function drawAllRelations(database: Database): Promise<void> {
  const next = async (after: string) =>
    (await database.run<Summary>(summarise, { after, count: DRAWN_AT_ONCE }, LIMITS)).rows;
  for (let page = await next(''); page.length > 0; ) {
    const [following] = await Promise.all([next(page.at(-1)!.id), draw(database, page)]);
    page = following;
  }
}

async function draw(database: Database, page: readonly Summary[]): Promise<void> {
  const summaries = new Map(page.map((summary) => [summary.id, summary]));
  const rows = relationRows(summaries.keys());
  if (rows.length === 0) return;
  const entities = [...new Set(rows.flatMap(({ subject, object }) => [subject, object]))].sort();
  const places = new Map(entities.map((id, index) => [id, index]));
  const relations = rows.map((row) => drawing(row, summaries.get(row.id)!, places));
  await database.write((transaction) => transaction.run(drawStatement, { entities, relations }), LIMITS);
}

/** As `write/draw-relations` draws it. */
function drawing(row: RelationRow, summary: Summary, places: ReadonlyMap<string, number>) {
  const { id, edge, type, modality, subject, object, pair, opposites } = row;
  const { claimIds, ...counted } = summary;
  const c = `${String(counted.claims).padStart(10, '0')}|${id}`;
  const t = `${counted.lastReportedAt ?? UNDATED}|${id}`;
  const shared = { type, modality, ...counted };
  const toObject = subject === object ? {} : { e: object, c, t };
  return {
    id,
    edge,
    subject: places.get(subject),
    object: places.get(object),
    opposites,
    ends: [
      { role: 'SUBJECT', e: subject, c, t },
      { role: 'OBJECT', ...toObject },
    ],
    onEdge: { ...shared, claimIds },
    onNode: { ...shared, name: edge, pair, c, t },
  };
}
