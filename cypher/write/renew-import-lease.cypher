// Lets the own import lease live on, and tells whether it is still the own one.
// $id: id of the lease
// $token: what the own lease is recognised by
// $lifeMs: after how many milliseconds others may take it, unless it is renewed again
MATCH (lease:ImportLease {id: $id})
// Removing a property, even one that no lease has, takes the lock.
REMOVE lease.k
WITH lease, lease.token = $token AS isHeld
FOREACH (own IN CASE WHEN isHeld THEN [lease] ELSE [] END |
  SET own.expiresAt = toString(datetime.truncate('millisecond', datetime.realtime('Z')) + duration({milliseconds: $lifeMs}))
)
RETURN isHeld, lease.holder AS holder, lease.takenAt AS takenAt
