// Sums up the claims of the next relations, in the order of their ids.
// $after: id of the last relation of the page before, or an empty text
// $count: how many
MATCH (claim:Claim)
WHERE claim.relationId > $after AND claim.k > '' AND NOT claim:Retired
WITH claim
ORDER BY claim.relationId, claim.k
WITH
  claim.relationId AS id,
  count(*) AS claims,
  count(DISTINCT claim.articleId) AS articles,
  count(DISTINCT claim.originSourceId) AS sources,
  min(claim.reportedAt) AS firstReportedAt,
  max(claim.reportedAt) AS lastReportedAt,
  collect(claim.id) AS claimIds
ORDER BY id
LIMIT toInteger($count)
RETURN id, claims, articles, sources, firstReportedAt, lastReportedAt, reverse(claimIds[-20..]) AS claimIds
