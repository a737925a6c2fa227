// Locks articles whose story is found until the transaction ends, and tells which of their claims have another origin.
// $articles: sorted by id: id, contentHash (of the text that was compared), origin (source id, or null), first (id of the article it is a copy of, or null), copies (how many it has)
UNWIND $articles AS row
MATCH (article:Article {id: row.id})
// Removing a property, even one that no article has, takes the lock.
REMOVE article.e
WITH article, row
WHERE
  article:Unsettled AND
  article.contentHash = row.contentHash AND
  coalesce(head([(article)-[:COPY_OF]->(first) | first.id]), '') = coalesce(row.first, '') AND
  COUNT { (article)<-[:COPY_OF]-() } = row.copies
RETURN
  row.id AS id,
  row.origin AS origin,
  COLLECT {
    MATCH (claim:Claim)
    WHERE
      claim.articleId = row.id AND
      claim.k > '' AND
      coalesce(claim.originSourceId, '') <> coalesce(row.origin, '')
    RETURN claim {
      .id,
      // Null where nothing that is drawn changes.
      relationId: CASE
        WHEN NOT claim:Retired AND coalesce(claim.originSourceId, claim.sourceId, '') <> coalesce(row.origin, '')
          THEN claim.relationId
      END
    }
  } AS claims
