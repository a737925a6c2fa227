import { articlesOfEntity, articlesOfSource, copiesOfArticle } from './article-pages.ts';
import { CLAIM_COUNT } from './claim-counts.ts';
import { claimsOfArticle, claimsOfEntity, claimsOfRelation } from './claim-pages.ts';
import { CLAIM, claimParts } from './claim-table.ts';
import { entitiesOfArticle } from './entity-pages.ts';
import { coMentioned, mentionsOfArticle, mentionsOfEntity } from './mention-pages.ts';
import { SUBGRAPH } from './neighborhood.ts';
import { PATH } from './paths.ts';
import { type LinkPiece, type PagePiece, properties, type Table, type TypeName, value } from './piece.ts';
import { QUERY } from './query-table.ts';
import { relationsOfEntity } from './relation-pages.ts';

const ENTITY: Table = {
  ...properties('id', 'kind', 'name', 'description', 'articleCount', 'mentionCount', 'claimCount', 'relationCount'),
  ...properties('firstReportedAt', 'lastReportedAt'),
  aliases: value((entity) => `coalesce(${entity}.aliases, [])`),
  claims: page('Claim', claimsOfEntity),
  relations: page('Relation', relationsOfEntity),
  articles: page('Article', articlesOfEntity),
  mentions: page('Mention', mentionsOfEntity),
  coMentioned: { kind: 'many', to: 'CoMention', match: coMentioned },
};

/** Travels as a map. */
const CO_MENTION: Table = {
  ...properties('articleCount'),
  entity: { kind: 'one', to: 'Entity', match: (pair, entity) => `WITH ${pair}.entity AS ${entity}` },
};

const SOURCE: Table = {
  ...properties('id', 'name', 'domain'),
  articles: page('Article', articlesOfSource),
};

const ARTICLE: Table = {
  ...properties('id', 'url', 'title', 'publishedAt', 'importedAt', 'language', 'text'),
  authors: value((article) => `coalesce(${article}.authors, [])`),
  source: {
    kind: 'one',
    to: 'Source',
    match: (article, source) => `MATCH (${article})-[:PUBLISHED_BY]->(${source}:Source)`,
  },
  claims: page('Claim', claimsOfArticle),
  entities: page('Entity', entitiesOfArticle),
  mentions: page('Mention', mentionsOfArticle),
  copyOf: {
    kind: 'one',
    to: 'Article',
    match: (copy, first) => `MATCH (${copy})-[:COPY_OF]->(${first}:Article)`,
  },
  copies: page('Article', copiesOfArticle),
};

/** A mention is no node: it stands in the lists of a MENTIONS relationship, and travels as a map with both its ends. */
const MENTION: Table = {
  ...properties('text', 'start', 'end'),
  entity: { kind: 'one', to: 'Entity', match: (mention, entity) => `WITH ${mention}.entity AS ${entity}` },
  article: { kind: 'one', to: 'Article', match: (mention, article) => `WITH ${mention}.article AS ${article}` },
};

const RELATION: Table = {
  ...properties('id', 'type', 'modality', 'firstReportedAt', 'lastReportedAt', 'contested'),
  claimCount: value((relation) => `${relation}.claims`),
  articleCount: value((relation) => `${relation}.articles`),
  sourceCount: value((relation) => `${relation}.sources`),
  subject: { kind: 'one', to: 'Entity', match: endOf('SUBJECT') },
  object: { kind: 'one', to: 'Entity', match: endOf('OBJECT') },
  claims: page('Claim', claimsOfRelation),
};

const IMPORT_RUN: Table = {
  ...properties(
    'id',
    'status',
    'startedAt',
    'finishedAt',
    'extractorVersion',
    'read',
    'created',
    'updated',
    'unchanged',
  ),
  ...properties('rejected', 'claimsAdded', 'claimsRetired'),
  // Runs of older versions could not remove any.
  removed: value((run) => `coalesce(${run}.removed, 0)`),
};

const REJECTED_ARTICLE: Table = properties('id', 'stage', 'code', 'reason', 'excerpt', 'origin', 'rejectedAt');

/** A hit is a map made by the search. */
const SEARCH_HIT: Table = {
  ...properties('score', 'snippet'),
  node: {
    kind: 'any',
    node: (hit) => `${hit}.node`,
    types: {
      Entity: (hit) => `${hit}.kind = 'ENTITY'`,
      Claim: (hit) => `${hit}.kind = 'CLAIM'`,
      Article: (hit) => `${hit}.kind = 'ARTICLE'`,
    },
  },
};

/** Every field of every type that lives in the graph, with the Cypher that answers it. */
export const TABLE: Readonly<Record<TypeName, Table>> = {
  Query: QUERY,
  Entity: ENTITY,
  Source: SOURCE,
  Article: ARTICLE,
  Mention: MENTION,
  CoMention: CO_MENTION,
  Claim: CLAIM,
  ClaimCount: CLAIM_COUNT,
  Argument: claimParts.argument,
  Speaker: claimParts.speaker,
  Evidence: claimParts.evidence,
  Relation: RELATION,
  Path: PATH,
  Subgraph: SUBGRAPH,
  ImportRun: IMPORT_RUN,
  RejectedArticle: REJECTED_ARTICLE,
  SearchHit: SEARCH_HIT,
};

function page(to: TypeName, source: PagePiece['source']): PagePiece {
  return { kind: 'page', to, source };
}

function endOf(role: 'SUBJECT' | 'OBJECT'): LinkPiece['match'] {
  return (relation, entity) => `MATCH (${relation})-[:BETWEEN {role: '${role}'}]->(${entity}:Entity)`;
}
