// Records how an import ended.
// $id: id of the import run
// $properties: status, finishedAt and the totals
MATCH (run:ImportRun {id: $id})
SET run += $properties
