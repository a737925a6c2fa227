// Tells what claims say of relations, and what stands there: nodes, drawn edges and the ends of nodes.
// $relations: id, subject, object (entity ids, or null), opposites (ids of relations)
UNWIND $relations AS row
CALL (row) {
  OPTIONAL MATCH (claim:Claim)
  WHERE claim.relationId = row.id AND claim.k > '' AND NOT claim:Retired
  RETURN
    count(claim) AS claims,
    count(DISTINCT claim.articleId) AS articles,
    count(DISTINCT claim.originSourceId) AS sources,
    min(claim.reportedAt) AS firstReportedAt,
    max(claim.reportedAt) AS lastReportedAt
}
CALL (row) {
  MATCH (claim:Claim)
  WHERE claim.relationId = row.id AND claim.k > '' AND NOT claim:Retired
  WITH claim
  ORDER BY claim.relationId DESC, claim.k DESC
  LIMIT 20
  RETURN collect(claim.id) AS claimIds
}
RETURN
  row.id AS id,
  claims,
  articles,
  sources,
  firstReportedAt,
  lastReportedAt,
  claimIds,
  EXISTS {
    MATCH (claim:Claim)
    WHERE claim.relationId IN row.opposites AND claim.k > '' AND NOT claim:Retired
  } AS contested,
  COLLECT { MATCH (relation:Relation {id: row.id}) RETURN properties(relation) } AS nodes,
  COLLECT {
    MATCH (:Entity {id: row.subject})-[edge]->(:Entity {id: row.object})
    WHERE edge.id = row.id
    RETURN edge {.*, edge: type(edge)}
  } AS edges,
  COLLECT {
    MATCH (:Relation {id: row.id})-[between:BETWEEN]->(end)
    RETURN between {.role, .e, .c, .t, end: end.id}
    ORDER BY between.role
  } AS ends
