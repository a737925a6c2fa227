// Draws relations that are not drawn yet, each an edge and a node; their ends are locked until the transaction ends.
// $entities: ids of all ends, sorted
// $relations: sorted by id: id, edge (type of the relationship), subject and object (indexes into $entities), opposites (ids of relations), ends (properties of the two BETWEEN), onEdge and onNode (properties, but whether it is contested)
CALL () {
  UNWIND $entities AS id
  MATCH (entity:Entity {id: id})
  // Each is there, as claims are about it. Removing a property, even one that no entity has, takes the lock.
  REMOVE entity.k
  RETURN collect(entity) AS entities
}
UNWIND $relations AS row
WITH row, entities[row.subject] AS subject, entities[row.object] AS object
WHERE NOT EXISTS { MATCH (:Relation {id: row.id}) }
WITH
  row,
  subject,
  object,
  EXISTS {
    MATCH (claim:Claim)
    WHERE claim.relationId IN row.opposites AND claim.k > '' AND NOT claim:Retired
  } AS contested
CREATE (subject)-[edge:$(row.edge)]->(object)
CREATE (relation:Relation)
CREATE (relation)-[asSubject:BETWEEN]->(subject)
CREATE (relation)-[asObject:BETWEEN]->(object)
SET
  edge = row.onEdge,
  edge.contested = contested,
  relation = row.onNode,
  relation.contested = contested,
  asSubject = row.ends[0],
  asObject = row.ends[1]
