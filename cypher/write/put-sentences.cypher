// Writes the sentences of an article that claims stand on.
// $article: article id
// $sentences: properties of each, id among them
MATCH (article:Article {id: $article})
UNWIND $sentences AS row
MERGE (sentence:Sentence {id: row.id})
SET sentence = row
MERGE (sentence)-[:IN]->(article)
