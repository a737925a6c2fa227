// Links an article to its source, which is created where it is new, locks the source and tells how it is called.
// $article: article id
// $source: source id
// $name: what this article calls it
// $domain: domain that this article gives, or null
// $k: sort key of the article
MATCH (article:Article {id: $article})
MERGE (source:Source {id: $source})
  ON CREATE SET source.name = $name, source.domain = $domain
// Removing a property, even one that no source has, takes the lock.
REMOVE source.k
CREATE (article)-[:PUBLISHED_BY {e: $source, k: $k, name: $name, domain: $domain}]->(source)
RETURN source.name AS name, source.domain AS domain
