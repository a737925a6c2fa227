// Marks the graph as one that is being restored, and not whole.
MERGE (mark:PendingRestore {id: 'restore'})
SET mark.name = 'A backup is being restored'
