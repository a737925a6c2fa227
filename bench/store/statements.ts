import type { Statement } from '../../src/graph/database.ts';

/** What fills an empty graph in batches; nothing is looked for that a batch has not made, but sources and entities. */
export const LOADING = {
  sources: writing('sources', 'UNWIND $rows AS row CREATE (source:Source) SET source = row'),
  /** By id alone: what is counted over all articles comes last. */
  entities: writing('entities', 'UNWIND $rows AS row CREATE (entity:Entity {id: row.id}) SET entity:$(row.kind)'),
  articles: writing(
    'articles',
    `UNWIND $rows AS row
CREATE (article:Article)
SET article = row.properties
WITH article, row
CALL (article, row) {
  MATCH (source:Source {id: row.publishedBy.e})
  CREATE (article)-[published:PUBLISHED_BY]->(source)
  SET published = row.publishedBy
}
CALL (article, row) {
  UNWIND row.mentions AS named
  MATCH (entity:Entity {id: named.e})
  CREATE (article)-[mention:MENTIONS]->(entity)
  SET mention = named
}
UNWIND row.sentences AS said
CREATE (sentence:Sentence)-[:IN]->(article)
SET sentence = said.properties
WITH sentence, said
UNWIND said.claims AS made
CREATE (claim:Claim)-[evidence:EVIDENCE]->(sentence)
SET claim = made.properties, claim.confidence = toFloat(made.properties.confidence), evidence = made.evidence
WITH claim, made
UNWIND made.participants AS participant
MATCH (entity:Entity {id: participant.entity})
CREATE (claim)-[:ABOUT {
  role: participant.role, position: participant.position, e: participant.e, k: participant.k
}]->(entity)`,
  ),
  counts: writing('counts', 'UNWIND $rows AS row MATCH (entity:Entity {id: row.id}) SET entity += row.properties'),
  relations: writing(
    'relations',
    `UNWIND $rows AS row
MATCH (subject:Entity {id: row.subject})
MATCH (object:Entity {id: row.object})
CREATE (subject)-[edge:$(row.edge)]->(object)
SET edge = row.drawn
CREATE (relation:Relation)
SET relation = row.node
CREATE (relation)-[:BETWEEN {role: 'SUBJECT', e: row.subject, c: row.c, t: row.t}]->(subject)
CREATE (relation)-[:BETWEEN {role: 'OBJECT', e: row.object, c: row.c, t: row.t}]->(object)`,
  ),
  months: writing('months', 'UNWIND $rows AS row CREATE (month:MonthlyCount) SET month = row'),
} as const;

/** The mark that a corpus was loaded to its end, and which one. */
export const MARK = {
  read: reading('mark', 'MATCH (mark:BenchCorpus) RETURN mark.seed AS seed, mark.articles AS articles'),
  write: writing('mark', 'CREATE (:BenchCorpus {name: "Corpus of the benchmark", seed: $seed, articles: $articles})'),
  empty: reading('empty', 'MATCH (node) WHERE NOT node:__Neo4jMigration RETURN count(node) AS nodes'),
} as const;

function writing(name: string, text: string): Statement {
  return { name: `bench/${name}`, text, access: 'WRITE' };
}

function reading(name: string, text: string): Statement {
  return { name: `bench/${name}`, text, access: 'READ' };
}
