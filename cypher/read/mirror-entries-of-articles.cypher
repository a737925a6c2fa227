// Lists all entries of articles in mirrored folders.
// $articles: article ids
UNWIND $articles AS article
MATCH (entry:MirrorEntry {articleId: article})
RETURN entry.id AS id, article
