// The channels and go-betweens, and who speaks through them.
MATCH contact = (actor:Entity)-[via:SPOKE_VIA|PLANNED_SPOKE_VIA|POSSIBLE_SPOKE_VIA|SUSPECTED_SPOKE_VIA]->(channel:Entity)
RETURN contact
ORDER BY via.claims DESC
LIMIT 60
