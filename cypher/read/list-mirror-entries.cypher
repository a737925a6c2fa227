// Lists the next entries of a mirrored folder, in the order of their ids.
// $folder: absolute path of the folder
// $after: id of the last entry of the page before, or a text before all of them
// $before: a text behind all of them
// $count: how many
MATCH (entry:MirrorEntry)
// Another folder may have a bar in its name.
WHERE entry.id > $after AND entry.id < $before AND entry.folder = $folder
WITH entry
ORDER BY entry.id
LIMIT toInteger($count)
RETURN entry.id AS id
