// Sets from the first and the last of their dated mentions when entities were first and last reported.
// $entities: ids of entities that are locked already
UNWIND $entities AS id
MATCH (entity:Entity {id: id})
CALL (id) {
  MATCH ()-[mention:MENTIONS]->()
  // Undated ones begin with 0000.
  WHERE mention.e = id AND mention.k > '1'
  WITH mention
  ORDER BY mention.e, mention.k
  LIMIT 1
  RETURN collect(split(mention.k, '|')[0]) AS first
}
CALL (id) {
  MATCH ()-[mention:MENTIONS]->()
  WHERE mention.e = id AND mention.k > '1'
  WITH mention
  ORDER BY mention.e DESC, mention.k DESC
  LIMIT 1
  RETURN collect(split(mention.k, '|')[0]) AS last
}
SET entity.firstReportedAt = head(first), entity.lastReportedAt = head(last)
