// Gives claims the source that their story began with, and says of articles that they are settled.
// $articles: id, origin (source id, or null), claims (ids)
UNWIND $articles AS row
MATCH (article:Article {id: row.id})
REMOVE article:Unsettled
WITH row
UNWIND row.claims AS id
MATCH (claim:Claim {id: id})
SET claim.originSourceId = row.origin
