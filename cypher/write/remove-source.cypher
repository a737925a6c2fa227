// Removes a source that no article comes from.
// $source: source id
MATCH (source:Source {id: $source})
WHERE NOT EXISTS { (source)<-[:PUBLISHED_BY]-() }
DELETE source
