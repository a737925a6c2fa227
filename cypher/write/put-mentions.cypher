// Links an article to the entities it mentions and creates those that are new, not yet counted.
// $article: article id
// $mentions: sorted by entity: id, kind (a label), created (properties of a new entity), mention (properties of the link)
MATCH (article:Article {id: $article})
UNWIND $mentions AS row
MERGE (entity:Entity {id: row.id})
  ON CREATE SET entity:$(row.kind), entity += row.created
CREATE (article)-[mention:MENTIONS]->(entity)
SET mention = row.mention
