// Lists the next relations that claims stand for, in the order of their ids.
// $after: id of the last relation of the page before, or an empty text
// $count: how many
MATCH (claim:Claim)
WHERE claim.relationId > $after AND claim.k > '' AND NOT claim:Retired
WITH DISTINCT claim.relationId AS id
ORDER BY id
LIMIT toInteger($count)
RETURN id
