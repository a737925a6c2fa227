import { describe, expect, test } from '@jest/globals';
import type { Office } from '../../../src/reading/lexicon/lexicon.ts';
import type { DraftMention } from '../../../src/reading/resolution/draft-mention.ts';
import type { DraftEntity } from '../../../src/reading/resolution/entity-registry.ts';
import { type Salience, salience } from '../../../src/reading/resolution/salience.ts';

const person = (name: string, ...offices: readonly Partial<Office>[]) =>
  ({ id: `person:${name}`, name, kind: 'Person', entry: { offices } }) as unknown as DraftEntity;
const office = (role: string, body: string, from: string, to: string): Office => ({
  role,
  body,
  from,
  to,
  leads: true,
});
const note = (spoken: Salience, ...persons: readonly DraftEntity[]) => {
  for (const entity of persons) spoken.note({ sentence: 0, kind: 'Person', entity } as DraftMention);
};

describe('who holds a post', () => {
  test('is the most often named of those of whom the text says so, of equals the one named first', () => {
    const spoken = salience(null);
    const [ana, ben] = [person('Ana'), person('Ben')];
    note(spoken, ana, ben);
    for (const each of [ben, ana]) spoken.noteRole(each, 'president', null);
    expect(spoken.holderOf('president')).toBe(ana);
    note(spoken, ben);
    expect(spoken.holderOf('president')).toBe(ben);
    note(spoken, ana);
    expect(spoken.holderOf('president')).toBe(ana);
    expect(spoken.holderOf('king')).toBeNull();
  });

  test('of a body is nobody else, and who is not named yet is nobody', () => {
    const spoken = salience(null);
    const [ana, ben] = [person('Ana'), person('Ben')];
    spoken.noteRole(ana, 'director', 'organization:cia');
    expect(spoken.holderOf('director', 'organization:cia')).toBeNull();
    note(spoken, ben, ana);
    spoken.noteRole(ben, 'director', null);
    expect(spoken.holderOf('director', 'organization:cia')).toBe(ana);
    expect(spoken.holderOf('director')).toBe(ben);
  });

  test('is by the lexicon who held it on the day of the article', () => {
    const then = person('Then', office('president', 'place:chad', '2000-01-01', '2009-12-31'));
    const now = person('Now', office('president', 'place:chad', '2010-01-01', '2019-12-31'));
    const spoken = salience('2018-05-01');
    note(spoken, then, then, now);
    expect(spoken.holderOf('president', 'place:chad')).toBe(now);
    expect(spoken.holderOf('leader')).toBe(now);
    expect(spoken.foremost(2, 'leader')).toEqual([then, now]);
  });

  test('is told as fast among many thousand persons as among few', () => {
    const spoken = salience(null);
    const many = Array.from({ length: 50_000 }, (_, i) => person(`Person ${i}`));
    const before = process.cpuUsage();
    for (const each of many) {
      note(spoken, each);
      spoken.noteRole(each, 'president', null);
      expect(spoken.holderOf('president') === many[0] && spoken.foremost(2, 'leader').length === 0).toBe(true);
    }
    // A look at all of them each time took minutes.
    expect(process.cpuUsage(before).user / 1e6).toBeLessThan(10);
  });
});
