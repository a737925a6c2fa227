import { pageSize } from './checks.ts';
import { lookUp } from './look-ups.ts';
import { type LinkPiece, properties, type Table, type TypeName, value } from './piece.ts';

export const CLAIM: Table = {
  ...properties(
    'id',
    'type',
    'modality',
    'confidence',
    'reportedAt',
    'recordedAt',
    'retiredAt',
    'subjectText',
    'objectText',
  ),
  subject: participant('SUBJECT'),
  object: participant('OBJECT'),
  article: {
    kind: 'one',
    to: 'Article',
    match: (claim, article) => `MATCH (${article}:Article {id: ${claim}.articleId})`,
  },
  evidence: { kind: 'one', to: 'Evidence', match: (claim, evidence) => `MATCH (${claim})-[${evidence}:EVIDENCE]->()` },
  arguments: parallel('Argument', 'argument', { role: 'argumentRoles', text: 'argumentTexts' }),
  speakers: parallel('Speaker', 'speaker', { anonymous: 'speakerAnonymous', text: 'speakerTexts' }),
  eventTime: {
    kind: 'plain',
    cypher: (claim) =>
      `CASE WHEN ${claim}.timePrecision IS NOT NULL THEN {text: ${claim}.timeText, start: ${claim}.timeStart, end: ${claim}.timeEnd, partial: ${claim}.timePartial, precision: ${claim}.timePrecision, basis: ${claim}.timeBasis} END`,
  },
  extractor: {
    kind: 'plain',
    cypher: (claim) => `{name: ${claim}.extractorName, version: ${claim}.extractorVersion, rule: ${claim}.rule}`,
  },
  relation: {
    kind: 'one',
    to: 'Relation',
    match: (claim, relation) =>
      `WITH ${claim} WHERE NOT ${claim}:Retired ${lookUp('Relation', `${claim}.relationId`, relation)}`,
  },
  contradicts: { kind: 'many', to: 'Claim', match: opposites },
};

/** An argument or a speaker travels as a map; its entity is an id, or '' where only words stand. */
const participantEntity: LinkPiece = {
  kind: 'one',
  to: 'Entity',
  match: (part, entity) => `MATCH (${entity}:Entity {id: ${part}.entity})`,
};

export const claimParts: Readonly<Record<'argument' | 'speaker' | 'evidence', Table>> = {
  argument: { ...properties('role', 'text'), entity: participantEntity },
  speaker: { ...properties('text', 'anonymous'), entity: participantEntity },
  evidence: {
    ...properties('start', 'end'),
    sentence: value((evidence) => `endNode(${evidence}).text`),
    sentenceStart: value((evidence) => `endNode(${evidence}).start`),
    sentenceEnd: value((evidence) => `endNode(${evidence}).end`),
    cues: {
      kind: 'plain',
      cypher: (cue) =>
        `[at IN range(0, size(coalesce(${cue}.cueKinds, [])) - 1) | {kind: ${cue}.cueKinds[at], text: ${cue}.cueTexts[at], start: ${cue}.cueStarts[at], end: ${cue}.cueEnds[at]}]`,
    },
  },
};

function participant(role: 'SUBJECT' | 'OBJECT'): LinkPiece {
  return {
    kind: 'one',
    to: 'Entity',
    match: (claim, entity) => `MATCH (${claim})-[:ABOUT {role: '${role}'}]->(${entity}:Entity)`,
  };
}

/** Parallel lists on the claim, one map for each place. */
function parallel(to: TypeName, stem: string, lists: Readonly<Record<string, string>>): LinkPiece {
  const columns = Object.entries({ ...lists, entity: `${stem}Entities` });
  return {
    kind: 'many',
    to,
    match: (claim, part) =>
      `UNWIND range(0, size(coalesce(${claim}.${stem}Texts, [])) - 1) AS at WITH {${columns.map(([name, list]) => `${name}: ${claim}.${list}[at]`).join(', ')}} AS ${part}`,
  };
}

const DENIABLE = ['HAPPENED', 'ONGOING', 'PLANNED', 'POSSIBLE', 'SUSPECTED'];

/**
 * Claims of the opposite polarity stand behind edges whose ids differ only in the modality (`relation:MET|DENIED|a|b`): each is
 * asked of the index for its newest.
 */
function opposites(...[claim, other, given, scope]: Parameters<LinkPiece['match']>): string {
  const limit = scope.parameter(pageSize(given.first));
  const [deniable, edge, parts] = [scope.parameter(DENIABLE), scope.variable('edge'), scope.variable('parts')];
  return [
    `WITH ${claim}, split(${claim}.relationId, '|') AS ${parts}`,
    `UNWIND CASE WHEN ${claim}.modality = 'DENIED' THEN ${deniable} WHEN ${claim}.modality IN ${deniable} THEN ['DENIED'] ELSE [] END AS modality`,
    `WITH ${parts}[0] + '|' + modality + '|' + ${parts}[2] + '|' + ${parts}[3] AS ${edge}`,
    `CALL (${edge}) { MATCH (${other}:Claim) USING INDEX ${other}:Claim(relationId, k) WHERE ${other}.relationId = ${edge} AND ${other}.k >= '' AND NOT ${other}:Retired`,
    `WITH ${other} ORDER BY ${other}.relationId DESC, ${other}.k DESC LIMIT ${limit} RETURN ${other} }`,
    `WITH ${other} ORDER BY ${other}.k DESC LIMIT ${limit}`,
  ].join(' ');
}
