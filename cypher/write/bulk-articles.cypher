// Writes articles that are not there with all they say, and a mark that what is derived from them is still to be drawn.
// $marker: id of the mark
// $entities: sorted by id: id, kind (a label) and properties (of a new one)
// $sources: sorted by id: id and properties (of a new one)
// $articles: properties of each
// $published: properties, article and source (indexes into these lists)
// $mentions: properties, article and entity
// $sentences: properties and article
// $claims: properties, evidence (properties) and sentence
// $participants: properties, claim and entity
CREATE (:PendingRedraw {id: $marker, name: 'To be drawn anew from the claims'})
WITH 1 AS once
CALL () {
  UNWIND $entities AS row
  MERGE (entity:Entity {id: row.id})
    ON CREATE SET entity:$(row.kind), entity += row.properties
  RETURN collect(entity) AS entities
}
CALL () {
  UNWIND $sources AS row
  MERGE (source:Source {id: row.id})
    ON CREATE SET source += row.properties
  RETURN collect(source) AS sources
}
// From here on nothing is looked for: what was made before is found by its place in a list.
CALL () {
  UNWIND $articles AS row
  CREATE (article:Article:Unsettled)
  SET article = row
  RETURN collect(article) AS articles
}
CALL (articles) {
  UNWIND $sentences AS row
  WITH row, articles[row.article] AS article
  CREATE (sentence:Sentence)-[:IN]->(article)
  SET sentence = row.properties
  RETURN collect(sentence) AS sentences
}
CALL (sentences) {
  UNWIND $claims AS row
  WITH row, sentences[row.sentence] AS sentence
  CREATE (claim:Claim)-[evidence:EVIDENCE]->(sentence)
  SET
    claim = row.properties,
    claim.confidence = toFloat(row.properties.confidence),
    evidence = row.evidence
  RETURN collect(claim) AS claims
}
CALL (articles, sources) {
  UNWIND $published AS row
  WITH row, articles[row.article] AS article, sources[row.source] AS source
  CREATE (article)-[published:PUBLISHED_BY]->(source)
  SET published = row.properties
}
CALL (articles, entities) {
  UNWIND $mentions AS row
  WITH row, articles[row.article] AS article, entities[row.entity] AS entity
  CREATE (article)-[mention:MENTIONS]->(entity)
  SET mention = row.properties
}
CALL (claims, entities) {
  UNWIND $participants AS row
  WITH row, claims[row.claim] AS claim, entities[row.entity] AS entity
  CREATE (claim)-[about:ABOUT]->(entity)
  SET about = row.properties
}
