// Creates an article that is not there yet, its copies still to be looked for; one that is there stays as it is and shows its receipt.
// $id: article id
// $properties: everything else that stands on the node
MERGE (article:Article {id: $id})
  ON CREATE SET article:Unsettled, article += $properties
RETURN
  article.contentHash AS contentHash,
  article.extractorName AS extractorName,
  article.extractorVersion AS extractorVersion
