// Sets from all their mentions when entities were first and last reported, and tells what the mentions call them.
// $entities: ids of entities that are locked already
UNWIND $entities AS id
MATCH (entity:Entity {id: id})
CALL (entity) {
  OPTIONAL MATCH (entity)<-[mention:MENTIONS]-()
  WITH
    mention,
    CASE WHEN NOT mention.k STARTS WITH '0000|' THEN split(mention.k, '|')[0] END AS reportedAt
  RETURN
    collect(DISTINCT mention.name) AS names,
    collect(DISTINCT mention.description) AS descriptions,
    min(reportedAt) AS firstReportedAt,
    max(reportedAt) AS lastReportedAt
}
SET entity.firstReportedAt = firstReportedAt, entity.lastReportedAt = lastReportedAt
RETURN
  id,
  names,
  descriptions,
  COLLECT {
    MATCH (entity)<-[mention:MENTIONS]-()
    UNWIND mention.aliases AS alias
    RETURN DISTINCT alias
  } AS aliases
