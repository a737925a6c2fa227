// Removes nodes without relationships, but the history of migrations, leases and the mark of a restore, some at a time.
// $count: how many
MATCH (node)
WHERE
  NOT node:__Neo4jMigration AND
  NOT node:__Neo4jMigrationsLock AND
  NOT node:ImportLease AND
  NOT node:PendingRestore
WITH node
LIMIT toInteger($count)
DELETE node
RETURN count(node) AS removed
