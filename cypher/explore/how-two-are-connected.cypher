// How two people are connected: the shortest chains of what happened between them and others.
MATCH (one:Person {name: 'Shinzo Abe'})
MATCH (other:Person {name: 'Choe Son Hui'})
MATCH chain = allShortestPaths((one)-[*1..6]-(other))
WHERE all(link IN relationships(chain) WHERE link.modality IN ['HAPPENED', 'ONGOING'])
RETURN chain
LIMIT 10
