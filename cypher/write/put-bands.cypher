// Gives articles their bands, and says that their copies are to be looked for.
// $articles: sorted by id: id, contentHash (of the text that the bands are of), bands
UNWIND $articles AS row
MATCH (article:Article {id: row.id})
// Removing a property, even one that no article has, takes the lock.
REMOVE article.e
WITH article, row
WHERE article.contentHash = row.contentHash AND article.bands IS NULL
SET article:Unsettled, article.bands = row.bands
