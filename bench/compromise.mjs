import { createInterface } from 'node:readline';
import nlp from 'compromise';
import dates from 'compromise-dates';

/*
 * Names and dates as compromise and its plugin for dates find them, in the format of `extract`, for the column beside ours:
 * npm install --prefix bench && node bench/compromise.mjs < in.jsonl > out.jsonl
 */
nlp.plugin(dates);

const KINDS = { people: 'Person', places: 'Place', organizations: 'Organization' };
/** Length of its values, by the unit of the date: 2018-06-12, 2018-06, 2018. */
const VALUE_LENGTHS = { day: 10, month: 7, year: 4 };

for await (const line of createInterface({ input: process.stdin })) {
  const { id, text, date } = JSON.parse(line);
  const document = nlp(text);
  const entities = Object.entries(KINDS).flatMap(([method, type]) =>
    document[method]()
      .json({ offset: true })
      .map(({ offset }) => ({ ...spanOf(text, offset), type, level: 'named' })),
  );
  const found = document.dates(/^\d{4}-\d\d-\d\d/.test(date ?? '') ? { today: date.slice(0, 10) } : {});
  const timex = found.json({ offset: true }).map(({ offset, dates: { start, unit } }) => ({
    ...spanOf(text, offset, /^(?:on|in|by|at|since|until|from)\s+/i),
    type: 'DATE',
    value: start?.slice(0, VALUE_LENGTHS[unit] ?? 10) ?? '',
  }));
  const ids = entities.map((entity, at) => ({ id: `m${at}`, ...entity }));
  process.stdout.write(`${JSON.stringify({ id, entities: ids, claims: [], events: [], attributions: [], timex })}\n`);
}

/** Its spans take along marks at the end, and words before a date. */
function spanOf(text, { start, length }, before = /^\s+/) {
  const whole = text.slice(start, start + length);
  const lead = before.exec(whole)?.[0].length ?? 0;
  const words = whole.slice(lead).replace(/[\s.,;:!?"”’)]+$/u, '');
  return { start: start + lead, end: start + lead + words.length, text: words };
}
