// Tells how many articles sources have.
// $ids: ids of sources
UNWIND $ids AS id
MATCH (source:Source {id: id})
RETURN id, source.name AS name, COUNT { (source)<-[:PUBLISHED_BY]-() } AS articles
