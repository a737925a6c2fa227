// Draws relations that are not drawn yet, each an edge and a node.
// $relations: sorted by id: id, edge (type of the relationship), subject, object (entity ids), opposites (ids of relations), ends (properties of the two BETWEEN), onEdge and onNode (properties, but whether it is contested)
UNWIND $relations AS row
MATCH (subject:Entity {id: row.subject})
MATCH (object:Entity {id: row.object})
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
SET edge = row.onEdge, edge.contested = contested
CREATE (relation:Relation)
SET relation = row.onNode, relation.contested = contested
CREATE (relation)-[asSubject:BETWEEN]->(subject)
SET asSubject = row.ends[0]
CREATE (relation)-[asObject:BETWEEN]->(object)
SET asObject = row.ends[1]
