// Locks an article and the others of its story, in the order of their ids, and marks the others to be settled anew.
// $id: article id
MATCH (article:Article {id: $id})
WITH
  [article.id] +
    COLLECT {
      MATCH (article)-[:COPY_OF*1..2]-(other:Article)
      RETURN DISTINCT other.id
    } AS members
UNWIND members AS id
WITH id
ORDER BY id
MATCH (member:Article {id: id})
// Removing a property, even one that no article has, takes the lock.
REMOVE member.e
FOREACH (other IN CASE WHEN id = $id THEN [] ELSE [member] END | SET other:Unsettled)
