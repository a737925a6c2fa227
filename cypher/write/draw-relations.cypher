// Brings relations up to date with their claims: draws, changes or withdraws edge and node, and says which are contested.
// $relations: sorted by id: id, edge (type of the relationship), type, modality, subject, object (entity ids), pair, camp, opposites (ids of relations), others (opposites that are no row here)
UNWIND $relations AS row
MATCH (subject:Entity {id: row.subject})
MATCH (object:Entity {id: row.object})
OPTIONAL MATCH (relation:Relation {id: row.id})
CALL (row) {
  OPTIONAL MATCH (claim:Claim)
  WHERE claim.relationId = row.id AND claim.k > '' AND NOT claim:Retired
  RETURN
    count(claim) AS claims,
    count(DISTINCT claim.articleId) AS articles,
    count(DISTINCT claim.sourceId) AS sources,
    min(claim.reportedAt) AS firstReportedAt,
    max(claim.reportedAt) AS lastReportedAt
}
CALL (row) {
  MATCH (claim:Claim)
  WHERE claim.relationId = row.id AND claim.k > '' AND NOT claim:Retired
  WITH claim
  ORDER BY claim.relationId DESC, claim.k DESC
  LIMIT 20
  RETURN collect(claim.id) AS newest
}
WITH
  row,
  subject,
  object,
  relation,
  claims,
  {
    id: row.id,
    type: row.type,
    modality: row.modality,
    claims: claims,
    articles: articles,
    sources: sources,
    firstReportedAt: firstReportedAt,
    lastReportedAt: lastReportedAt,
    contested:
      EXISTS {
        MATCH (claim:Claim)
        WHERE claim.relationId IN row.opposites AND claim.k > '' AND NOT claim:Retired
      }
  } AS said,
  newest,
  right('000000000' + toString(claims), 10) + '|' + row.id AS c,
  coalesce(lastReportedAt, '0000') + '|' + row.id AS t,
  EXISTS {
    MATCH (claim:Claim)
    WHERE claim.relationId IN row.camp AND claim.k > '' AND NOT claim:Retired
  } AS contesting,
  COLLECT {
    MATCH (subject)-[edge]->(object)
    WHERE edge.id IN [row.id] + row.others
    RETURN edge
  } AS edges,
  COLLECT {
    MATCH (relation)-[between:BETWEEN]->()
    WHERE between.e IS NOT NULL
    RETURN between
  } AS keyed
WITH
  row,
  subject,
  object,
  CASE WHEN subject = object THEN [subject] ELSE [subject, object] END AS ends,
  claims > 0 AS stands,
  said,
  newest,
  c,
  t,
  contesting,
  relation,
  keyed,
  [edge IN edges WHERE edge.id = row.id] AS own,
  [edge IN edges WHERE edge.id <> row.id AND edge.contested <> contesting] AS opposing
FOREACH (edge IN opposing |
  SET edge.contested = contesting
  MERGE (other:Relation {id: edge.id})
  SET other.contested = contesting
)
FOREACH (edge IN CASE WHEN NOT stands THEN own ELSE [] END | DELETE edge)
FOREACH (gone IN CASE WHEN NOT stands AND relation IS NOT NULL THEN [relation] ELSE [] END |
  DETACH DELETE gone
  FOREACH (end IN ends | SET end.relationCount = coalesce(end.relationCount, 0) - 1)
)
FOREACH (edge IN CASE WHEN stands THEN own ELSE [] END | SET edge = said, edge.claimIds = newest)
FOREACH (missing IN CASE WHEN stands AND size(own) = 0 THEN [said] ELSE [] END |
  CREATE (subject)-[edge:$(row.edge)]->(object)
  SET edge = missing, edge.claimIds = newest
)
FOREACH (known IN CASE WHEN stands AND relation IS NOT NULL THEN [relation] ELSE [] END |
  SET known += said, known.name = row.edge, known.pair = row.pair, known.c = c, known.t = t
  FOREACH (between IN keyed | SET between.c = c, between.t = t)
)
FOREACH (missing IN CASE WHEN stands AND relation IS NULL THEN [said] ELSE [] END |
  CREATE (new:Relation)
  SET new = missing, new.name = row.edge, new.pair = row.pair, new.c = c, new.t = t
  CREATE (new)-[:BETWEEN {role: 'SUBJECT', e: row.subject, c: c, t: t}]->(subject)
  CREATE (new)-[of:BETWEEN {role: 'OBJECT'}]->(object)
  FOREACH (end IN tail(ends) | SET of.e = row.object, of.c = c, of.t = t)
  FOREACH (end IN ends | SET end.relationCount = coalesce(end.relationCount, 0) + 1)
)
RETURN
  sum(CASE WHEN stands AND size(own) = 0 THEN 1 ELSE 0 END) AS drawn,
  sum(CASE WHEN stands THEN 0 ELSE size(own) END) AS withdrawn
