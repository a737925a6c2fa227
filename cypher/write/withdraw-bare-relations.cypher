// Removes nodes of relations that no claim stands for, or that do not lie between their two ends, some at a time.
// $count: how many
MATCH (relation:Relation)
WITH relation, split(relation.id, '|')[2] AS subject, split(relation.id, '|')[3] AS object
WHERE
  NOT EXISTS {
    MATCH (claim:Claim)
    WHERE claim.relationId = relation.id AND claim.k > '' AND NOT claim:Retired
  } OR
  COUNT { (relation)-[:BETWEEN]->() } <> 2 OR
  NOT EXISTS {
    MATCH (relation)-[between:BETWEEN {role: 'SUBJECT'}]->(end:Entity)
    WHERE end.id = subject AND between.e = subject
  } OR
  NOT EXISTS {
    MATCH (relation)-[between:BETWEEN {role: 'OBJECT'}]->(end:Entity)
    WHERE end.id = object AND CASE WHEN subject = object THEN between.e IS NULL ELSE between.e = object END
  }
WITH relation
LIMIT toInteger($count)
DETACH DELETE relation
RETURN count(relation) AS removed
