// Tells which articles are there, and what they were read from and by.
// $ids: article ids
UNWIND $ids AS id
MATCH (article:Article {id: id})
RETURN
  article.id AS id,
  article.contentHash AS contentHash,
  article.extractorName AS extractorName,
  article.extractorVersion AS extractorVersion
