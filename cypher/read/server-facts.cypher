// Tells version and edition of the server, and what its clock says.
CALL dbms.components() YIELD name, versions, edition
WHERE name = 'Neo4j Kernel'
RETURN versions[0] AS version, edition, datetime.realtime('Z').epochMillis AS milliseconds
