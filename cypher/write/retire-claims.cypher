// Retires claims that their article makes no more; they keep their sentence and their relationships.
// $claims: claim ids
// $at: instant from which nothing rests on them
// $reason: ARTICLE_EDITED or READ_ANEW
UNWIND $claims AS id
MATCH (claim:Claim {id: id})
SET claim:Retired, claim.retiredAt = $at, claim.retiredReason = $reason
