// Writes how many claims entities take part in, month by month.
// $months: all properties of each, id among them
UNWIND $months AS row
MERGE (month:MonthlyCount {id: row.id})
SET month = row
