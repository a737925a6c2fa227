// Lists the next entities, in the order of their ids.
// $after: id of the last entity of the page before, or an empty text
// $count: how many
MATCH (entity:Entity)
WHERE entity.id > $after
WITH entity
ORDER BY entity.id
LIMIT toInteger($count)
RETURN entity.id AS id
