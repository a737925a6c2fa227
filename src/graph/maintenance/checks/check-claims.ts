import { relationId } from '../../../model/ids.ts';
import type { Modality } from '../../../model/kinds.ts';
import type { ClaimType } from '../../../model/ontology.ts';
import { loadStatement } from '../../statements.ts';
import { sortKey } from '../../writing/sort-key.ts';
import { type Check, type Drift, difference, differences, LIMITS } from '../drift.ts';
import { idPages } from '../graph-pages.ts';

const stateOfClaims = loadStatement('read/state-of-claims');
const stateOfSentences = loadStatement('read/state-of-sentences');

interface ClaimRow {
  readonly id: string;
  readonly claim: {
    readonly type: ClaimType;
    readonly modality: Modality;
    readonly reportedAt: string | null;
    readonly k: string | null;
    readonly relationId: string | null;
    readonly articleId: string;
    readonly argumentRoles: readonly string[];
    readonly argumentTexts: readonly string[];
    readonly argumentEntities: readonly string[];
    readonly speakerTexts: readonly string[];
    readonly speakerEntities: readonly string[];
    readonly speakerAnonymous: readonly boolean[];
    readonly retiredAt: string | null;
    readonly retiredReason: string | null;
  };
  readonly isRetired: boolean;
  readonly confidenceType: string;
  /** Ids of the articles of its sentences. */
  readonly evidence: readonly string[];
  readonly sentences: number;
  readonly participants: readonly Participant[];
}

interface Participant {
  readonly entity: string;
  readonly role: string;
  readonly position: number;
  readonly e: string | null;
  readonly k: string | null;
}

/** Claims: that they stand on a sentence of their article, with keys and participants as their own properties say. */
export const CHECK_CLAIMS: Check = {
  things: 'claims',
  atOnce: 500,
  ids: (database) => idPages(database, 'Claim'),
  async find(database, claims) {
    return (await database.run<ClaimRow>(stateOfClaims, { claims }, LIMITS)).rows.flatMap(driftsOf);
  },
};

/** Sentences: that they lie in one article, and that a claim stands on each. */
export const CHECK_SENTENCES: Check = {
  things: 'sentences',
  atOnce: 2000,
  ids: (database) => idPages(database, 'Sentence'),
  async find(database, sentences) {
    type Row = { readonly id: string; readonly articles: number; readonly hasClaims: boolean };
    const { rows } = await database.run<Row>(stateOfSentences, { sentences }, LIMITS);
    return rows.flatMap(({ id, ...found }) => differences(id, { articles: 1, hasClaims: true }, found));
  },
};

function driftsOf(row: ClaimRow): Drift[] {
  const { id, claim, isRetired, participants } = row;
  const ends = ['SUBJECT', 'OBJECT'].map((role) => participants.filter((each) => each.role === role));
  const [subject, object] = ends.map(([end]) => end?.entity ?? null);
  const relation = subject && object ? relationId(claim.type, claim.modality, subject, object) : null;
  const { k, relationId: found, retiredAt, retiredReason } = claim;
  return [
    ...differences(id, { k: sortKey(claim.reportedAt, id), relationId: relation }, { k, relationId: found }),
    ...difference(
      id,
      'EVIDENCE',
      { sentences: 1, articles: [claim.articleId] },
      { sentences: row.sentences, articles: row.evidence },
    ),
    ...difference(id, 'type of confidence', 'FLOAT NOT NULL', row.confidenceType),
    ...differences(id, retirement(isRetired), retirement(retiredAt !== null, retiredReason !== null), 'has '),
    ...difference(id, 'has an end', true, subject !== null || object !== null),
    ...difference(
      id,
      'number of ends',
      ends.map((each) => Math.min(each.length, 1)),
      ends.map((each) => each.length),
    ),
    ...ofLists(row),
    ...ofKeys(row),
  ];
}

function retirement(retiredAt: boolean, retiredReason = retiredAt) {
  return { retiredAt, retiredReason };
}

/** Speakers and arguments stand in lists of the claim, and those who are entities take part in it too. */
function ofLists({ id, claim, participants }: ClaimRow): Drift[] {
  const { argumentRoles: roles, argumentEntities, speakerEntities } = claim;
  const listed = [
    ...speakerEntities.map((entity, position) => ({ role: 'SPEAKER', position, entity })),
    ...argumentEntities.map((entity, position) => ({ role: roles[position], position, entity })),
  ].filter(({ entity }) => entity !== '');
  const others = participants.filter(({ role }) => role !== 'SUBJECT' && role !== 'OBJECT');
  const lines = (all: readonly { role?: string | undefined; position: number; entity: string }[]) =>
    all.map(({ role, position, entity }) => `${role} ${position} ${entity}`).sort();
  const sizes = [
    roles,
    claim.argumentTexts,
    argumentEntities,
    claim.speakerTexts,
    speakerEntities,
    claim.speakerAnonymous,
  ];
  const [args, , , speakers] = sizes.map((list) => list.length);
  return [
    ...difference(id, 'ABOUT', lines(listed), lines(others)),
    ...difference(
      id,
      'lengths of lists',
      [args, args, args, speakers, speakers, speakers],
      sizes.map((list) => list.length),
    ),
  ];
}

const ORDER: Readonly<Record<string, number>> = { SUBJECT: 0, OBJECT: 1, SPEAKER: 2 };

/** Of an entity's parts in a claim only the first carries keys. */
function ofKeys({ id, claim, participants }: ClaimRow): Drift[] {
  const seen = new Set<string>();
  return participants
    .toSorted((a, b) => (ORDER[a.role] ?? 3) - (ORDER[b.role] ?? 3) || a.position - b.position)
    .flatMap(({ entity, role, position, e, k }) => {
      const isFirst = !seen.has(entity);
      seen.add(entity);
      const expected = isFirst ? { e: entity, k: sortKey(claim.reportedAt, id) } : { e: null, k: null };
      return differences(id, expected, { e, k }, `ABOUT ${role} ${position} `);
    });
}
