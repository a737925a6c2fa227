// The newest article as a graph: its source, its sentences, their claims and whom they are about.
MATCH (article:Article)
WHERE article.claimCount > 0 // or one of your choice: WHERE article.title CONTAINS 'summit'
WITH article
ORDER BY article.k DESC
LIMIT 1
MATCH saying = (article)<-[:IN]-(:Sentence)<-[:EVIDENCE]-(claim:Claim)-[:ABOUT]->(:Entity)
WHERE NOT 'Retired' IN labels(claim)
OPTIONAL MATCH publishing = (article)-[:PUBLISHED_BY]->(:Source)
RETURN saying, publishing
LIMIT 200
