// Tells which entities are still called by others all that an article has taken back.
// $entities: id, name (that must be the name somewhere, or null), words (names or aliases), description (or null)
UNWIND $entities AS row
MATCH (entity:Entity {id: row.id})
WHERE
  (
    row.name IS NULL OR
    EXISTS {
      MATCH (entity)<-[mention:MENTIONS]-()
      WHERE mention.name = row.name
    }
  ) AND
  (
    row.description IS NULL OR
    EXISTS {
      MATCH (entity)<-[mention:MENTIONS]-()
      WHERE mention.description = row.description
    }
  ) AND
  all(word IN row.words
    WHERE EXISTS {
      MATCH (entity)<-[mention:MENTIONS]-()
      WHERE mention.name = word OR word IN mention.aliases
    })
RETURN row.id AS id
