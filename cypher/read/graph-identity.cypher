// Tells when this graph was begun: another database, or one that was emptied and begun anew, was at another time.
MATCH (:__Neo4jMigration {version: 'BASELINE'})-[begun:MIGRATED_TO]->(:__Neo4jMigration)
RETURN min(toString(begun.at)) AS begunAt
