// Tells whether something is still to be drawn anew from the claims.
RETURN EXISTS { MATCH (:PendingRedraw) } AS pending
