// Tells how claims stand: what is on them, the articles of their sentences, and who takes part.
// $claims: ids
UNWIND $claims AS id
MATCH (claim:Claim {id: id})
RETURN
  id,
  claim {
    .type, .modality, .reportedAt, .k, .relationId, .articleId, .argumentRoles, .argumentTexts, .argumentEntities,
    .speakerTexts, .speakerEntities, .speakerAnonymous, .retiredAt, .retiredReason
  } AS claim,
  claim:Retired AS isRetired,
  valueType(claim.confidence) AS confidenceType,
  COLLECT { MATCH (claim)-[:EVIDENCE]->()-[:IN]->(article:Article) RETURN article.id } AS evidence,
  COUNT { (claim)-[:EVIDENCE]->() } AS sentences,
  COLLECT {
    MATCH (claim)-[about:ABOUT]->(entity)
    RETURN about {.role, .position, .e, .k, entity: entity.id}
  } AS participants
