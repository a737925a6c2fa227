// Lists the next articles that were read by another extractor, in the order of their ids, with all that was given with them.
// $extractorName: name of the extractor that has not read them
// $extractorVersion: its version
// $after: id of the last article of the page before, or an empty text
// $count: how many
MATCH (article:Article)
WHERE
  article.id > $after AND
  (article.extractorName <> $extractorName OR article.extractorVersion <> $extractorVersion)
WITH article
ORDER BY article.id
LIMIT toInteger($count)
OPTIONAL MATCH (article)-[published:PUBLISHED_BY]->()
RETURN
  article {
    .id, .url, .title, .authors, .publishedAt, .language, .text,
    source: published {id: published.e, .name, .domain}
  } AS article,
  article.contentHash AS contentHash
ORDER BY article.id
