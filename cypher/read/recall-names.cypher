// Tells what those who are only in retired claims were called by the articles that made these claims.
// $entities: ids
UNWIND $entities AS id
MATCH (:Entity {id: id})<-[about:ABOUT]-(:Claim)
WHERE about.name IS NOT NULL
RETURN DISTINCT id, about.name AS name, about.aliases AS aliases, about.description AS description
