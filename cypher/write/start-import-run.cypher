// Records that an import has begun to change the graph.
// $id: id of the import run
// $properties: everything else that stands on the node
MERGE (run:ImportRun {id: $id})
SET run += $properties
