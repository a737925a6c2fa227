import type { Database } from '../../database.ts';
import { loadStatement } from '../../statements.ts';
import { type RelationRow, relationRows } from '../../writing/relation-rows.ts';
import { type Check, type Drift, difference, differences, LIMITS } from '../drift.ts';
import { idPages } from '../graph-pages.ts';

const stateOfRelations = loadStatement('read/state-of-relations');
const listRelations = loadStatement('read/list-relations');
const LISTED_AT_ONCE = 5_000;

interface StateRow {
  readonly id: string;
  /** From the claims. */
  readonly claims: number;
  readonly articles: number;
  readonly sources: number;
  readonly firstReportedAt: string | null;
  readonly lastReportedAt: string | null;
  readonly claimIds: readonly string[];
  readonly contested: boolean;
  /** Properties of what stands there. */
  readonly nodes: readonly Readonly<Record<string, unknown>>[];
  readonly edges: readonly (Readonly<Record<string, unknown>> & { readonly edge: string })[];
  readonly ends: readonly Readonly<Record<string, unknown>>[];
}

/** Relations: that node, edge and ends are there where a claim stands for them, and only there, and say what the claims say. */
export const CHECK_RELATIONS: Check = {
  things: 'relations',
  atOnce: 200,
  ids: relationIds,
  async find(database, ids) {
    const rows = new Map(relationRows(ids.filter(isRelationId)).map((row) => [row.id, row]));
    const relations = ids.map((id) => {
      const row = rows.get(id);
      return { id, subject: row?.subject ?? null, object: row?.object ?? null, opposites: row?.opposites ?? [] };
    });
    const states = await database.run<StateRow>(stateOfRelations, { relations }, LIMITS);
    return states.rows.flatMap((state) => driftsOf(state, rows.get(state.id)));
  },
};

/** Of those that claims stand for, and of nodes, which may have none; each once, as both come in order. */
async function* relationIds(database: Database): AsyncGenerator<readonly string[]> {
  const said = each(saidPages(database));
  const drawn = each(idPages(database, 'Relation'));
  let one: string | undefined = (await said.next()).value;
  let other: string | undefined = (await drawn.next()).value;
  let page: string[] = [];
  for (let id = first(one, other); id !== undefined; id = first(one, other)) {
    page.push(id);
    if (one === id) one = (await said.next()).value;
    if (other === id) other = (await drawn.next()).value;
    if (page.length < LISTED_AT_ONCE) continue;
    yield page;
    page = [];
  }
  yield page;
}

/** The smaller of two, or the one that there is. */
function first(one: string | undefined, other: string | undefined): string | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return one < other ? one : other;
}

async function* saidPages(database: Database): AsyncGenerator<readonly string[]> {
  let after: string | null = '';
  while (after !== null) {
    const page: readonly string[] = await relationsAfter(database, after);
    yield page;
    after = page.at(-1) ?? null;
  }
}

async function* each(pages: AsyncIterable<readonly string[]>): AsyncGenerator<string, undefined> {
  for await (const page of pages) yield* page;
}

async function relationsAfter(database: Database, after: string): Promise<readonly string[]> {
  const { rows } = await database.run<{ id: string }>(listRelations, { after, count: LISTED_AT_ONCE }, LIMITS);
  return rows.map(({ id }) => id);
}

/** Somebody may have written anything there. */
function isRelationId(id: string): boolean {
  try {
    relationRows([id]);
    return true;
  } catch {
    return false;
  }
}

function driftsOf(state: StateRow, row: RelationRow | undefined): Drift[] {
  const { id, nodes, edges, ends } = state;
  const isDrawn = row !== undefined && state.claims > 0;
  const missing = [
    ...difference(id, 'nodes', isDrawn ? 1 : 0, nodes.length),
    ...difference(id, 'edges', isDrawn ? 1 : 0, edges.length),
    ...difference(id, 'BETWEEN', isDrawn ? 2 : 0, ends.length),
  ];
  if (!isDrawn) return missing;
  const { node, edge, between } = wanted(state, row);
  return [
    ...missing,
    ...nodes.flatMap((found) => differences(id, node, found)),
    ...edges.flatMap((found) => differences(id, edge, found, 'edge ')),
    ...(ends.length === 2 ? difference(id, 'BETWEEN', between, ends) : []),
  ];
}

function wanted(state: StateRow, row: RelationRow) {
  const { id, claims, articles, sources, firstReportedAt, lastReportedAt, contested } = state;
  const { type, modality, subject, object, pair } = row;
  const said = { id, type, modality, claims, articles, sources, firstReportedAt, lastReportedAt, contested };
  const c = `${String(claims).padStart(10, '0')}|${id}`;
  const t = `${lastReportedAt ?? '0000'}|${id}`;
  const isOfItself = subject === object;
  return {
    node: { ...said, name: row.edge, pair, c, t },
    edge: { ...said, edge: row.edge, claimIds: state.claimIds },
    between: [
      isOfItself
        ? { role: 'OBJECT', end: object, e: null, c: null, t: null }
        : { role: 'OBJECT', end: object, e: object, c, t },
      { role: 'SUBJECT', end: subject, e: subject, c, t },
    ],
  };
}
