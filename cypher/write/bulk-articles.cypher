// Writes articles that are not there with all they say, and a mark that what is derived from them is still to be drawn.
// $marker: id of the mark
// $entities: sorted by id: id, kind (a label) and properties (of a new one)
// $sources: sorted by id: id and properties (of a new one)
// $articles: properties, published (at, an index into $sources, and properties; none or one), mentions (at, an index into $entities, and properties), sentences (properties, claims)
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
UNWIND $articles AS row
CREATE (article:Article:Unsettled)
SET article = row.properties
FOREACH (link IN row.published |
  FOREACH (source IN [sources[link.at]] |
    CREATE (article)-[published:PUBLISHED_BY]->(source)
    SET published = link.properties
  )
)
FOREACH (link IN row.mentions |
  FOREACH (entity IN [entities[link.at]] |
    CREATE (article)-[mention:MENTIONS]->(entity)
    SET mention = link.properties
  )
)
FOREACH (said IN row.sentences |
  CREATE (sentence:Sentence)-[:IN]->(article)
  SET sentence = said.properties
  FOREACH (made IN said.claims |
    CREATE (claim:Claim)-[evidence:EVIDENCE]->(sentence)
    SET claim = made.properties, claim.confidence = toFloat(made.properties.confidence), evidence = made.evidence
    FOREACH (link IN made.participants |
      FOREACH (entity IN [entities[link.at]] |
        CREATE (claim)-[about:ABOUT]->(entity)
        SET about = link.properties
      )
    )
  )
)
