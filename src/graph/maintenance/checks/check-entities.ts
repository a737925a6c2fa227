import { ENTITY_KINDS } from '../../../model/kinds.ts';
import type { Database, Transaction } from '../../database.ts';
import { loadStatement } from '../../statements.ts';
import { changedMonths, propertiesOf, type Recounted } from '../../writing/recount-entities.ts';
import { relationRows } from '../../writing/relation-rows.ts';
import { recallNames } from '../../writing/settle-entities.ts';
import { type Check, type Drift, difference, differences, LIMITS } from '../drift.ts';
import { idPages } from '../graph-pages.ts';

const countEntities = loadStatement('read/recount-entities');
const stateOfEntities = loadStatement('read/state-of-entities');

interface EntityRow {
  readonly id: string;
  readonly labels: readonly string[];
  readonly kind: string | null;
  readonly isSpokenOf: boolean;
  readonly edges: readonly {
    readonly id: string | null;
    readonly edge: string;
    readonly to: string;
    readonly stands: boolean;
  }[];
}

/** Entities: names, counters, report times and months as redrawing would find them, and what is drawn from them. */
export const CHECK_ENTITIES: Check = {
  things: 'entities',
  atOnce: 50,
  ids: (database) => idPages(database, 'Entity'),
  async find(database, entities) {
    const reader = readerOf(database);
    const [{ rows }, states] = await Promise.all([
      reader.run<Recounted>(countEntities, { entities }),
      reader.run<EntityRow>(stateOfEntities, { entities }),
    ]);
    const unmentioned = rows.filter(({ articles }) => articles === 0).map(({ id }) => id);
    const recalled = await recallNames(reader, unmentioned);
    return [
      ...rows.flatMap((row) => {
        const expected = propertiesOf(row, recalled.get(row.id) ?? null);
        return [...differences(row.id, expected, row.standing), ...ofMonths(row)];
      }),
      ...states.rows.flatMap(ofState),
    ];
  },
};

/** Statements that only tell, whoever else uses them in a transaction that writes. */
function readerOf(database: Database): Transaction {
  return { run: (statement, parameters) => database.run({ ...statement, access: 'READ' }, parameters, LIMITS) };
}

function ofMonths(row: Recounted): Drift[] {
  const standing = new Map(row.months.map((month) => [month.id, month]));
  return changedMonths(row).map((month) => ({
    id: month.id,
    what: 'month',
    expected: month.claims > 0 ? month : null,
    found: standing.get(month.id) ?? null,
  }));
}

function ofState({ id, labels, kind, isSpokenOf, edges }: EntityRow): Drift[] {
  const label = ENTITY_KINDS.find((each) => id.startsWith(`${each.toLowerCase()}:`)) ?? null;
  const drawn = edges.map((edge) => edge.id);
  return [
    ...difference(id, 'labels', ['Entity', label].sort(), labels.toSorted()),
    ...difference(id, 'kind', label?.toUpperCase() ?? null, kind),
    ...difference(id, 'is spoken of', true, isSpokenOf),
    ...difference(id, 'edges', [...new Set(drawn)].sort(), drawn.toSorted()),
    ...edges.flatMap((edge) => difference(id, `edge ${edge.edge} to ${edge.to}`, wantedEdge(id, edge), edge)),
  ];
}

/** The edge that has this id and leads from here to there; null where none has. */
function wantedEdge(from: string, edge: EntityRow['edges'][number]) {
  try {
    const [row] = relationRows([edge.id ?? '']);
    return row?.subject === from && row.object === edge.to ? { ...edge, edge: row.edge, stands: true } : null;
  } catch {
    return null;
  }
}
