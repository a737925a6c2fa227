// The channels and go-betweens, and who speaks through them.
MATCH contact = (actor:Entity)-[via]->(channel:Entity)
WHERE via.type = 'SPOKE_VIA' AND via.modality <> 'DENIED'
RETURN contact
ORDER BY via.claims DESC
LIMIT 60
