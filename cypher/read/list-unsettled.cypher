// Lists the next articles whose copies are still to be looked for, in the order of their ids.
// $after: id of the last article of the page before, or an empty text
// $count: how many
MATCH (article:Unsettled)
WHERE article.id > $after
WITH article
ORDER BY article.id
LIMIT toInteger($count)
RETURN
  article.id AS id,
  article.contentHash AS contentHash,
  article.bands AS bands,
  head([(article)-[published:PUBLISHED_BY]->() | published.e]) AS source
