// What somebody denies, and what stands against a denial.
MATCH dispute = (one:Entity)-[said]->(other:Entity)
WHERE said.modality = 'DENIED' OR said.contested
RETURN dispute
ORDER BY said.contested DESC, said.lastReportedAt DESC
LIMIT 60
