// Both sides of a contradiction, sentence by sentence, with who says it and where.
MATCH (one:Entity)-[denied]->(other:Entity)
WHERE denied.modality = 'DENIED'
MATCH (one)-[said]-(other)
WHERE said.type = denied.type
MATCH (claim:Claim {relationId: said.id})-[:EVIDENCE]->(sentence:Sentence)-[:IN]->(article:Article)
WHERE NOT 'Retired' IN labels(claim)
RETURN DISTINCT
  one.name + ' · ' + other.name AS between,
  claim.type AS type,
  claim.modality AS modality,
  sentence.text AS sentence,
  claim.speakerTexts AS speakers,
  article.title AS article,
  claim.reportedAt AS reportedAt
ORDER BY between, type, modality, reportedAt DESC
LIMIT 100
