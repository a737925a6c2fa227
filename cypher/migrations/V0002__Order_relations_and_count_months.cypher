// Every relation and every month of an entity stands there once.
CREATE CONSTRAINT relation_id_unique IF NOT EXISTS FOR (relation:Relation) REQUIRE relation.id IS UNIQUE;
CREATE CONSTRAINT monthly_count_id_unique IF NOT EXISTS FOR (month:MonthlyCount) REQUIRE month.id IS UNIQUE;

// The strongest and the latest relations of one entity, of two, and of all.
CREATE INDEX between_by_claims IF NOT EXISTS FOR ()-[between:BETWEEN]-() ON (between.e, between.c);
CREATE INDEX between_by_time IF NOT EXISTS FOR ()-[between:BETWEEN]-() ON (between.e, between.t);
CREATE INDEX relation_by_claims IF NOT EXISTS FOR (relation:Relation) ON (relation.c);
CREATE INDEX relation_by_time IF NOT EXISTS FOR (relation:Relation) ON (relation.t);
CREATE INDEX relation_by_pair IF NOT EXISTS FOR (relation:Relation) ON (relation.pair);
CREATE INDEX monthly_count_by_entity IF NOT EXISTS FOR (month:MonthlyCount) ON (month.e, month.month);

// A graph with articles lacks all of this. It is drawn in pages, which one transaction of a migration could not hold: by the next
// command that brings the schema up to date, which then removes this node.
MATCH (article:Article)
WITH article
LIMIT 1
CREATE (:PendingRedraw {id: 'redraw', name: 'To be drawn anew from the claims'});
