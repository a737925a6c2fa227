import type { Database, Statement } from '../../src/graph/database.ts';

/** Values to ask a question with: ids, names, words. */
export type Values = Readonly<Record<string, unknown>>;

export type Heat = 'hot' | 'cold';

/** What there is to ask about in the loaded corpus. */
export interface Cases {
  /** The entity that stands in half of all articles; the page sizes differ, so that no two questions in a row are the same. */
  readonly hot: readonly Named[];
  /** This one and those that follow it. */
  readonly hottest: readonly Named[];
  /** Entities out of the long tail that still fill a page of claims. */
  readonly cold: readonly Named[];
  readonly hotPairs: readonly Pair[];
  readonly coldPairs: readonly Pair[];
  /** Pairs that are named together, the rarer one second. */
  readonly hotTogether: readonly Pair[];
  readonly coldTogether: readonly Pair[];
}

export interface Named {
  readonly id: string;
  readonly name: string;
  readonly first: number;
}

export interface Pair {
  readonly a: string;
  readonly b: string;
  readonly first: number;
}

const COLD = 200;
const HOTTEST = 10;
const PAGE_SIZES = [20, 19, 18, 17];

const HOTTEST_ENTITIES = reading(
  'hottest',
  'MATCH (e:Entity) RETURN e.id AS id, e.name AS name ORDER BY e.articleCount DESC, e.id LIMIT toInteger($count)',
);
const COLD_ENTITIES = reading(
  'cold',
  `MATCH (e:Entity) WHERE e.claimCount >= 25 AND e.claimCount <= 60 AND e.articleCount >= 20
WITH e ORDER BY e.id WITH collect(e) AS found
UNWIND range(0, toInteger($count) - 1) AS at
WITH found[at * size(found) / toInteger($count)] AS e WHERE e IS NOT NULL
RETURN DISTINCT e.id AS id, e.name AS name`,
);
const TOGETHER = reading(
  'together',
  `UNWIND $ids AS id MATCH (a:Entity {id: id})
CALL (a) {
  MATCH (a)<-[:MENTIONS]-(article)-[:MENTIONS]->(b:Entity)
  WHERE b <> a AND b.claimCount <= 600
  RETURN b.id AS b, count(article) AS articles ORDER BY articles DESC, b LIMIT 1
}
RETURN b AS a, a.id AS b`,
);

/** Chooses by counters and ids alone: the same for the same corpus. */
export async function casesOf(database: Database): Promise<Cases> {
  const hottest = (await database.run<{ id: string; name: string }>(HOTTEST_ENTITIES, { count: HOTTEST })).rows;
  const cold = (await database.run<{ id: string; name: string }>(COLD_ENTITIES, { count: COLD })).rows;
  const together = await database.run<{ a: string; b: string }>(TOGETHER, { ids: cold.map(({ id }) => id) });
  const head = hottest[0]!;
  const others = hottest.slice(1);
  const sized = <T extends object>(all: readonly T[]) =>
    all.map((each, at) => ({ ...each, first: PAGE_SIZES[at % PAGE_SIZES.length]! }));
  return {
    hottest: sized(hottest),
    hot: PAGE_SIZES.map((first) => ({ ...head, first })),
    cold: sized(cold),
    hotPairs: sized(hottest.flatMap(({ id: a }, at) => hottest.slice(at + 1).map(({ id: b }) => ({ a, b })))),
    coldPairs: sized(cold.map(({ id: a }, at) => ({ a, b: cold[(at + 1) % cold.length]!.id }))),
    hotTogether: sized(others.map(({ id: b }) => ({ a: head.id, b }))),
    coldTogether: sized(together.rows),
  };
}

function reading(name: string, text: string): Statement {
  return { name: `bench/${name}`, text, access: 'READ' };
}
