// Tells what an import, a redraw or a restore has begun and not ended, and who holds the lease.
OPTIONAL MATCH (lease:ImportLease {id: 'import-lease:0'})
RETURN
  EXISTS { MATCH (:PendingRedraw) } AS pendingRedraw,
  EXISTS { MATCH (:PendingRestore) } AS pendingRestore,
  COUNT { MATCH (:Unsettled) } AS unsettled,
  COUNT { MATCH (:RejectedArticle) } AS rejected,
  lease {
    .holder, .takenAt, .expiresAt, isOver: datetime(lease.expiresAt) <= datetime.realtime('Z')
  } AS lease
