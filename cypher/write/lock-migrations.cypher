// Takes the lock that neo4j-migrations takes; released with the end of the transaction, whatever becomes of it.
// $id: who takes it
// $name: name of the lock
MERGE (lock:__Neo4jMigrationsLock {name: $name})
ON CREATE SET lock.id = $id
RETURN lock.id AS id
