// Tells how sources stand, and what their articles call them.
// $sources: ids
UNWIND $sources AS id
MATCH (source:Source {id: id})
RETURN
  id,
  source.name AS name,
  source.domain AS domain,
  EXISTS { (source)<-[:PUBLISHED_BY]-() } AS hasArticles,
  COLLECT { MATCH (source)<-[published:PUBLISHED_BY]-() RETURN DISTINCT published.name } AS names,
  COLLECT {
    MATCH (source)<-[published:PUBLISHED_BY]-()
    WHERE published.domain IS NOT NULL
    RETURN DISTINCT published.domain
  } AS domains
