// The newest claims, with the words they stand on.
MATCH (claim:Claim)
WHERE NOT 'Retired' IN labels(claim)
WITH claim
ORDER BY claim.k DESC
LIMIT 25
MATCH (claim)-[:EVIDENCE]->(sentence:Sentence)-[:IN]->(article:Article)
OPTIONAL MATCH (article)-[:PUBLISHED_BY]->(source:Source)
RETURN
  claim.reportedAt AS reportedAt,
  claim.name AS saying,
  sentence.text AS sentence,
  claim.timeText AS time,
  source.name AS source,
  round(claim.confidence, 2) AS confidence
ORDER BY claim.k DESC
