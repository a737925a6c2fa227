// Removes entities that no article mentions and no claim is about, retired claims included.
// $entities: ids to look at
UNWIND $entities AS id
MATCH (entity:Entity {id: id})
WHERE entity.articleCount = 0 AND NOT EXISTS { (entity)<-[:ABOUT]-() }
DELETE entity
