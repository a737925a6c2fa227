// Brings drawn edges up to date with their claims: draws, changes or withdraws them, and says which are contested.
// $relations: sorted by id: id, edge (type of the relationship), type, modality, subject, object (entity ids), camp, opposites (ids of relations)
UNWIND $relations AS row
MATCH (subject:Entity {id: row.subject})
MATCH (object:Entity {id: row.object})
CALL (row) {
  OPTIONAL MATCH (claim:Claim)
  WHERE claim.relationId = row.id AND claim.k > '' AND NOT claim:Retired
  RETURN
    count(claim) AS claims,
    count(DISTINCT claim.articleId) AS articles,
    count(DISTINCT claim.sourceId) AS sources,
    min(claim.reportedAt) AS firstReportedAt,
    max(claim.reportedAt) AS lastReportedAt
}
CALL (row) {
  MATCH (claim:Claim)
  WHERE claim.relationId = row.id AND claim.k > '' AND NOT claim:Retired
  WITH claim
  ORDER BY claim.relationId DESC, claim.k DESC
  LIMIT 20
  RETURN collect(claim.id) AS newest
}
WITH
  row,
  subject,
  object,
  claims,
  {
    id: row.id,
    type: row.type,
    modality: row.modality,
    claims: claims,
    articles: articles,
    sources: sources,
    firstReportedAt: firstReportedAt,
    lastReportedAt: lastReportedAt,
    claimIds: newest,
    contested:
      EXISTS {
        MATCH (claim:Claim)
        WHERE claim.relationId IN row.opposites AND claim.k > '' AND NOT claim:Retired
      }
  } AS properties,
  EXISTS {
    MATCH (claim:Claim)
    WHERE claim.relationId IN row.camp AND claim.k > '' AND NOT claim:Retired
  } AS contesting,
  COLLECT {
    MATCH (subject)-[edge]->(object)
    WHERE edge.id IN [row.id] + row.opposites
    RETURN edge
  } AS edges
WITH
  row,
  subject,
  object,
  claims,
  properties,
  contesting,
  [edge IN edges WHERE edge.id = row.id] AS own,
  [edge IN edges WHERE edge.id <> row.id AND edge.contested <> contesting] AS opposing
FOREACH (edge IN opposing | SET edge.contested = contesting)
FOREACH (edge IN CASE WHEN claims = 0 THEN own ELSE [] END | DELETE edge)
FOREACH (edge IN CASE WHEN claims > 0 THEN own ELSE [] END | SET edge = properties)
FOREACH (missing IN CASE WHEN claims > 0 AND size(own) = 0 THEN [properties] ELSE [] END |
  CREATE (subject)-[edge:$(row.edge)]->(object)
  SET edge = missing
)
