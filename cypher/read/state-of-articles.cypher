// Tells how articles stand: what is on them, what they lead to, and what their claims and sentences take from them.
// $articles: ids
UNWIND $articles AS id
MATCH (article:Article {id: id})
WITH
  id,
  article,
  COLLECT {
    MATCH (article)-[:COPY_OF]->{0,1}(first:Article)
    WHERE NOT EXISTS { (first)-[:COPY_OF]->() }
    MATCH (member:Article)-[:COPY_OF]->{0,1}(first)
    RETURN DISTINCT member
  } AS members
RETURN
  id,
  article {.publishedAt, .k, .mentionCount, .claimCount, .text, .bands} AS article,
  COLLECT {
    MATCH (article)-[published:PUBLISHED_BY]->(source)
    RETURN {source: source.id, e: published.e, k: published.k}
  } AS sources,
  COLLECT {
    MATCH (article)-[mention:MENTIONS]->(entity)
    RETURN {
      entity: entity.id,
      e: mention.e,
      k: mention.k,
      count: mention.count,
      sizes: [size(mention.surfaces), size(mention.starts), size(mention.ends)]
    }
  } AS mentions,
  COLLECT {
    MATCH (claim:Claim)
    WHERE claim.articleId = id AND claim.k > '' AND NOT claim:Retired
    RETURN claim {.id, .reportedAt, .sourceId, .originSourceId}
  } AS claims,
  COLLECT {
    MATCH (sentence:Sentence)-[:IN]->(article)
    WHERE EXISTS {
        MATCH (sentence)<-[:EVIDENCE]-(claim:Claim)
        WHERE NOT claim:Retired
      }
    RETURN sentence {.id, .text, .start, .end}
  } AS sentences,
  COLLECT { MATCH (article)-[:COPY_OF]->(first) RETURN first.id } AS copyOf,
  COLLECT {
    UNWIND members AS member
    OPTIONAL MATCH (member)-[:PUBLISHED_BY]->(source)
    RETURN member {.id, .publishedAt, source: source.id}
  } AS story,
  article:Unsettled OR any(member IN members WHERE member:Unsettled) AS isOpen
