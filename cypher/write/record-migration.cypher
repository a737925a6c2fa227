// Appends a migration to the history, in the form of neo4j-migrations.
// $previous: version of the newest migration in the history, or BASELINE
// $migration: version, description, type, source and checksum
// $milliseconds: how long it took
// $by: user of the operating system
// $connectedAs: user of the database
MERGE (previous:__Neo4jMigration {version: $previous})
CREATE (previous)-[:MIGRATED_TO {
  at: datetime({timezone: 'UTC'}),
  in: duration({milliseconds: $milliseconds}),
  by: $by,
  connectedAs: $connectedAs
}]->(migration:__Neo4jMigration)
SET migration = $migration
