// Removes months that no entity has, some at a time.
// $count: how many
MATCH (month:MonthlyCount)
WHERE
  NOT EXISTS {
    MATCH (entity:Entity)
    WHERE entity.id = month.e AND month.id = month.e + '|' + month.month
  }
WITH month
LIMIT toInteger($count)
DELETE month
RETURN count(month) AS removed
