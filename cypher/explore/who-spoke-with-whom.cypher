// Who is said to have met, spoken or negotiated with whom, the most reported first.
MATCH contact = (one:Entity)-[said]->(other:Entity)
// Denials are left out; SUSPECTED_, POSSIBLE_ and PLANNED_ in front of a type say how sure the reports are.
WHERE said.type IN ['MET', 'SPOKE_WITH', 'NEGOTIATED_WITH'] AND said.modality <> 'DENIED'
RETURN contact
ORDER BY said.claims DESC, said.lastReportedAt DESC
LIMIT 60
