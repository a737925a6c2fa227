import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { FURNITURE, furnitureIn, TRIMMINGS } from '../../../src/importing/text/furniture-rules.ts';
import { normaliseSpaces, paragraphsOf } from '../../../src/importing/text/normalise-text.ts';
import { stripFurniture } from '../../../src/importing/text/strip-furniture.ts';

const strip = (text: string, title: string | null = null) => stripFurniture(paragraphsOf(normaliseSpaces(text)), title);
const PROSE =
  'The ministers of two countries met on Tuesday in a hotel by the lake, and spoke for three hours about the border.';

/** One line for each rule, and one sentence of a report that looks like it and has to stay. */
const LINES: readonly (readonly [rule: string, furniture: string, prose: string])[] = [
  ['page-controls', 'search menu close mobile', 'Search for the missing goes on.'],
  ['link-bar', 'World | Politics | Sport | Weather', 'The score was 3 | 4 at the end.'],
  ['single-control', 'Advertisement', 'Printers were smuggled in.'],
  ['filed-under', 'Filed under: Diplomacy', 'Filed under oath, the paper names him.'],
  ['font-size', 'Font Size:', 'Font size was what they argued about.'],
  ['share-line', 'Share this story on Facebook', 'Share prices fell in Seoul.'],
  ['follow-line', 'Follow Nora on Twitter', 'Follow the money, she said.'],
  ['tips-line', 'Send tips to', 'Send envoys, he urged the president.'],
  ['newsletter-line', 'Sign up for our daily newsletter', 'Sign of the times: nobody came.'],
  ['related-line', 'More: What the treaty says', 'More soldiers were sent to the border.'],
  ['more-line', 'Read more', 'Read aloud, the letter took an hour.'],
  ['continues-line', 'Story continues below advertisement', 'Story after story told of hunger.'],
  ['comments-line', 'View 12 comments', 'View of the harbour: two warships.'],
  ['copyright', '© 2018 Example Press', 'Copyright was one topic of the talks.'],
  [
    'licence-grant',
    'Content created by The Example Foundation is available without charge to publishers. Please contact us.',
    'Content creators protested.',
  ],
  ['licence-contact', 'For licensing opportunities please write to us', 'For years the two sides have not spoken.'],
  [
    'licence-terms',
    'This article is republished from The Example under a Creative Commons licence.',
    'This article of the treaty forbids tests.',
  ],
  [
    'first-published-line',
    'This story first appeared in The Example Review.',
    'This story first broke in April, and it has not ended.',
  ],
  [
    'contributed-line',
    'Ann Example contributed to this report.',
    'Both countries contributed to this success with patience.',
  ],
  ['contact-line', 'desk@news.example.org', 'Contact between the capitals broke off.'],
  ['consent-line', 'We use cookies to make this site better', 'We use channels nobody sees, he said.'],
  ['separator', '* * *', '- none -'],
  ['photo-credit', 'Joan Example/Getty Images', 'Either/or, said the envoy.'],
  ['credit-line', 'AP Photo/Joan Example', 'AFP reported that both sides agreed.'],
  ['image-copyright', 'Image copyright EPA', 'Image problems plague both leaders.'],
];

/** Reporting that begins as furniture does. */
const REPORTING = [
  'This report was published by the foreign ministry on Monday, and it accused North Korea of testing a missile over Japan.',
  'This report was published on Monday. The ministry had asked for permission.',
  'This material was first published by the agency in April, which accused two officials of lying.',
  'See also: Trump said he had spoken with Kim. He denied that a meeting was planned.',
  'More: the ministry said North Korea had tested a missile.',
  'Related: Kim met Moon in April.',
  'Topics: sanctions were discussed. Kim promised to close the site.',
  'By using missiles, the envoy said, North Korea had threatened Japan.',
  'For permission to cross the border the delegation waited three days.',
  'Reuters - North Korea fired a missile over Japan on Tuesday.',
];

describe('page furniture', () => {
  test.each(REPORTING)('reporting stays: %s', (line) => {
    const { removed, paragraphs } = strip([PROSE, line, PROSE.replace('Tuesday', 'Friday')].join('\n\n'), 'A title');
    expect(removed).toEqual([]);
    expect(paragraphs).toContain(line);
  });

  test('no line makes a rule try for long', () => {
    const bits = [
      'News | ',
      'arrow-arrow ',
      'menu ',
      'read more ',
      'By A. ',
      'A',
      'a-',
      ' ',
      '. A/',
      '"',
      'Photo: ',
      '12:30 ',
      'Follow A ',
    ];
    const ends = ['Sign up now!', '!', ' |', ''];
    const lines = [13, 40, 20_000].flatMap((length) =>
      bits.flatMap((bit) => ends.map((end) => bit.repeat(Math.ceil(length / (length < 100 ? 1 : bit.length))) + end)),
    );
    const started = performance.now();
    for (const line of lines) {
      for (const rule of FURNITURE) furnitureIn(line, rule);
      for (const { pattern } of TRIMMINGS) pattern.test(line);
      stripFurniture([line], null);
    }
    expect(performance.now() - started).toBeLessThan(2000);
  });

  test.each(LINES)('%s goes, and a sentence that begins like it stays', (rule, furniture, prose) => {
    const stripped = strip([PROSE, furniture, prose, PROSE.replace('Tuesday', 'Friday')].join('\n\n'), 'A title');
    expect(stripped.removed).toEqual([{ rule, line: furniture }]);
    expect(stripped.paragraphs).toContain(prose);
  });

  test('every rule that holds in the middle of a text has its line here', () => {
    const shown = LINES.map(([rule]) => rule);
    const rules = FURNITURE.filter(({ zone }) => zone === 'ANYWHERE').map(({ name }) => name);
    expect(rules.filter((rule) => !shown.includes(rule))).toEqual([]);
  });

  test('a whole page leaves title, author, source, date and the paragraphs', () => {
    const page = readFileSync(new URL('../../fixtures/articles/page-furniture.txt', import.meta.url), 'utf8');
    const { title, authors, source, date, paragraphs } = strip(page);
    expect({ title, authors, source, date }).toEqual({
      title: 'Two ministers meet by a quiet lake',
      authors: ['Petra Lindqvist'],
      source: 'The Lakeside Observer',
      date: 'April 3, 2019 at 4:05 p.m. ET',
    });
    expect(paragraphs).toEqual([
      'Two boats at the landing of the old hotel, where the ministers arrived at noon on Wednesday in the rain.',
      'The foreign ministers of Norway and Sweden met on Wednesday at a hotel by the lake, and neither of them would say what about.',
      '“We spoke about fish,” one of them told reporters afterwards.',
      'A third minister may join them tomorrow.',
    ]);
  });

  test('a doubled line is kept once', () => {
    expect(strip(`${PROSE}\n${PROSE}`).paragraphs).toEqual([PROSE]);
  });

  test('a line that repeats the given title goes', () => {
    expect(strip(`Two Ministers Meet!\n\n${PROSE}`, 'Two ministers meet').paragraphs).toEqual([PROSE]);
  });

  test('a text that begins with a sentence has no title', () => {
    expect(strip(`${PROSE}\n\n${PROSE.replace('Tuesday', 'Friday')}`).title).toBeNull();
  });

  test('bylines and dates are taken only before the report begins', () => {
    const text = `A title here\n\n${PROSE}\n\nBy Nora Feldt\n\nApril 3, 2019\n\n${PROSE.replace('Tuesday', 'Friday')}`;
    expect(strip(text).paragraphs).toContain('By Nora Feldt');
    expect(strip(text).paragraphs).toContain('April 3, 2019');
  });

  test('a sign-off goes only after the report', () => {
    const text = `A title here\n\n${PROSE}\n\n(Reporting by Nora Feldt; Editing by Tom Arkwright)`;
    expect(strip(text).paragraphs).toEqual([PROSE]);
  });
});

const seeds = new URL('../../../../shared/seeds/', import.meta.url);
const seed = (name: string): string => readFileSync(new URL(name, seeds), 'utf8');

/** The two articles this project began with; they are not part of it, and present only on some machines. */
const describeSeeds = (facts: () => void): void => {
  if (existsSync(seeds)) describe('the two first articles', facts);
};
describeSeeds(() => {
  test('the first loses navigation, credit and the double of its caption', () => {
    const { title, paragraphs, authors, source } = strip(seed('000_ade9787c78681141.txt'));
    expect(title).toMatch(/^Trump says US and North Korea speaking at/);
    expect(paragraphs[0]).toMatch(/^This would be big/);
    expect(paragraphs).toHaveLength(11);
    expect(new Set(paragraphs).size).toBe(11);
    expect(paragraphs.join('\n')).not.toMatch(/clock menu|Filed under|Getty/);
    expect({ authors, source }).toEqual({ authors: [], source: null });
  });

  test('the second gives title, author and source and loses all around it', () => {
    const { title, paragraphs, authors, source } = strip(seed('004_38f20c5d8c5d3dd1.txt'));
    expect({ title, authors, source }).toEqual({
      title: 'Pyongyang Officials Prepare To Visit US For Talks',
      authors: ['Ryan Pickrell'],
      source: 'Daily Caller News Foundation',
    });
    expect(paragraphs).toHaveLength(11);
    expect(paragraphs[0]).toMatch(/^Senior North Korean officials/);
    expect(paragraphs.join('\n')).not.toMatch(/Font Size|Pickrell|Follow|tips|licensing|available without charge/);
  });
});
