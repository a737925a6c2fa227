// Lists the next sources, in the order of their ids.
// $after: id of the last source of the page before, or an empty text
// $count: how many
MATCH (source:Source)
WHERE source.id > $after
WITH source
ORDER BY source.id
LIMIT toInteger($count)
RETURN source.id AS id
