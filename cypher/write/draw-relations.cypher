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
    count(DISTINCT claim.originSourceId) AS sources,
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
  *,
  claims > 0 AS stands,
  CASE WHEN subject = object THEN [subject] ELSE [subject, object] END AS ends,
  right('000000000' + toString(claims), 10) + '|' + row.id AS c,
  coalesce(lastReportedAt, '0000') + '|' + row.id AS t,
  EXISTS {
    MATCH (claim:Claim)
    WHERE claim.relationId IN row.opposites AND claim.k > '' AND NOT claim:Retired
  } AS contested,
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
  ends,
  stands,
  contesting,
  relation,
  keyed,
  [edge IN edges WHERE edge.id = row.id] AS own,
  [edge IN edges WHERE edge.id <> row.id AND edge.contested <> contesting] AS opposing,
  {
    id: row.id,
    type: row.type,
    modality: row.modality,
    claims: claims,
    articles: articles,
    sources: sources,
    firstReportedAt: firstReportedAt,
    lastReportedAt: lastReportedAt,
    contested: contested,
    claimIds: newest
  } AS onEdge,
  {
    id: row.id,
    name: row.edge,
    type: row.type,
    modality: row.modality,
    claims: claims,
    articles: articles,
    sources: sources,
    firstReportedAt: firstReportedAt,
    lastReportedAt: lastReportedAt,
    contested: contested,
    pair: row.pair,
    c: c,
    t: t
  } AS onNode
// What is right already is not written again. A comparison with a missing property gives null.
WITH
  *,
  [edge IN own WHERE stands AND any(key IN keys(onEdge)
    WHERE coalesce(edge[key] <> onEdge[key], edge[key] IS NOT NULL OR onEdge[key] IS NOT NULL))] AS wrongEdges,
  [node IN [relation] WHERE stands AND node IS NOT NULL AND (
    any(key IN keys(onNode)
      WHERE coalesce(node[key] <> onNode[key], node[key] IS NOT NULL OR onNode[key] IS NOT NULL)) OR
    any(between IN keyed WHERE coalesce(between.c <> onNode.c OR between.t <> onNode.t, true)))] AS wrongNodes
FOREACH (edge IN opposing |
  SET edge.contested = contesting
  MERGE (other:Relation {id: edge.id})
  SET other.contested = contesting
)
FOREACH (edge IN CASE WHEN stands THEN [] ELSE own END | DELETE edge)
FOREACH (gone IN CASE WHEN stands OR relation IS NULL THEN [] ELSE [relation] END |
  DETACH DELETE gone
  FOREACH (end IN ends | SET end.relationCount = coalesce(end.relationCount, 0) - 1)
)
FOREACH (edge IN wrongEdges | SET edge = onEdge)
FOREACH (node IN wrongNodes |
  SET node = onNode
  FOREACH (between IN keyed | SET between.c = onNode.c, between.t = onNode.t)
)
FOREACH (missing IN CASE WHEN stands AND size(own) = 0 THEN [onEdge] ELSE [] END |
  CREATE (subject)-[edge:$(row.edge)]->(object)
  SET edge = missing
)
FOREACH (missing IN CASE WHEN stands AND relation IS NULL THEN [onNode] ELSE [] END |
  CREATE (node:Relation)
  SET node = missing
  CREATE (node)-[:BETWEEN {role: 'SUBJECT', e: row.subject, c: missing.c, t: missing.t}]->(subject)
  CREATE (node)-[of:BETWEEN {role: 'OBJECT'}]->(object)
  FOREACH (other IN tail(ends) | SET of.e = row.object, of.c = missing.c, of.t = missing.t)
  FOREACH (end IN ends | SET end.relationCount = coalesce(end.relationCount, 0) + 1)
)
WITH
  stands,
  size(own) = 0 OR relation IS NULL AS incomplete,
  size(own) > 0 OR relation IS NOT NULL AS stood,
  size(wrongEdges) + size(wrongNodes) > 0 AS wrong
RETURN
  sum(CASE WHEN stands AND incomplete THEN 1 ELSE 0 END) AS drawn,
  sum(CASE WHEN stands AND NOT incomplete AND wrong THEN 1 ELSE 0 END) AS changed,
  sum(CASE WHEN NOT stands AND stood THEN 1 ELSE 0 END) AS withdrawn
