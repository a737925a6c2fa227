// Creates nodes as a backup has them.
// $nodes: labels, properties, floats (name, value), floatLists (name, value)
UNWIND $nodes AS row
CREATE (node:$(row.labels))
SET node = row.properties
FOREACH (float IN row.floats | SET node[float.name] = toFloat(float.value))
FOREACH (list IN row.floatLists | SET node[list.name] = [item IN list.value | toFloat(item)])
