// Locks entities until the transaction ends.
// $entities: ids, sorted
UNWIND $entities AS id
MATCH (entity:Entity {id: id})
// Removing a property, even one that no entity has, takes the lock.
REMOVE entity.k
