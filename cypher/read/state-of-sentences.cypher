// Tells how sentences stand: in how many articles, and whether a claim stands on them.
// $sentences: ids
UNWIND $sentences AS id
MATCH (sentence:Sentence {id: id})
RETURN
  id,
  COUNT { (sentence)-[:IN]->(:Article) } AS articles,
  EXISTS { (sentence)<-[:EVIDENCE]-() } AS hasClaims
