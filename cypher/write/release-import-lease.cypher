// Removes the own import lease with all its slots.
// $slots: ids of lease and slots, in the order in which everybody locks them
// $token: what the own lease is recognised by
UNWIND $slots AS id
MATCH (slot:ImportLease {id: id})
// Removing a property, even one that no lease has, takes the lock.
REMOVE slot.k
WITH slot
WHERE slot.token = $token
DELETE slot
