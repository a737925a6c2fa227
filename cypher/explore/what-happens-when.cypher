// Claims with a date of their own, in the order of the calendar: what happened, and what is still to come.
MATCH (claim:Claim)
WHERE claim.timeStart IS NOT NULL AND NOT 'Retired' IN labels(claim)
RETURN
  claim.timeStart AS from,
  claim.timeEnd AS to,
  claim.timePrecision AS precision,
  claim.modality AS modality,
  claim.name AS claim,
  claim.timeText AS inTheText
ORDER BY from, to, claim
LIMIT 100
