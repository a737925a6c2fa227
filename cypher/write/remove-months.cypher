// Removes months in which entities take part in no claim.
// $months: ids
UNWIND $months AS id
MATCH (month:MonthlyCount {id: id})
DELETE month
