import { expect, test } from '@jest/globals';
import { EMPTY_VIEW, readView, type ViewState, writeView } from '../../../src/api/explorer/browser/view-state.ts';

const FULL: ViewState = {
  centres: ['person:kim-jong-un', 'place:côte d’ivoire & co, #1'],
  depth: 2,
  first: 120,
  from: '2017-05',
  to: '2018-04',
  modalities: ['PLANNED', 'DENIED'],
  types: ['MET', 'SPOKE_WITH'],
  relation: 'relation:person:a|MET|person:b',
  entity: 'person:kim-jong-un',
  view: 'list',
};

test('what is written is read again as it was', () => {
  expect(readView(writeView(FULL))).toEqual(FULL);
});

test('an address is as short as it can be, and its ids can be read', () => {
  expect(writeView({ ...EMPTY_VIEW, centres: ['person:kim-jong-un'] })).toBe('#e=person:kim-jong-un');
  expect(writeView(EMPTY_VIEW)).toBe('');
});

test.each([
  ['#depth=0', { depth: 1 }],
  ['#depth=99&first=100000', { depth: 3, first: 500 }],
  ['#depth=-1&first=1e3', {}],
  ['#from=2018-13&to=yesterday', {}],
  ['#from=2018-04&to=2017-01', { from: '2018-04' }],
  ['#modality=PLANNED,planned,%3Cscript%3E,PLANNED', { modalities: ['PLANNED'] }],
  [`#e=${'x'.repeat(301)}&relation=`, {}],
  ['#view=elsewhere&%%%', {}],
])('of %s only what makes sense is taken', (hash, expected) => {
  expect(readView(hash)).toEqual({ ...EMPTY_VIEW, ...expected });
});
