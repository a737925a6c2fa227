// Tells of entities whether they are there, and what keeps them there.
// $entities: id, articles (how many more articles will mention it, may be negative)
UNWIND $entities AS row
MATCH (entity:Entity {id: row.id})
RETURN
  row.id AS id,
  entity.name AS name,
  entity.articleCount AS articles,
  // A hot entity has a hundred thousand claims, and articles that keep it.
  CASE
    WHEN entity.articleCount + row.articles > 0 THEN 0
    ELSE
      COUNT {
        MATCH (entity)<-[:ABOUT]-(claim:Retired)
        RETURN DISTINCT claim
      }
  END AS retired
