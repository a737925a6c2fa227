// Records that a restore has come to its end.
MATCH (mark:PendingRestore)
DELETE mark
