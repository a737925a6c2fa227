// Tells how months stand, and whether there is an entity whose they are.
// $months: ids
UNWIND $months AS id
MATCH (month:MonthlyCount {id: id})
RETURN
  id,
  month.name AS name,
  month.month AS month,
  EXISTS {
    MATCH (entity:Entity)
    WHERE entity.id = month.e AND month.id = month.e + '|' + month.month
  } AS ofEntity
