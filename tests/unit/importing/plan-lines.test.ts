import { describe, expect, test } from '@jest/globals';
import type { Plan, PlanTotals } from '../../../src/graph/plan/plan.ts';
import { planLines } from '../../../src/importing/plan-lines.ts';

const NONE: PlanTotals = {
  articlesCreated: 0,
  articlesUpdated: 0,
  articlesRemoved: 0,
  claimsAdded: 0,
  claimsRetired: 0,
  claimsRemoved: 0,
  edgesDrawn: 0,
  edgesWithdrawn: 0,
  entitiesAdded: 0,
  entitiesRemoved: 0,
  sourcesAdded: 0,
  sourcesRemoved: 0,
};
const EMPTY: Plan = {
  totals: NONE,
  articles: [],
  edgesDrawn: [],
  edgesWithdrawn: [],
  entitiesAdded: [],
  entitiesRemoved: [],
  sourcesAdded: [],
  sourcesRemoved: [],
};
const ARTICLE = {
  id: 'article:1',
  title: 'Two\u001b[31m met',
  publishedAt: '2018-04-17T21:05:00Z',
  reason: null,
  added: [],
  ended: [],
  claimsAdded: 0,
  claimsEnded: 0,
} as const;
const CLAIM = { id: 'claim:1', name: 'Donald Trump · PLANNED_MET · Kim Jong Un', sentence: 'He will meet\nKim.' };

describe('the lines of a plan', () => {
  test('say so where nothing would change', () => {
    expect(planLines(EMPTY)).toEqual(['would change: nothing']);
  });

  test('show what comes, changes and goes, and why', () => {
    const lines = planLines({
      ...EMPTY,
      totals: {
        ...NONE,
        articlesCreated: 1,
        articlesUpdated: 1,
        claimsAdded: 1,
        claimsRetired: 1,
        edgesDrawn: 2,
        entitiesRemoved: 1,
      },
      articles: [
        { ...ARTICLE, change: 'created', added: [CLAIM], claimsAdded: 1 },
        { ...ARTICLE, change: 'updated', publishedAt: null, reason: 'ARTICLE_EDITED', ended: [CLAIM], claimsEnded: 1 },
      ],
      edgesDrawn: [
        { id: 'r1', type: 'PLANNED_MET', modality: 'PLANNED', subject: 'Donald Trump', object: 'Kim Jong Un' },
        { id: 'r2', type: 'MET', modality: 'ONGOING', subject: 'A', object: 'B' },
      ],
      entitiesRemoved: [{ id: 'person:a', name: 'A' }],
    });
    expect(lines).toEqual([
      '+ article Two [31m met (2018-04-17, article:1)',
      '  + claim Donald Trump · PLANNED_MET · Kim Jong Un  “He will meet Kim.”',
      '~ article Two [31m met (no date, article:1)',
      '  - claim Donald Trump · PLANNED_MET · Kim Jong Un  “He will meet Kim.” (retired: ARTICLE_EDITED)',
      '- entity A (person:a)',
      '+ edge Donald Trump · PLANNED_MET · Kim Jong Un',
      '+ edge A · MET · B (ONGOING)',
      'would change: articles +1 ~1 · claims +1 -1 · edges +2 · entities -1',
    ]);
  });

  test('tell how much is left out', () => {
    const lines = planLines({
      ...EMPTY,
      totals: { ...NONE, articlesRemoved: 5, claimsRemoved: 30, entitiesAdded: 10 },
      articles: [{ ...ARTICLE, change: 'removed', reason: 'ARTICLE_REMOVED', ended: [CLAIM], claimsEnded: 4 }],
      entitiesAdded: [{ id: 'person:a', name: 'A' }],
    });
    expect(lines).toEqual([
      '- article Two [31m met (2018-04-17, article:1)',
      '  - claim Donald Trump · PLANNED_MET · Kim Jong Un  “He will meet Kim.” (goes with its article)',
      '    … 3 more claims',
      '… 4 more articles',
      '+ entity A (person:a)',
      '+ … 9 more entities',
      'would change: articles -5 · claims -30 · entities +10',
    ]);
  });

  test('are painted by what happens to a thing', () => {
    const paint = {
      added: (text: string) => `G${text}`,
      changed: (text: string) => `Y${text}`,
      removed: (text: string) => `R${text}`,
    };
    const articles = [
      { ...ARTICLE, change: 'updated', ended: [CLAIM], claimsEnded: 1, added: [CLAIM], claimsAdded: 1 },
    ] as const;
    const lines = planLines({ ...EMPTY, totals: { ...NONE, articlesUpdated: 1 }, articles }, paint);
    expect(lines.map((line) => line.slice(0, 4))).toEqual(['Y~ a', 'G  +', 'R  -', 'woul']);
  });

  test('hold a long sentence by its beginning', () => {
    const articles = [
      { ...ARTICLE, change: 'created', added: [{ ...CLAIM, sentence: '😀'.repeat(300) }], claimsAdded: 1 },
    ] as const;
    const [, line = ''] = planLines({ ...EMPTY, totals: { ...NONE, articlesCreated: 1 }, articles });
    expect(line.endsWith(`${'😀'.repeat(199)}…”`)).toBe(true);
  });
});
