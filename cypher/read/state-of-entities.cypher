// Tells how entities stand: their labels, whether anything speaks of them, and what is drawn from them.
// $entities: ids
UNWIND $entities AS id
MATCH (entity:Entity {id: id})
RETURN
  id,
  labels(entity) AS labels,
  entity.kind AS kind,
  EXISTS { (entity)<-[:MENTIONS]-() } OR EXISTS { (entity)<-[:ABOUT]-() } AS isSpokenOf,
  COLLECT {
    MATCH (entity)-[edge]->(other:Entity)
    RETURN {
      id: edge.id,
      edge: type(edge),
      to: other.id,
      stands: EXISTS {
        MATCH (claim:Claim)
        WHERE claim.relationId = edge.id AND claim.k > '' AND NOT claim:Retired
      }
    }
  } AS edges
