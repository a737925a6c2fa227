// Removes an article with its sentences and all its claims, retired ones included, and what links them to others.
// $id: article id
MATCH (article:Article {id: $id})
CALL (article) {
  MATCH (claim:Claim)
  WHERE claim.articleId = article.id AND claim.k > ''
  DETACH DELETE claim
  RETURN count(*) AS claims
}
CALL (article) {
  MATCH (sentence:Sentence)-[:IN]->(article)
  DETACH DELETE sentence
}
DETACH DELETE article
RETURN claims
