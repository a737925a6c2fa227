// Locks articles until the transaction ends and tells of the stories that they belong to, all members of each.
// $articles: ids, sorted
UNWIND $articles AS id
MATCH (article:Article {id: id})
// Removing a property, even one that no article has, takes the lock.
REMOVE article.e
WITH article
OPTIONAL MATCH (article)-[:COPY_OF]->(linked)
WITH article, coalesce(linked, article) AS first
RETURN
  article.id AS id,
  first.id AS first,
  COLLECT {
    MATCH (member)-[:COPY_OF*0..1]->(first)
    RETURN {
      id: member.id,
      publishedAt: member.publishedAt,
      source: head([(member)-[published:PUBLISHED_BY]->() | published.e]),
      contentHash: member.contentHash,
      unsettled: member:Unsettled
    }
  } AS members
