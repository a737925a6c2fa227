// Links an article to the entities it mentions.
// $article: article id
// $mentions: properties of each link, e (the entity's id) among them
MATCH (article:Article {id: $article})
UNWIND $mentions AS row
MATCH (entity:Entity {id: row.e})
CREATE (article)-[mention:MENTIONS]->(entity)
SET mention = row
