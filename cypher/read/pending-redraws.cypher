// Lists the marks which say that something is still to be drawn anew from the claims.
MATCH (pending:PendingRedraw)
RETURN pending.id AS id
