// Lists articles by their ids or addresses, in the order of their ids.
// $ids: article ids
// $urls: addresses
CALL () {
  UNWIND $ids AS id
  MATCH (article:Article {id: id})
  RETURN article
  UNION
  UNWIND $urls AS url
  MATCH (article:Article {url: url})
  RETURN article
}
RETURN article.id AS id, article.title AS title
ORDER BY id
