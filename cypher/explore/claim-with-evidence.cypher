// One claim with its sentence, article and source, and everybody who takes part in it.
MATCH (claim:Claim)-[:ABOUT {role: 'SPEAKER'}]->(:Entity)
WHERE claim.type = 'MET' AND NOT 'Retired' IN labels(claim)
WITH claim
ORDER BY claim.k DESC
LIMIT 1
MATCH evidence = (claim)-[:EVIDENCE]->(:Sentence)-[:IN]->(article:Article)
MATCH participants = (claim)-[:ABOUT]->(:Entity)
OPTIONAL MATCH publishing = (article)-[:PUBLISHED_BY]->(:Source)
RETURN evidence, participants, publishing
