// Locks a source and tells what its articles call it.
// $source: source id
MATCH (source:Source {id: $source})
// Removing a property, even one that no source has, takes the lock.
REMOVE source.k
WITH source
OPTIONAL MATCH (source)<-[published:PUBLISHED_BY]-()
RETURN
  count(published) AS articles,
  collect(DISTINCT published.name) AS names,
  collect(DISTINCT published.domain) AS domains
