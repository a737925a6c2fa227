import { BackchannelError } from '../../model/errors.ts';
import { nameKey } from '../../model/ids.ts';
import { articlesOfGraph } from './article-pages.ts';
import { pageSize } from './checks.ts';
import { claimCounts } from './claim-counts.ts';
import { claimsOfGraph } from './claim-pages.ts';
import { commonNeighbors } from './common-neighbors.ts';
import { entitiesOfGraph } from './entity-pages.ts';
import { exactQuery } from './lucene.ts';
import { neighborhoodOf } from './neighborhood.ts';
import { pathsBetween } from './paths.ts';
import type { Table } from './piece.ts';
import { rejectedArticles } from './rejection-pages.ts';
import { countRelations, relationsOfGraph } from './relation-pages.ts';
import { searchHits } from './search-pages.ts';

/** Of so many entities that share a name the one named most is taken. */
const MOST_NAMESAKES = 100;

/** Where every question begins; what has an id and is asked for by it comes through `compileLookUps`. */
export const QUERY: Table = {
  entities: { kind: 'page', to: 'Entity', source: entitiesOfGraph },
  articles: { kind: 'page', to: 'Article', source: articlesOfGraph },
  claims: { kind: 'page', to: 'Claim', source: claimsOfGraph },
  claimCounts: { kind: 'many', to: 'ClaimCount', match: claimCounts },
  relations: { kind: 'page', to: 'Relation', source: relationsOfGraph },
  search: { kind: 'page', to: 'SearchHit', source: searchHits },
  paths: { kind: 'many', to: 'Path', match: pathsBetween },
  neighborhood: { kind: 'one', to: 'Subgraph', match: neighborhoodOf },
  commonNeighbors: { kind: 'many', to: 'Entity', match: commonNeighbors },
  entityByName: {
    kind: 'one',
    to: 'Entity',
    match(_, entity, given, scope) {
      const query = scope.parameter(exactQuery(checkName(String(given.name))));
      return `CALL db.index.fulltext.queryNodes('entity_name_keys', ${query}, {limit: ${scope.parameter(MOST_NAMESAKES)}}) YIELD node WITH node AS ${entity} ORDER BY ${entity}.mentionCount DESC, ${entity}.id LIMIT 1`;
    },
  },
  articleByUrl: {
    kind: 'one',
    to: 'Article',
    match: (_, article, given, scope) =>
      `MATCH (${article}:Article {url: ${scope.parameter(given.url)}}) WITH ${article} ORDER BY ${article}.k DESC LIMIT 1`,
  },
  importRuns: {
    kind: 'many',
    to: 'ImportRun',
    match: (_, run, given, scope) =>
      `MATCH (${run}:ImportRun) USING INDEX ${run}:ImportRun(startedAt) WHERE ${run}.startedAt >= '' WITH ${run} ORDER BY ${run}.startedAt DESC LIMIT ${scope.parameter(pageSize(given.first))}`,
  },
  rejectedArticles: { kind: 'page', to: 'RejectedArticle', source: rejectedArticles },
  statistics: {
    kind: 'plain',
    cypher: () =>
      `{${Object.entries(COUNTS)
        .map(([name, count]) => `${name}: ${count}`)
        .join(', ')}}`,
  },
};

/** Each a look into the database's own count store. */
const COUNTS = {
  articles: collected('MATCH (each:Article) RETURN count(each)'),
  entities: collected('MATCH (each:Entity) RETURN count(each)'),
  claims: `${collected('MATCH (each:Claim) RETURN count(each)')} - ${collected('MATCH (each:Retired) RETURN count(each)')}`,
  relations: collected(countRelations()),
  sources: collected('MATCH (each:Source) RETURN count(each)'),
};

function collected(count: string): string {
  return `head(COLLECT { ${count} AS count })`;
}

function checkName(name: string): string {
  const key = nameKey(name);
  if (key) return key;
  throw new BackchannelError(
    'BAD_INPUT',
    `name: expected letters or digits, got ${JSON.stringify(name.slice(0, 80))}.`,
  );
}
