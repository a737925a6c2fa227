// Tells what articles, claims and relations say of entities, and what stands there.
// $entities: ids of entities that are locked already
UNWIND $entities AS id
MATCH (entity:Entity {id: id})
CALL (entity) {
  OPTIONAL MATCH (entity)<-[mention:MENTIONS]-()
  WITH
    mention,
    CASE WHEN NOT mention.k STARTS WITH '0000|' THEN split(mention.k, '|')[0] END AS reportedAt
  RETURN
    count(mention) AS articles,
    sum(mention.count) AS mentions,
    collect(DISTINCT mention {.name, .aliases, .description}) AS names,
    min(reportedAt) AS firstReportedAt,
    max(reportedAt) AS lastReportedAt
}
RETURN
  id,
  entity {
    .name, .aliases, .description, .nameKeys, .articleCount, .mentionCount, .claimCount, .relationCount,
    .firstReportedAt, .lastReportedAt
  } AS standing,
  articles,
  mentions,
  COUNT {
    MATCH (entity)<-[between:BETWEEN]-()
    WHERE between.e IS NOT NULL
  } AS relations,
  names,
  firstReportedAt,
  lastReportedAt,
  COLLECT {
    // Only claims are about something; with their label a small graph would be planned as a scan of all of them.
    MATCH (entity)<-[about:ABOUT]-(claim)
    WHERE about.e IS NOT NULL AND NOT claim:Retired
    WITH
      entity.id AS e,
      left(split(claim.k, '|')[0], 7) AS month,
      claim.type + '|' + claim.modality AS saying,
      count(*) AS claims
    RETURN {e: e, month: month, saying: saying, claims: claims}
  } AS counted,
  COLLECT {
    MATCH (month:MonthlyCount)
    WHERE month.e = entity.id AND month.month > ''
    RETURN properties(month)
  } AS months
