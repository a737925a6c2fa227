// Records articles that were not accepted; the same rejection again changes nothing.
// $rejections: id, and properties (everything else that stands on the node)
UNWIND $rejections AS row
MERGE (rejected:RejectedArticle {id: row.id})
  ON CREATE SET rejected += row.properties
