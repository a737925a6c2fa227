// Forgets that articles came from files of mirrored folders.
// $entries: ids
UNWIND $entries AS id
MATCH (entry:MirrorEntry {id: id})
DELETE entry
