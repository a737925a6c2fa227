// Sets how many relations entities have, and tells their months: as the claims have them, and as they stand there.
// $entities: ids of entities that are locked already
UNWIND $entities AS id
MATCH (entity:Entity {id: id})
WITH
  entity,
  COUNT {
    MATCH (entity)<-[between:BETWEEN]-()
    WHERE between.e IS NOT NULL
  } AS relations
WITH entity, relations, coalesce(entity.relationCount <> relations, true) AS wrong
FOREACH (counted IN CASE WHEN wrong THEN [relations] ELSE [] END | SET entity.relationCount = counted)
RETURN
  wrong,
  COLLECT {
    MATCH (entity)<-[about:ABOUT]-(claim:Claim)
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
  } AS standing
