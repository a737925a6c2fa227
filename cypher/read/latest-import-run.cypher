// Tells of the import that changed the graph last.
MATCH (run:ImportRun)
WHERE run.startedAt > ''
WITH run
ORDER BY run.startedAt DESC
LIMIT 1
RETURN properties(run) AS run
