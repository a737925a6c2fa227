// Tells what in the graph is still to be done, and whether somebody is at it.
RETURN
  COUNT { (:PendingRedraw) } AS redraws,
  COUNT { (:PendingRestore) } AS restores,
  COUNT { (:Unsettled) } AS unsettled,
  COLLECT {
    MATCH (lease:ImportLease)
    WHERE datetime(lease.expiresAt) > datetime()
    RETURN DISTINCT lease.holder
  } AS holders
