// Takes stories apart of which an article is still to be settled, some at a time: all their articles are then to be settled.
// $count: how many stories
MATCH (article:Unsettled)
WHERE EXISTS { (article)-[:COPY_OF]-() }
OPTIONAL MATCH (article)-[:COPY_OF]->(first)
WITH DISTINCT coalesce(first, article) AS first
LIMIT toInteger($count)
MATCH (copy)-[link:COPY_OF]->(first)
SET first:Unsettled, copy:Unsettled
DELETE link
RETURN count(link) AS removed
