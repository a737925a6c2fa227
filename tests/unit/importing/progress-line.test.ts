import { describe, expect, test } from '@jest/globals';
import { rejectionLine, summaryLine } from '../../../src/importing/import-report.ts';
import { duration, progressLine } from '../../../src/importing/progress-line.ts';
import { excerptOf } from '../../../src/importing/rejection.ts';

const totals = {
  read: 500,
  created: 480,
  unchanged: 15,
  updated: 2,
  removed: 0,
  rejected: 3,
  claimsAdded: 0,
  claimsRetired: 0,
};

describe('what an import says', () => {
  test('the summary names every outcome', () => {
    expect(summaryLine(totals)).toBe('read 500 · new 480 · unchanged 15 · updated 2 · rejected 3');
  });

  test('progress has rate and remaining time where the end is known', () => {
    const state = { totals, elapsedSeconds: 50, found: 600, bytesRead: 1000, bytesTotal: 4000 };
    expect(progressLine(state)).toBe(`${summaryLine(totals)} · 20 % · 10.0/s · 3 min left`);
    expect(progressLine({ ...state, bytesTotal: null })).toBe(`${summaryLine(totals)} · 10.0/s`);
    expect(progressLine({ ...state, elapsedSeconds: 0 })).toBe(`${summaryLine(totals)} · 0.0/s`);
  });

  test.each([
    [0.4, '0 s'],
    [99, '99 s'],
    [720, '12 min'],
    [12_000, '3 h 20 min'],
  ])('%d seconds are “%s”', (seconds, words) => {
    expect(duration(seconds)).toBe(words);
  });

  test('a rejection is one line with place, code, reason and beginning', () => {
    const rejection = { stage: 'parse', code: 'BAD_JSON', reason: 'Expected JSON.', origin: 'a.jsonl:2' } as const;
    expect(rejectionLine({ ...rejection, excerpt: '{bad' })).toBe(
      'a.jsonl:2 rejected (BAD_JSON): Expected JSON. It begins: {bad',
    );
    expect(rejectionLine({ ...rejection, excerpt: '' })).toBe('a.jsonl:2 rejected (BAD_JSON): Expected JSON.');
  });

  test('an excerpt is one short line of whole characters', () => {
    expect(excerptOf(' a\n\n b\u0000c ')).toBe('a b c');
    expect(excerptOf('word '.repeat(100))).toHaveLength(120);
    expect(excerptOf('🕊'.repeat(100)).isWellFormed()).toBe(true);
  });
});
