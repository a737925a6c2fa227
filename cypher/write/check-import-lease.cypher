// Locks a slot of the import lease until the transaction ends, and tells whether it is still the own one.
// $id: id of the slot
// $token: what the own lease is recognised by
MATCH (slot:ImportLease {id: $id})
// Removing a property, even one that no lease has, takes the lock.
REMOVE slot.k
WITH slot
RETURN slot.token = $token AS isHeld, slot.holder AS holder, slot.takenAt AS takenAt
