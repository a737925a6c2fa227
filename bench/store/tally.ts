import type { ClaimRow } from '../../src/graph/writing/claim-rows.ts';
import { joinNames, nameKeysOf } from '../../src/graph/writing/entity-names.ts';
import type { MentionRow } from '../../src/graph/writing/mention-rows.ts';
import { relationRows } from '../../src/graph/writing/relation-rows.ts';

/** What is counted over all articles, for nodes and edges that belong to no article alone. */
export interface Tally {
  /** Counts one article. */
  add(mentions: readonly MentionRow[], claims: readonly ClaimRow[], publishedAt: string | null): void;
  /** Rows of the entities: id and properties. */
  entities(): IterableIterator<Row>;
  /** Rows of the relations: subject, object, edge (type of the relationship), node and drawn (properties). */
  relations(): IterableIterator<Row>;
  /** Properties of the `:MonthlyCount` nodes. */
  months(): IterableIterator<Row>;
}

export type Row = Readonly<Record<string, unknown>>;

interface EntityTally {
  readonly kind: string;
  readonly names: Set<string>;
  readonly aliases: Set<string>;
  readonly descriptions: Set<string | null>;
  articles: number;
  mentions: number;
  claims: number;
  relations: number;
  first: string | null;
  last: string | null;
  readonly months: Map<string, Map<string, number>>;
}

interface RelationTally {
  claims: number;
  readonly articles: Set<string>;
  readonly sources: Set<string>;
  first: string | null;
  last: string | null;
  /** `k` and id of the newest claims, in no order. */
  newest: (readonly [k: string, id: string])[];
}

/** Of a relation's claims its edge names so many. */
const NEWEST = 20;
const UNDATED = '0000';

export function openTally(): Tally {
  const entities = new Map<string, EntityTally>();
  const relations = new Map<string, RelationTally>();

  function addMention(row: MentionRow, publishedAt: string | null): void {
    const tally = entities.get(row.entity) ?? newEntity(row.kind);
    entities.set(row.entity, tally);
    tally.names.add(row.name);
    for (const alias of row.aliases) tally.aliases.add(alias);
    tally.descriptions.add(row.description);
    tally.articles += 1;
    tally.mentions += row.starts.length;
    tally.first = earlier(tally.first, publishedAt);
    tally.last = later(tally.last, publishedAt);
  }

  function addClaim({ id, relationId, properties, participants }: ClaimRow, publishedAt: string | null): void {
    const month = publishedAt?.slice(0, 7) ?? UNDATED;
    const saying = `${properties.type}|${properties.modality}`;
    for (const { e } of participants) {
      if (e === null) continue;
      const tally = entities.get(e)!;
      tally.claims += 1;
      const counts = tally.months.get(month) ?? new Map<string, number>();
      tally.months.set(month, counts);
      counts.set(saying, (counts.get(saying) ?? 0) + 1);
    }
    if (relationId === null) return;
    const relation = relations.get(relationId) ?? newRelation();
    relations.set(relationId, relation);
    relation.claims += 1;
    relation.articles.add(String(properties.articleId));
    if (properties.sourceId !== null) relation.sources.add(String(properties.sourceId));
    relation.first = earlier(relation.first, publishedAt);
    relation.last = later(relation.last, publishedAt);
    relation.newest.push([String(properties.k), id]);
    if (relation.newest.length >= 3 * NEWEST) relation.newest = newestOf(relation.newest);
  }

  return {
    add(mentions, claims, publishedAt) {
      for (const row of mentions) addMention(row, publishedAt);
      for (const claim of claims) addClaim(claim, publishedAt);
    },
    *entities() {
      for (const [id, tally] of entities) yield { id, properties: entityProperties(tally) };
    },
    *relations() {
      const ids = new Set(relations.keys());
      for (const [id, tally] of relations) {
        const [row] = relationRows([id]);
        if (!row) continue;
        for (const end of new Set([row.subject, row.object])) entities.get(end)!.relations += 1;
        yield relationOf(
          row,
          tally,
          row.opposites.some((each) => ids.has(each)),
        );
      }
    },
    *months() {
      for (const [e, { months }] of entities) {
        for (const [month, counts] of months) {
          const sayings = [...counts.keys()].sort();
          const each = sayings.map((saying) => counts.get(saying)!);
          const claims = each.reduce((sum, count) => sum + count, 0);
          yield { id: `${e}|${month}`, name: month, e, month, claims, sayings, counts: each };
        }
      }
    },
  };
}

function relationOf(row: ReturnType<typeof relationRows>[number], tally: RelationTally, contested: boolean): Row {
  const { id, edge, type, modality, subject, object } = row;
  const shared = {
    id,
    type,
    modality,
    claims: tally.claims,
    articles: tally.articles.size,
    sources: tally.sources.size,
    firstReportedAt: tally.first,
    lastReportedAt: tally.last,
    contested,
  };
  const c = `${String(tally.claims).padStart(10, '0')}|${id}`;
  const t = `${tally.last ?? UNDATED}|${id}`;
  const pair = [subject, object].sort().join('|');
  const claimIds = newestOf(tally.newest).map(([, claim]) => claim);
  return { subject, object, edge, c, t, node: { ...shared, name: edge, pair, c, t }, drawn: { ...shared, claimIds } };
}

function newestOf(claims: readonly (readonly [k: string, id: string])[]) {
  return claims.toSorted(([a], [b]) => (a < b ? 1 : -1)).slice(0, NEWEST);
}

function entityProperties(tally: EntityTally): Row {
  const names = [...tally.names].map((name) => ({ name, aliases: [...tally.aliases], description: null }));
  const descriptions = [...tally.descriptions].map((description) => ({ name: '', aliases: [], description }));
  const { name, aliases } = joinNames(names)!;
  const description = joinNames(descriptions)?.description ?? null;
  return {
    kind: tally.kind.toUpperCase(),
    name,
    aliases,
    nameKeys: nameKeysOf({ name, aliases, description }),
    description,
    articleCount: tally.articles,
    mentionCount: tally.mentions,
    claimCount: tally.claims,
    relationCount: tally.relations,
    firstReportedAt: tally.first,
    lastReportedAt: tally.last,
  };
}

function newEntity(kind: string): EntityTally {
  const empty = { articles: 0, mentions: 0, claims: 0, relations: 0, first: null, last: null };
  return { kind, names: new Set(), aliases: new Set(), descriptions: new Set(), months: new Map(), ...empty };
}

function newRelation(): RelationTally {
  return { claims: 0, articles: new Set(), sources: new Set(), first: null, last: null, newest: [] };
}

function earlier(one: string | null, other: string | null): string | null {
  return one === null || (other !== null && other < one) ? other : one;
}

function later(one: string | null, other: string | null): string | null {
  return one === null || (other !== null && other > one) ? other : one;
}
