// Links copies to the first article of their story, frees the first of a link it has, and marks articles to be settled.
// $links: id of a copy, and first (an id, or null for the first itself)
// $unsettled: ids of articles whose claims are still to be given their origin
CALL () {
  UNWIND $links AS row
  MATCH (article:Article {id: row.id})
  OPTIONAL MATCH (article)-[former:COPY_OF]->()
  DELETE former
  WITH article, row
  MATCH (first:Article {id: row.first})
  CREATE (article)-[:COPY_OF]->(first)
}
UNWIND $unsettled AS id
MATCH (article:Article {id: id})
SET article:Unsettled
