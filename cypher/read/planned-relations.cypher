// Tells of relations whether they are drawn, and how many claims stand for them.
// $ids: ids of relations
UNWIND $ids AS id
RETURN
  id,
  EXISTS { MATCH (:Relation {id: id}) } AS drawn,
  COUNT {
    MATCH (claim:Claim)
    WHERE claim.relationId = id AND claim.k > '' AND NOT claim:Retired
  } AS claims
