// Locks the import lease until the transaction ends, and tells who holds it.
// $id: id of the lease
MERGE (lease:ImportLease {id: $id})
// Removing a property, even one that no lease has, takes the lock.
REMOVE lease.k
WITH lease
RETURN
  lease.holder AS holder,
  lease.token AS token,
  lease.takenAt AS takenAt,
  lease.expiresAt AS expiresAt,
  coalesce(datetime(lease.expiresAt) <= datetime.realtime(), true) AS isOver
