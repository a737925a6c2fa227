// Counts the articles.
RETURN COUNT { (:Article) } AS articles
