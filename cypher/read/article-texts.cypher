// Gives the texts of articles.
// $ids: article ids
UNWIND $ids AS id
MATCH (article:Article {id: id})
RETURN id, article.text AS text
