// Tells whether the graph has any article at all.
RETURN EXISTS { MATCH (:Article) } AS hasArticles
