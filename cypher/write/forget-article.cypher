// Forgets from which files of mirrored folders an article came.
// $id: article id
MATCH (entry:MirrorEntry {articleId: $id})
DELETE entry
