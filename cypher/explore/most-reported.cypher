// Who is in the news most, by kind and number of articles.
MATCH (entity:Entity)
WHERE entity.articleCount > 0
RETURN
  entity.name AS name,
  entity.kind AS kind,
  entity.articleCount AS articles,
  entity.claimCount AS claims,
  entity.aliases AS alsoCalled,
  entity.description AS description
ORDER BY articles DESC, claims DESC, name
LIMIT 40
