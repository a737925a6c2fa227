// Lists the migrations applied to this database, oldest first; the baseline they start from is left out.
MATCH path = (baseline:__Neo4jMigration {version: 'BASELINE'})-[:MIGRATED_TO*0..]->(latest:__Neo4jMigration)
WHERE baseline.migrationTarget IS NULL AND NOT (latest)-[:MIGRATED_TO]->()
UNWIND tail(nodes(path)) AS migration
RETURN migration.version AS version, migration.description AS description, migration.checksum AS checksum
