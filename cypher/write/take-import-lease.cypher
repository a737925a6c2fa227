// Gives the import lease with all its slots to a holder, once nobody writes under one of them any more.
// $slots: ids of lease and slots, in the order in which everybody locks them
// $name: how they are called
// $holder: who takes it, for people
// $token: what its writes are recognised by
// $lifeMs: after how many milliseconds others may take it, unless it is renewed
UNWIND $slots AS id
MERGE (slot:ImportLease {id: id})
// Removing a property, even one that no lease has, takes the lock.
REMOVE slot.k
WITH collect(slot) AS slots
WITH slots, datetime.truncate('millisecond', datetime.realtime('Z')) AS now
UNWIND slots AS slot
SET
  slot.name = $name,
  slot.holder = $holder,
  slot.token = $token,
  slot.takenAt = toString(now),
  slot.expiresAt = toString(now + duration({milliseconds: $lifeMs}))
