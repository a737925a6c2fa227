// Records that all has been drawn anew that was to be drawn when some marks were found.
// $ids: ids of these marks
MATCH (pending:PendingRedraw)
WHERE pending.id IN $ids
DELETE pending
