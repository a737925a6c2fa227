// Creates relationships as a backup has them, between nodes that are there; the ids of all of them differ.
// $relationships: type, from, to (ids), properties, floats (name, value), floatLists (name, value)
UNWIND $relationships AS row
MATCH (from:Article|Claim|Entity|Relation|Sentence {id: row.from})
MATCH (to:Article|Entity|Sentence|Source {id: row.to})
CREATE (from)-[link:$(row.type)]->(to)
SET link = row.properties
FOREACH (float IN row.floats | SET link[float.name] = toFloat(float.value))
FOREACH (list IN row.floatLists | SET link[list.name] = [item IN list.value | toFloat(item)])
