// Releases the lock on the migrations; run in the transaction that took it.
// $id: who took it
MATCH (lock:__Neo4jMigrationsLock {id: $id})
DELETE lock
