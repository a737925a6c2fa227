import { expect, test } from '@jest/globals';
import type { EntityData, RelationData } from '../../../src/api/explorer/browser/graph-shapes.ts';
import { MOST_DRAWN, merged, sceneOf, whereOf } from '../../../src/api/explorer/browser/neighborhoods.ts';
import { oppositesOf } from '../../../src/api/explorer/browser/opposites.ts';
import { EMPTY_VIEW } from '../../../src/api/explorer/browser/view-state.ts';

const entity = (id: string): EntityData => ({ id, kind: 'PERSON', name: id, articleCount: 1, relationCount: 1 });
const relation = (subject: string, object: string, modality = 'HAPPENED', type = 'MET'): RelationData => ({
  id: `${subject}-${type}-${modality}-${object}`,
  type,
  modality,
  subject: { id: subject, name: subject },
  object: { id: object, name: object },
  claimCount: 1,
  articleCount: 1,
  sourceCount: 1,
  firstReportedAt: null,
  lastReportedAt: null,
  contested: false,
});

test('neighbourhoods that overlap are drawn once', () => {
  const parts = [
    { entities: ['a', 'b'].map(entity), relations: [relation('a', 'b')], truncated: false },
    { entities: ['b', 'a', 'c'].map(entity), relations: [relation('a', 'b'), relation('b', 'c')], truncated: true },
  ];
  const { entities, relations, hasMore, isFull } = merged(parts);
  expect(entities.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  expect(relations.map(({ id }) => id)).toEqual(['a-MET-HAPPENED-b', 'b-MET-HAPPENED-c']);
  expect([hasMore, isFull]).toEqual([true, false]);
});

test('more than can be drawn is left out, with the lines that would lead there', () => {
  const ids = Array.from({ length: MOST_DRAWN + 1 }, (_, index) => `e${index}`);
  const { entities, relations, isFull } = merged([
    { entities: ids.map(entity), relations: ids.slice(1).map((id) => relation('e0', id)), truncated: false },
  ]);
  expect([entities.length, relations.length, isFull]).toEqual([MOST_DRAWN, MOST_DRAWN - 1, true]);
});

test('months become whole days, and what is not chosen is not asked for', () => {
  expect(whereOf({ ...EMPTY_VIEW, from: '2018-02', to: '2020-02', modalities: ['DENIED'] })).toEqual({
    modality: ['DENIED'],
    reportedAt: { from: '2018-02-01', to: '2020-02-29' },
  });
  expect(whereOf({ ...EMPTY_VIEW, to: '2018-12' })).toEqual({ reportedAt: { to: '2018-12-31' } });
  expect(whereOf(EMPTY_VIEW)).toEqual({});
});

test('what is open beside the map changes nothing on it', () => {
  const view = { ...EMPTY_VIEW, centres: ['a'] };
  expect(sceneOf({ ...view, entity: 'b', relation: 'c', view: 'list' })).toBe(sceneOf(view));
  expect(sceneOf({ ...view, from: '2018-01' })).not.toBe(sceneOf(view));
});

test('the opposite of a relation is its denial, whichever end stands first', () => {
  const [met, denied] = [relation('a', 'b'), relation('b', 'a', 'DENIED')];
  const others = [
    met,
    denied,
    relation('a', 'b', 'PLANNED'),
    relation('a', 'c', 'DENIED'),
    relation('a', 'b', 'DENIED', 'VISITED'),
  ];
  expect(oppositesOf(met, others)).toEqual([denied]);
  expect(oppositesOf(denied, others)).toEqual([met, relation('a', 'b', 'PLANNED')]);
});
