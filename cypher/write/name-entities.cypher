// Gives entities other names or another description.
// $entities: id, and names (name, aliases, nameKeys, description; null for none)
UNWIND $entities AS row
MATCH (entity:Entity {id: row.id})
SET entity += row.names
