// Tells the entities that retired claims of an article are about.
// $id: article id
MATCH (claim:Claim)
WHERE claim.articleId = $id AND claim.k > '' AND claim:Retired
MATCH (claim)-[:ABOUT]->(entity:Entity)
RETURN DISTINCT entity.id AS id
