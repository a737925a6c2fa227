// Tells whether any relation is drawn.
RETURN EXISTS { MATCH (:Relation) } AS hasRelations
