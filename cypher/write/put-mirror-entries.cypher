// Notes from which files of mirrored folders articles come; what is noted already stays as it is.
// $entries: id, and properties (everything else that stands on the node)
UNWIND $entries AS row
MERGE (entry:MirrorEntry {id: row.id})
  ON CREATE SET entry += row.properties
