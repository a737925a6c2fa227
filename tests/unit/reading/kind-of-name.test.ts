import { expect, test } from '@jest/globals';
import { kindOfName } from '../../../src/reading/resolution/kind-of-name.ts';
import { militaryUnits } from '../../../src/reading/resolution/military-units.ts';
import { tokenize } from '../../../src/reading/tokens.ts';

/** The kind of a name that the network labels so, in its sentence. */
function kindIn(text: string, name: string, label: 'PER' | 'ORG' | 'LOC' | 'MISC') {
  const tokens = tokenize(text);
  const start = text.indexOf(name);
  const from = tokens.findIndex((token) => token.start === start);
  const to = tokens.findIndex((token) => token.end === start + name.length) + 1;
  return kindOfName(label, tokens, from, to);
}

test('a person before "mountains" or behind "the vicinity of" is a place', () => {
  expect(kindIn('They crossed the Alder mountains.', 'Alder', 'PER')).toBe('Place');
  expect(kindIn('He was hurt in the vicinity of Ayn Alder.', 'Ayn Alder', 'PER')).toBe('Place');
  expect(kindIn('They met Alder in the mountains.', 'Alder', 'PER')).toBe('Person');
  expect(kindIn('The son of Alder agreed.', 'Alder', 'PER')).toBe('Person');
});

test('a ship is a product and an operation an event', () => {
  expect(kindIn('The USS Alder left.', 'USS Alder', 'PER')).toBe('Product');
  expect(kindIn('Troops began Operation Alder.', 'Operation Alder', 'LOC')).toBe('Event');
});

test('the last word tells what a name of no kind is', () => {
  expect(kindIn('The Alder Summit ended.', 'Alder Summit', 'MISC')).toBe('Event');
  expect(kindIn('An Alderian left.', 'Alderian', 'MISC')).toBe('Norp');
  expect(kindIn('The Alder Summit ended.', 'Alder', 'ORG')).toBe('Organization');
});

test('task forces are named by their number', () => {
  const text = 'CTF 50, Task Force 7 and a task force of 50 met.';
  const tokens = tokenize(text);
  const units = militaryUnits(tokens).map(({ from, to }) => text.slice(tokens[from]!.start, tokens[to - 1]!.end));
  expect(units).toEqual(['CTF 50', 'Task Force 7']);
});
