// Tells what an article has put into the graph so far: whom it mentions, and its claims with their sentences.
// $id: article id
MATCH (article:Article {id: $id})
OPTIONAL MATCH (article)-[:PUBLISHED_BY]->(source:Source)
RETURN
  article.contentHash AS contentHash,
  article.extractorName AS extractorName,
  article.extractorVersion AS extractorVersion,
  article.title AS title,
  article.publishedAt AS publishedAt,
  source {.id, .name} AS source,
  COLLECT {
    MATCH (article)-[mention:MENTIONS]->()
    RETURN mention {entity: mention.e, .name}
  } AS mentions,
  COLLECT {
    MATCH (claim:Claim)
    WHERE claim.articleId = article.id AND claim.k > ''
    RETURN
      claim {
        .id, .name, .relationId, .retiredReason,
        sentence: head(COLLECT { MATCH (claim)-[:EVIDENCE]->(sentence) RETURN sentence.text }),
        entities: COLLECT { MATCH (claim)-[:ABOUT]->(entity) RETURN DISTINCT entity.id }
      }
  } AS claims
