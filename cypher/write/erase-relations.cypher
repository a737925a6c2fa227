// Withdraws some of the drawn edges, whatever they are, so that all can be drawn anew.
// $count: how many
MATCH (:Entity)-[edge]->(:Entity)
WHERE edge.id STARTS WITH 'relation:'
WITH edge
LIMIT toInteger($count)
DELETE edge
RETURN count(edge) AS erased
