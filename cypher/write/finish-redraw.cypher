// Records that all has been drawn anew from the claims.
MATCH (pending:PendingRedraw)
DELETE pending
