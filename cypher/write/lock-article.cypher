// Locks an article until the transaction ends and tells what it has put into the graph so far.
// $id: article id
MATCH (article:Article {id: $id})
// Removing a property, even one that no article has, takes the lock.
REMOVE article.e
WITH article
CALL (article) {
  MATCH (article)-[mention:MENTIONS]->()
  RETURN collect(mention {
    entity: mention.e, count: mention.count, name: mention.name, aliases: mention.aliases,
    description: mention.description
  }) AS mentions
}
CALL (article) {
  MATCH (claim:Claim)
  WHERE claim.articleId = article.id AND claim.k > '' AND NOT claim:Retired
  RETURN collect(claim {
    .id, .relationId, .type, .modality, .reportedAt,
    entities: COLLECT { MATCH (claim)-[:ABOUT]->(entity) RETURN DISTINCT entity.id }
  }) AS claims
}
OPTIONAL MATCH (article)-[published:PUBLISHED_BY]->()
RETURN
  article.contentHash AS contentHash,
  article.extractorName AS extractorName,
  article.extractorVersion AS extractorVersion,
  article.publishedAt AS publishedAt,
  published {id: published.e, .name, .domain} AS source,
  mentions,
  claims
