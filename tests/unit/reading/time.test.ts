import { describe, expect, test } from '@jest/globals';
import type { TimeSpan } from '../../../src/model/time-span.ts';
import { addDays, addMonths, isoWeek } from '../../../src/reading/time/calendar.ts';
import { documentDay } from '../../../src/reading/time/document-day.ts';
import { readTimes } from '../../../src/reading/time/read-times.ts';
import { timeOf } from '../../../src/reading/time/time-of-claim.ts';
import { timexOf } from '../../../src/reading/time/timex.ts';
import { plainSentence, plainSentences } from '../../setup/plain-sentence.ts';

const TUESDAY = '2018-04-17T21:05:00Z';

function spansOf(text: string, publishedAt: string | null = null): readonly TimeSpan[] {
  return readTimes({ text, publishedAt }, plainSentences(text)).map(({ span }) => span);
}
const daysOf = (text: string, publishedAt: string | null = null) =>
  spansOf(text, publishedAt).map(({ start, end, partial }) => partial ?? `${start}..${end}`);
const timexes = (text: string, publishedAt: string | null = null) =>
  readTimes({ text, publishedAt }, plainSentences(text)).map((time) => timexOf(time).value);

describe('a date in full', () => {
  test.each([
    ['They met on June 12, 2018.', '2018-06-12..2018-06-12'],
    ['They met on 12 June 2018.', '2018-06-12..2018-06-12'],
    ['They met on Tuesday, June 12, 2018.', '2018-06-12..2018-06-12'],
    ['They met on 2018-06-12.', '2018-06-12..2018-06-12'],
    ['They met on 6/12/2018.', '2018-06-12..2018-06-12'],
    ['They met in Feb. 2019.', '2019-02-01..2019-02-28'],
    ['They met in 2011.', '2011-01-01..2011-12-31'],
    ['They met in the third quarter of 2017.', '2017-07-01..2017-09-30'],
    ['They met from June 10 to June 12, 2018.', '2018-06-10..2018-06-12'],
    ['They met in the 1990s.', '1990-01-01..1999-12-31'],
  ])('%s', (text, days) => {
    expect(daysOf(text)).toEqual([days]);
    expect(spansOf(text)[0]?.basis).toBe('EXPLICIT');
  });
});

describe('without a day of publication', () => {
  test('a day without a year stays partial', () => {
    expect(daysOf('A missile was tested Feb. 12.')).toEqual(['--02-12']);
    expect(spansOf('A missile was tested Feb. 12.')[0]).toMatchObject({ start: null, end: null, precision: 'PARTIAL' });
  });

  test('a month without a year stays partial', () => {
    expect(daysOf('They met in May.')).toEqual(['--05']);
  });

  test('two parts of months are one partial interval', () => {
    const [span] = spansOf('They plan a summit in late May or early June.');
    expect(span).toMatchObject({ text: 'late May or early June', partial: '--05-21/--06-10', precision: 'PARTIAL' });
  });

  test('the next day follows the partial day before it', () => {
    expect(daysOf('It fired a rocket on Feb. 12. He died the next day.')).toEqual(['--02-12', '--02-13']);
  });

  test('weekdays and years counted from today are not guessed', () => {
    for (const text of ['They met on Tuesday.', 'They met last year.', 'They met two weeks ago.']) {
      expect(daysOf(text)).toEqual(['null..null']);
      expect(spansOf(text)[0]?.precision).toBe('UNKNOWN');
    }
  });
});

describe('with a day of publication', () => {
  test.each([
    ['They met on Friday.', '2018-04-13..2018-04-13'],
    ['They will meet on Friday.', '2018-04-20..2018-04-20'],
    ['They met on Tuesday.', '2018-04-17..2018-04-17'],
    ['They met last Tuesday.', '2018-04-10..2018-04-10'],
    ['They met yesterday.', '2018-04-16..2018-04-16'],
    ['They met last week.', '2018-04-09..2018-04-15'],
    ['They met last month.', '2018-03-01..2018-03-31'],
    ['They met last year.', '2017-01-01..2017-12-31'],
    ['They met three days ago.', '2018-04-14..2018-04-14'],
    ['They met on Feb. 12.', '2018-02-12..2018-02-12'],
    ['They met on Nov. 29.', '2017-11-29..2017-11-29'],
    ['They met in December.', '2017-12-01..2017-12-31'],
    ['They met in December of last year.', '2017-12-01..2017-12-31'],
    ['They will meet in the next two weeks.', '2018-04-17..2018-05-01'],
    ['They met over the past two months.', '2018-02-17..2018-04-17'],
    ['They met on Thanksgiving.', '2017-11-23..2017-11-23'],
  ])('%s', (text, days) => {
    expect(daysOf(text, TUESDAY)).toEqual([days]);
    expect(spansOf(text, TUESDAY)[0]?.basis).toBe('PUBLICATION');
  });

  test('the interval of a planned summit has its year', () => {
    expect(daysOf('They will meet in late May or early June.', TUESDAY)).toEqual(['2018-05-21..2018-06-10']);
  });

  test('the next day is counted from the day the story is at', () => {
    const text = 'They met on June 12, 2017. The talks ended the next day.';
    expect(daysOf(text, TUESDAY)).toEqual(['2017-06-12..2017-06-12', '2017-06-13..2017-06-13']);
    expect(spansOf(text, TUESDAY)[1]?.basis).toBe('RELATIVE');
  });

  test('since a year has no end, until a day no start', () => {
    expect(spansOf('No talks since 2011.', TUESDAY)[0]).toMatchObject({
      text: 'since 2011',
      start: '2011-01-01',
      end: null,
    });
    expect(spansOf('It is closed until May 3, 2018.', TUESDAY)[0]).toMatchObject({ start: null, end: '2018-05-03' });
  });
});

describe('what only looks like a date', () => {
  test.each(['They may march on.', 'A 44-year-old man left.', 'Some 2000 soldiers left.', 'He paid $ 1999 for it.'])(
    '%s',
    (text) => {
      expect(spansOf(text, TUESDAY)).toEqual([]);
    },
  );

  test('a day that no calendar has is not placed', () => {
    expect(daysOf('They met on February 31, 2018.')).toEqual(['null..null']);
  });
});

test('TIMEX3 values of days, weeks, spans and references', () => {
  expect(timexes('They met on Friday, last week, in recent years and now.', TUESDAY)).toEqual([
    '2018-04-13',
    '2018-W15',
    'PXY',
    'PRESENT_REF',
  ]);
  expect(timexes('It was a two-day visit, an annual drill in the 1990s.')).toEqual(['P2D', 'P1Y', '199X']);
  expect(timexes('Feb. 12 and late May or early June')).toEqual(['XXXX-02-12', 'XXXX-05-21']);
});

test('a long run of numbers and commas is read in linear time', () => {
  const text = '12, '.repeat(20_000);
  const start = performance.now();
  readTimes({ text, publishedAt: TUESDAY }, plainSentences(text));
  expect(performance.now() - start).toBeLessThan(5000);
});

describe('the time of a claim', () => {
  const text = 'They met on June 12, 2018.';
  const times = readTimes({ text, publishedAt: null }, plainSentences(text));
  const sentence = plainSentence(text);

  test('is the date of its clause', () => {
    expect(timeOf(1, sentence, times)?.start).toBe('2018-06-12');
  });

  test('is not the date of a relative clause', () => {
    const relations = sentence.relations.map((relation, at) => (at === 1 ? 'acl:relcl' : relation));
    const heads = sentence.heads.map((head, at) => (at === 1 ? 0 : at === 0 ? -1 : head));
    expect(timeOf(0, { ...sentence, relations, heads }, times)).toBeNull();
  });

  test('is not the day on which it was said', () => {
    const said = 'They will meet, she said on June 12, 2018.';
    const dates = readTimes({ text: said, publishedAt: null }, plainSentences(said));
    const words = plainSentence(said);
    const report = { cue: [5, 5], content: [{ start: 0, end: 14 }] } as const;
    expect(timeOf(2, words, dates)?.start).toBe('2018-06-12');
    expect(timeOf(2, words, dates, [report])).toBeNull();
    const held = 'They met on June 12, 2018, she said.';
    const around = { cue: [9, 9], content: [{ start: 0, end: 25 }] } as const;
    const heldDates = readTimes({ text: held, publishedAt: null }, plainSentences(held));
    expect(timeOf(1, plainSentence(held), heldDates, [around])?.start).toBe('2018-06-12');
  });

  test('is not how long something takes', () => {
    const visit = 'They met for two days.';
    expect(
      timeOf(1, plainSentence(visit), readTimes({ text: visit, publishedAt: TUESDAY }, plainSentences(visit))),
    ).toBeNull();
  });
});

describe('the day an article is written', () => {
  const dayOf = (text: string, publishedAt: string | null = null) => documentDay({ publishedAt }, plainSentences(text));

  test('is that of its publication, else of its dateline', () => {
    expect(dayOf('SEOUL, April 3, 2018 (Example) They met.', TUESDAY)).toBe('2018-04-17');
    expect(dayOf('SEOUL, April 3, 2018 (Example) They met.')).toBe('2018-04-03');
  });

  test('is unknown where the text only tells of a day', () => {
    expect(dayOf('On April 3, 2018, they met.')).toBeNull();
  });
});

test('the calendar keeps to the ends of months and to ISO weeks', () => {
  expect(addMonths('2018-01-31', 1)).toBe('2018-02-28');
  expect(addMonths('2018-01-31', -2)).toBe('2017-11-30');
  expect(addDays('2018-12-31', 1)).toBe('2019-01-01');
  expect([isoWeek('2018-04-17'), isoWeek('2016-01-01'), isoWeek('2018-12-31')]).toEqual([
    '2018-W16',
    '2015-W53',
    '2019-W01',
  ]);
});
