// Claims with a date of their own, in the order of the calendar: what happened, and what is still to come.
MATCH (claim:Claim)
WHERE claim.timeStart IS NOT NULL AND NOT 'Retired' IN labels(claim)
RETURN
  claim.timeStart AS from,
  claim.timeEnd AS to,
  claim.timePrecision AS precision,
  claim.modality AS modality,
  claim.name AS saying,
  claim.timeText AS inTheText
ORDER BY from, to, saying
LIMIT 100
