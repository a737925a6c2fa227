// What one speaker is quoted with, newest first, in the words of the report.
MATCH (speaker:Entity {name: 'Donald Trump'})<-[:ABOUT {role: 'SPEAKER'}]-(claim:Claim)
WHERE NOT 'Retired' IN labels(claim)
MATCH (claim)-[:EVIDENCE]->(sentence:Sentence)-[:IN]->(article:Article)
RETURN
  claim.name AS saying,
  sentence.text AS sentence,
  claim.speakerTexts AS speakers,
  article.title AS article,
  claim.reportedAt AS reportedAt
ORDER BY claim.k DESC
LIMIT 50
