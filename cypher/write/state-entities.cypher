// Sets what is known of entities from all that is said of them.
// $entities: id and properties (null for one that must go)
UNWIND $entities AS row
MATCH (entity:Entity {id: row.id})
SET entity += row.properties
