// Tells which articles are in the graph with the same content, read by the same extractor.
// $receipts: id, contentHash, extractorName, extractorVersion
UNWIND $receipts AS receipt
MATCH (article:Article {id: receipt.id})
WHERE
  article.contentHash = receipt.contentHash AND
  article.extractorName = receipt.extractorName AND
  article.extractorVersion = receipt.extractorVersion
RETURN article.id AS id
