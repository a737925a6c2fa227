// Everything drawn around one person, however sure the reports are.
MATCH (person:Person {name: 'Kim Jong Un'})
MATCH around = (person)-[said]-(other:Entity)
WHERE said.claims >= 1 // raise it to keep only what several sentences say
RETURN around
ORDER BY said.claims DESC
LIMIT 60
