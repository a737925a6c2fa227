// Gives entities other names or another description.
// $entities: id, name, aliases, nameKeys, description (or null)
UNWIND $entities AS row
MATCH (entity:Entity {id: row.id})
SET
  entity.name = row.name,
  entity.aliases = row.aliases,
  entity.nameKeys = row.nameKeys,
  entity.description = row.description
