// Tells of an article all that was given with it, who read it, and its claims, retired ones among them.
// $id: article id
MATCH (article:Article {id: $id})
OPTIONAL MATCH (article)-[published:PUBLISHED_BY]->()
RETURN
  article {
    .id, .url, .title, .authors, .publishedAt, .language, .text,
    source: published {id: published.e, .name, .domain}
  } AS article,
  article.contentHash AS contentHash,
  {name: article.extractorName, version: article.extractorVersion} AS extractor,
  COLLECT {
    MATCH (claim:Claim)
    WHERE claim.articleId = article.id AND claim.k > ''
    RETURN
      claim {
        .id, .name, .recordedAt, .retiredAt, .retiredReason,
        sentence: head(COLLECT { MATCH (claim)-[:EVIDENCE]->(sentence) RETURN sentence.text })
      }
    ORDER BY claim.retiredAt, claim.id
  } AS claims
