// Locks a source and tells what its articles call it.
// $source: source id
MATCH (source:Source {id: $source})
// Setting a property takes the lock, even to the value it has.
SET source.id = source.id
WITH source
OPTIONAL MATCH (source)<-[published:PUBLISHED_BY]-()
RETURN
  count(published) AS articles,
  collect(DISTINCT published.name) AS names,
  collect(DISTINCT published.domain) AS domains
