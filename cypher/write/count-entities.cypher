// Adds to the counters of entities, locks them until the transaction ends and tells how they now stand.
// $entities: sorted by id: id, articles, mentions and claims (each may be negative), reportedAt (or null)
UNWIND $entities AS row
MATCH (entity:Entity {id: row.id})
SET entity.articleCount = entity.articleCount + row.articles
WITH entity, row
SET
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
RETURN entity {
  .id, .name, .aliases, .description, .articleCount, .firstReportedAt, .lastReportedAt
} AS entity
