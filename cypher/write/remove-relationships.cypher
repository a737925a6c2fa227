// Removes relationships of all kinds but the history of migrations, some at a time.
// $count: how many
MATCH ()-[link]->()
WHERE NOT link:MIGRATED_TO
WITH link
LIMIT toInteger($count)
DELETE link
RETURN count(link) AS removed
