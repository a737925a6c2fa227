// Locks a source and tells how it is called, and what its articles call it.
// $source: source id
MATCH (source:Source {id: $source})
// Removing a property, even one that no source has, takes the lock.
REMOVE source.k
WITH source
OPTIONAL MATCH (source)<-[published:PUBLISHED_BY]-()
RETURN
  source.name AS name,
  source.domain AS domain,
  count(published) AS articles,
  collect(DISTINCT published.name) AS names,
  collect(DISTINCT published.domain) AS domains
