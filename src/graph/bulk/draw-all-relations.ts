import type { Database } from '../database.ts';
import { loadStatement } from '../statements.ts';
import { endsOf, type RelationRow, relationRows } from '../writing/relation-rows.ts';

const summarise = loadStatement('read/summarise-relations');
const drawStatement = loadStatement('write/bulk-relations');
const lockEntities = loadStatement('write/lock-entities');

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
  const relations = relationRows(summaries.keys()).map((row) => drawing(row, summaries.get(row.id)!));
  if (relations.length === 0) return;
  await database.write(async (transaction) => {
    await transaction.run(lockEntities, { entities: endsOf(summaries.keys()) });
    await transaction.run(drawStatement, { relations });
  }, LIMITS);
}

/** As `write/draw-relations` draws it. */
function drawing({ id, edge, type, modality, subject, object, pair, opposites }: RelationRow, summary: Summary) {
  const { claimIds, ...counted } = summary;
  const c = `${String(counted.claims).padStart(10, '0')}|${id}`;
  const t = `${counted.lastReportedAt ?? UNDATED}|${id}`;
  const shared = { type, modality, ...counted };
  const toObject = subject === object ? {} : { e: object, c, t };
  return {
    id,
    edge,
    subject,
    object,
    opposites,
    ends: [
      { role: 'SUBJECT', e: subject, c, t },
      { role: 'OBJECT', ...toObject },
    ],
    onEdge: { ...shared, claimIds },
    onNode: { ...shared, name: edge, pair, c, t },
  };
}
