// What is planned, and not reported to have happened since.
MATCH plan = (one:Entity)-[planned]->(other:Entity)
WHERE planned.modality = 'PLANNED'
  // A report that it happened, from the same day or later, ends the plan.
  AND NOT EXISTS {
    MATCH (one)-[done]-(other)
    WHERE done.type = planned.type
      AND done.modality IN ['HAPPENED', 'ONGOING']
      AND done.lastReportedAt >= planned.firstReportedAt
  }
RETURN plan
ORDER BY planned.lastReportedAt DESC
LIMIT 60
