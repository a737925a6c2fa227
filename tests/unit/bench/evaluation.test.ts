import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import { figureTable, isMissed, measured } from '../../../bench/figure-table.ts';
import type { WantedFigure } from '../../../bench/wanted-figures.ts';

const NAMES: WantedFigure = { name: 'names', set: 'news', key: 'ner.f1', wanted: 88, sketch: 85.8, compromise: null };
const ERROR: WantedFigure = {
  name: 'error',
  set: 'facts',
  key: 'mae',
  wanted: 0.5,
  isError: true,
  sketch: null,
  compromise: null,
};

test('a figure is missed where what is shown is below what is wanted, an error where it is above', () => {
  const missed = (scores: Readonly<Record<string, number>>) => measured([NAMES, ERROR], scores).map(isMissed);
  expect(missed({ 'news.ner.f1': 87.96, 'facts.mae': 0.5 })).toEqual([false, false]);
  expect(missed({ 'news.ner.f1': 87.94, 'facts.mae': 0.506 })).toEqual([true, true]);
});

test('a set that was not scored misses nothing', () => {
  expect(measured([NAMES], {}).map(isMissed)).toEqual([false]);
});

test('the table shows what others reach, what is wanted and what is reached', () => {
  const lines = figureTable(measured([NAMES, ERROR], { 'news.ner.f1': 86.04, 'facts.mae': 0.41 }));
  expect(lines).toEqual([
    'figure  set    compromise  sketch  wanted   now',
    'names   news            –    85.8      88  86.0  missed',
    'error   facts           –       –   ≤ 0.5  0.41',
  ]);
});

test('eval says what to do where the sets are not there', () => {
  const script = fileURLToPath(new URL('../../../bench/evaluate-reading.ts', import.meta.url));
  const { stderr, status } = spawnSync(process.execPath, [script, 'nowhere'], { encoding: 'utf8' });
  expect(stderr).toMatch(
    /^Expected the development sets .* in nowhere, but there is no nowhere\/score\.mjs\. Give their folder/,
  );
  expect(status).toBe(2);
});
