// Creates entities that are new, adds to their counters, locks them until the transaction ends and tells how they now stand.
// $entities: sorted by id: id, kind (a label) and created (properties of a new one; both null where it must be there), articles, mentions, claims (to add, each may be negative), reportedAt (or null), months (ids to tell the counts of)
UNWIND $entities AS row
MERGE (entity:Entity {id: row.id})
  ON CREATE SET entity:$(row.kind), entity += row.created
// Removing a property, even one that no entity has, takes the lock. Only then may a property be set from itself: that locks the
// entity's relationships before the entity, and without the first lock would deadlock with whoever links to it.
REMOVE entity.k
WITH entity, row
SET
  entity.articleCount = entity.articleCount + row.articles,
  entity.mentionCount = entity.mentionCount + row.mentions,
  entity.claimCount = entity.claimCount + row.claims,
  entity.firstReportedAt =
    CASE
      WHEN row.reportedAt < entity.firstReportedAt THEN row.reportedAt
      ELSE coalesce(entity.firstReportedAt, row.reportedAt)
    END,
  entity.lastReportedAt =
    CASE
      WHEN row.reportedAt > entity.lastReportedAt THEN row.reportedAt
      ELSE coalesce(entity.lastReportedAt, row.reportedAt)
    END
RETURN
  entity.id AS id,
  entity.name AS name,
  entity.aliases AS aliases,
  entity.description AS description,
  entity.articleCount AS articleCount,
  entity.firstReportedAt AS firstReportedAt,
  entity.lastReportedAt AS lastReportedAt,
  COLLECT {
    MATCH (month:MonthlyCount)
    WHERE month.id IN row.months
    RETURN properties(month)
  } AS months
