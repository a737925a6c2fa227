// Finds settled articles that share a band with others, story by story; of each story those first that share most.
// $articles: id, query (its bands) of each
// $most: how many articles of a story are named
UNWIND $articles AS row
CALL (row) {
  CALL db.index.fulltext.queryNodes('article_bands', row.query)
    YIELD node, score
    WHERE NOT node:Unsettled AND node.id <> row.id
  OPTIONAL MATCH (node)-[:COPY_OF]->(first)
  WITH coalesce(first.id, node.id) AS story, node.id AS id, score
  ORDER BY score DESC, id
  WITH story, collect(id) AS ids
  RETURN story, ids[..toInteger($most)] AS ids, size(ids) AS count
}
RETURN row.id AS id, story, ids, count
