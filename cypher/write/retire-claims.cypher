// Retires claims that their article makes no more; they keep their sentence and their relationships.
// $claims: claim ids
// $at: instant from which nothing rests on them
// $reason: ARTICLE_EDITED or READ_ANEW
// $names: by entity id what the article called it: name, aliases, description
UNWIND $claims AS id
MATCH (claim:Claim {id: id})
SET claim:Retired, claim.retiredAt = $at, claim.retiredReason = $reason
WITH claim
MATCH (claim)-[about:ABOUT]->(entity)
WHERE about.e IS NOT NULL
SET
  about.name = $names[entity.id].name,
  about.aliases = $names[entity.id].aliases,
  about.description = $names[entity.id].description
