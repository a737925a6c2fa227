// Counts nodes and relationships, without the history of migrations, leases and the mark of a restore.
RETURN
  COUNT { (node) } -
  COUNT { (node:__Neo4jMigration) } -
  COUNT { (node:__Neo4jMigrationsLock) } -
  COUNT { (node:ImportLease) } -
  COUNT { (node:PendingRestore) } AS nodes,
  COUNT { ()-[link]->() } - COUNT { ()-[link:MIGRATED_TO]->() } AS relationships
