// Every node that is looked up has its id, once.
CREATE CONSTRAINT source_id_unique IF NOT EXISTS FOR (source:Source) REQUIRE source.id IS UNIQUE;
CREATE CONSTRAINT article_id_unique IF NOT EXISTS FOR (article:Article) REQUIRE article.id IS UNIQUE;
CREATE CONSTRAINT sentence_id_unique IF NOT EXISTS FOR (sentence:Sentence) REQUIRE sentence.id IS UNIQUE;
CREATE CONSTRAINT entity_id_unique IF NOT EXISTS FOR (entity:Entity) REQUIRE entity.id IS UNIQUE;
CREATE CONSTRAINT claim_id_unique IF NOT EXISTS FOR (claim:Claim) REQUIRE claim.id IS UNIQUE;
CREATE CONSTRAINT import_run_id_unique IF NOT EXISTS FOR (run:ImportRun) REQUIRE run.id IS UNIQUE;
CREATE CONSTRAINT rejected_article_id_unique IF NOT EXISTS FOR (article:RejectedArticle) REQUIRE article.id IS UNIQUE;

// Newest first, for one entity or source however many it has: id of the far end, then the sort key.
CREATE INDEX about_by_entity IF NOT EXISTS FOR ()-[about:ABOUT]-() ON (about.e, about.k);
CREATE INDEX mentions_by_entity IF NOT EXISTS FOR ()-[mentions:MENTIONS]-() ON (mentions.e, mentions.k);
CREATE INDEX published_by_source IF NOT EXISTS FOR ()-[published:PUBLISHED_BY]-() ON (published.e, published.k);

// Orders and look-ups of the API.
CREATE INDEX article_by_time IF NOT EXISTS FOR (article:Article) ON (article.k);
CREATE INDEX article_by_url IF NOT EXISTS FOR (article:Article) ON (article.url);
CREATE INDEX claim_by_time IF NOT EXISTS FOR (claim:Claim) ON (claim.k);
CREATE INDEX claim_by_article IF NOT EXISTS FOR (claim:Claim) ON (claim.articleId, claim.k);
CREATE INDEX claim_by_relation IF NOT EXISTS FOR (claim:Claim) ON (claim.relationId, claim.k);
CREATE INDEX entity_by_kind_and_articles IF NOT EXISTS FOR (entity:Entity) ON (entity.kind, entity.articleCount);
CREATE INDEX entity_by_articles IF NOT EXISTS FOR (entity:Entity) ON (entity.articleCount);
CREATE INDEX import_run_by_start IF NOT EXISTS FOR (run:ImportRun) ON (run.startedAt);

// Names keep their stop words (The Who, US); whole names are looked up by the keyword analyzer.
CREATE FULLTEXT INDEX entity_names IF NOT EXISTS FOR (entity:Entity) ON EACH [entity.name, entity.aliases]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-no-stop-words'}};
CREATE FULLTEXT INDEX entity_name_keys IF NOT EXISTS FOR (entity:Entity) ON EACH [entity.nameKeys]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'keyword'}};
CREATE FULLTEXT INDEX article_text IF NOT EXISTS FOR (article:Article) ON EACH [article.title, article.text]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'english'}};
CREATE FULLTEXT INDEX sentence_text IF NOT EXISTS FOR (sentence:Sentence) ON EACH [sentence.text]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'english'}};
