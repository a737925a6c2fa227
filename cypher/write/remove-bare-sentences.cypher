// Removes sentences of an article that no claim stands on, retired claims included.
// $article: article id
MATCH (sentence:Sentence)-[:IN]->(:Article {id: $article})
WHERE NOT EXISTS { (sentence)<-[:EVIDENCE]-() }
DETACH DELETE sentence
