// Lists the next articles of an older graph that have no bands, in the order of their ids.
// $after: id of the last article of the page before, or an empty text
// $count: how many
MATCH (article:Article)
WHERE article.id > $after AND article.bands IS NULL
WITH article
ORDER BY article.id
LIMIT toInteger($count)
RETURN article.id AS id, article.contentHash AS contentHash, article.text AS text
