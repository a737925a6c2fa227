import { describe, expect, test } from '@jest/globals';
import { claimRows } from '../../../src/graph/writing/claim-rows.ts';
import { mentionRows } from '../../../src/graph/writing/mention-rows.ts';
import { PLAN } from '../../fixtures/plan-and-denial.ts';
import { type ReportSketch, report, type SentenceSketch } from '../../fixtures/reports.ts';

const TWICE: SentenceSketch = {
  text: '[Trump=Person:Donald Trump] met [Kim=Person:Kim Jong Un] and met him.',
  claims: [
    { type: 'MET', modality: 'HAPPENED', subject: 0, object: 1 },
    { type: 'MET', modality: 'HAPPENED', subject: 0, object: 1 },
  ],
};

function rowsOf(sketch: ReportSketch) {
  const { article, reading } = report(sketch);
  return claimRows(article, reading);
}

function idsOf(...sentences: SentenceSketch[]) {
  return rowsOf({ id: 'a', sentences }).claims.map(({ id }) => id);
}

describe('claims of an article as rows', () => {
  test('equal claims of one sentence have ids of their own', () => {
    expect(new Set(idsOf(TWICE)).size).toBe(2);
  });

  test('an edit elsewhere keeps the ids', () => {
    expect(idsOf({ text: 'A new first sentence.' }, TWICE)).toEqual(idsOf(TWICE));
  });

  test('the same sentence a second time adds claims and changes none', () => {
    const ids = idsOf(TWICE, TWICE);
    expect(ids.slice(0, 2)).toEqual(idsOf(TWICE));
    expect(new Set(ids).size).toBe(4);
  });

  test('a claim is named by its ends and its edge, a supposition too', () => {
    const supposed = { ...TWICE, claims: [{ type: 'MET', modality: 'HYPOTHETICAL', subject: 0, object: 1 }] } as const;
    const names = rowsOf({ id: 'a', sentences: [TWICE, supposed] }).claims.map(({ properties }) => properties.name);
    expect(names).toEqual([
      'Donald Trump · MET · Kim Jong Un',
      'Donald Trump · MET · Kim Jong Un',
      'Donald Trump · HYPOTHETICAL_MET · Kim Jong Un',
    ]);
  });

  test('an end left unsaid shows as such', () => {
    const killed = {
      text: '[Kim=Person:Kim Jong Nam] was killed.',
      claims: [{ type: 'KILLED', modality: 'HAPPENED', subject: null, object: 0 }],
    } as const;
    const [claim] = rowsOf({ id: 'a', sentences: [killed] }).claims;
    expect(claim?.properties).toMatchObject({
      name: '… · KILLED · Kim Jong Nam',
      subjectText: null,
      objectText: 'Kim',
    });
    expect(claim?.relationId).toBeNull();
  });

  test('lists of speakers and arguments run in parallel, with an empty text where nobody is known', () => {
    const [plan, letter] = rowsOf(PLAN).claims;
    expect(plan?.properties).toMatchObject({
      speakerTexts: ['an official'],
      speakerEntities: [''],
      speakerAnonymous: [true],
      argumentRoles: [],
    });
    expect(letter?.properties).toMatchObject({
      subjectText: 'he',
      speakerEntities: ['person:donald-trump'],
      argumentRoles: ['CHANNEL'],
      argumentTexts: ['the New York Channel'],
      argumentEntities: ['channel:new-york-channel'],
    });
  });
});

describe('mentions of an article as rows', () => {
  test('one row for each entity, by id, with all its mentions in the order of the text', () => {
    const { article, reading } = report(PLAN);
    const rows = mentionRows(article, { ...reading, mentions: reading.mentions.toReversed() });
    expect(rows.map(({ entity }) => entity)).toEqual([
      'channel:new-york-channel',
      'person:choe-son-hui',
      'person:donald-trump',
      'person:kim-jong-un',
      'place:north-korea',
    ]);
    const trump = rows[2]!;
    expect(trump.surfaces).toEqual(['Trump', 'he']);
    expect(trump.starts.map((start, index) => article.text.slice(start, trump.ends[index]))).toEqual(['Trump', 'he']);
  });

  test('only names become aliases, on one line', () => {
    const text = '[Chairman\nKim=Person:Kim Jong Un] and [the leader=Person:Kim Jong Un] are one.';
    const { article, reading } = report({ id: 'a', sentences: [{ text }] });
    expect(mentionRows(article, reading)[0]?.aliases).toEqual(['Chairman Kim']);
  });
});
