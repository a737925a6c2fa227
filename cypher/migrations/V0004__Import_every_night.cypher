// Who imports, what came from which file of a mirrored folder, what was not accepted.
CREATE CONSTRAINT import_lease_id_unique IF NOT EXISTS FOR (lease:ImportLease) REQUIRE lease.id IS UNIQUE;
CREATE CONSTRAINT mirror_entry_id_unique IF NOT EXISTS FOR (entry:MirrorEntry) REQUIRE entry.id IS UNIQUE;
CREATE INDEX mirror_entry_by_folder IF NOT EXISTS FOR (entry:MirrorEntry) ON (entry.folder, entry.file);
CREATE INDEX mirror_entry_by_article IF NOT EXISTS FOR (entry:MirrorEntry) ON (entry.articleId);
CREATE INDEX rejected_by_time IF NOT EXISTS FOR (rejected:RejectedArticle) ON (rejected.rejectedAt, rejected.id);

// Articles that may be near-identical share a band. A key is looked up as a whole.
CREATE FULLTEXT INDEX article_bands IF NOT EXISTS
FOR (article:Article) ON EACH [article.bands]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'keyword'}};

// Articles of an older graph have no bands, and their claims no origin.
MATCH (article:Article)
WITH article
LIMIT 1
MERGE (:PendingRedraw {id: 'redraw', name: 'To be drawn anew from the claims'});
