// Gives an article new properties and takes away its mentions, its source and what the claims of its new text rested on. Its copies are then to be looked for anew.
// $id: article id
// $properties: everything else that stands on the node
// $claims: ids of the claims of the new text, new ones and retired ones among them
MATCH (article:Article {id: $id})
SET article:Unsettled, article += $properties
WITH article
CALL (article) {
  MATCH (article)-[link:MENTIONS|PUBLISHED_BY]->()
  DELETE link
}
UNWIND $claims AS id
MATCH (:Claim {id: id})-[link:ABOUT|EVIDENCE]->()
DELETE link
