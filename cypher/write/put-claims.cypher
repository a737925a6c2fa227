// Writes claims with their evidence and participants; one that was there before keeps the instant it was first recorded.
// $claims: id, sentence (id), properties, evidence (properties), participants (entity, role, position, e, k)
// $at: instant of recording
UNWIND $claims AS row
MATCH (sentence:Sentence {id: row.sentence})
MERGE (claim:Claim {id: row.id})
  ON CREATE SET claim.recordedAt = $at
SET claim += row.properties, claim.confidence = toFloat(row.properties.confidence)
REMOVE claim:Retired, claim.retiredAt, claim.retiredReason
CREATE (claim)-[evidence:EVIDENCE]->(sentence)
SET evidence = row.evidence
WITH claim, row
UNWIND row.participants AS participant
MATCH (entity:Entity {id: participant.entity})
CREATE
  (claim)-[:ABOUT {
    role: participant.role,
    position: participant.position,
    e: participant.e,
    k: participant.k
  }]->(entity)
