// Tells whether the graph is a part of a backup whose restore has not come to its end.
RETURN EXISTS { MATCH (:PendingRestore) } AS pending
