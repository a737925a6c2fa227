// Withdraws drawn edges that no claim stands for, some at a time.
// $count: how many
MATCH (:Entity)-[edge]->(:Entity)
WHERE
  edge.id STARTS WITH 'relation:' AND
  NOT EXISTS {
    MATCH (claim:Claim)
    WHERE claim.relationId = edge.id AND claim.k > '' AND NOT claim:Retired
  }
WITH edge
LIMIT toInteger($count)
DELETE edge
RETURN count(edge) AS removed
