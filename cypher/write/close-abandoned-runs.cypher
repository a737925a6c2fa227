// Ends the import runs that were broken off without a word; none can be under way.
// $at: instant of the closing
MATCH (run:ImportRun)
WHERE run.status = 'RUNNING' AND run.startedAt > ''
SET run.status = 'FAILED', run.finishedAt = $at
