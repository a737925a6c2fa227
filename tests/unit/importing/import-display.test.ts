import { PassThrough } from 'node:stream';
import { describe, expect, test } from '@jest/globals';
import { type ImportDisplayOptions, importDisplay } from '../../../src/bin/import/import-display.ts';
import type { Plan } from '../../../src/graph/plan/plan.ts';
import type { ImportReport } from '../../../src/importing/import-report.ts';
import { openLog } from '../../../src/log.ts';
import { BackchannelError } from '../../../src/model/errors.ts';

const TOTALS = {
  read: 4,
  created: 3,
  updated: 0,
  unchanged: 0,
  removed: 0,
  rejected: 1,
  claimsAdded: 7,
  claimsRetired: 0,
};
const REJECTION = {
  stage: 'parse',
  code: 'BAD_JSON',
  reason: 'Expected JSON.',
  excerpt: '{bad',
  origin: 'a.jsonl:2',
} as const;
const REPORT: ImportReport = {
  ...TOTALS,
  rejections: [REJECTION],
  notes: [],
  run: 'import-run:1',
  stopped: false,
  failure: null,
  seconds: { total: 2, reading: 3.12345, writing: 1, finishing: 0.1 },
};
const EVENTS = [
  { kind: 'rejected', rejection: REJECTION },
  { kind: 'note', note: { origin: 'b.txt', note: 'publishedAt left out' } },
] as const;

interface Shown {
  readonly output: string;
  readonly errors: string;
  readonly events: readonly Readonly<Record<string, unknown>>[];
}

/** All that an import shows: it begins, rejects, notes, waits and ends. */
function shown(isTTY: boolean, options: Partial<ImportDisplayOptions> = {}, plan?: Plan, report = REPORT): Shown {
  const [output, errors, log] = [fakeStream(isTTY), fakeStream(isTTY), fakeStream(false)];
  const display = importDisplay({
    output,
    errors,
    log: openLog('info', log),
    json: false,
    bytesTotal: 1000,
    begins: { mode: 'paths' },
    ...options,
  });
  display.progress({ totals: TOTALS, found: 4, bytesRead: 500 });
  for (const event of EVENTS) display.event(event);
  display.waits(new Date());
  display.goesOn();
  display.end(report, plan);
  const events = textIn(log)
    .split('\n')
    .filter((line) => line !== '');
  return { output: textIn(output), errors: textIn(errors), events: events.map((line) => JSON.parse(line)) };
}

function fakeStream(isTTY: boolean): NodeJS.WriteStream & PassThrough {
  return Object.assign(new PassThrough({ encoding: 'utf8' }), { isTTY, columns: 80 }) as unknown as NodeJS.WriteStream &
    PassThrough;
}

function textIn(stream: PassThrough): string {
  return stream.read() ?? '';
}

describe('an import on a terminal', () => {
  test('redraws one line, prints what people should know above it, and ends with the summary', () => {
    const { output, errors, events } = shown(true);
    expect({ errors, events }).toEqual({ errors: '', events: [] });
    expect(output).toContain('\r\u001b[Kread 4 · new 3 ·');
    expect(output).toContain('\r\u001b[Ka.jsonl:2 rejected (BAD_JSON): Expected JSON. It begins: {bad\n');
    expect(output).toContain('b.txt note: publishedAt left out\n');
    expect(output).toMatch(
      /The database does not answer; waiting for it …\n.*The database answers again, after \d+ \w+\.\n/su,
    );
    expect(output.split('\n').slice(-3)).toEqual([
      '\r\u001b[K2.0 s, 2.0 articles/s (reading 3.1 s, writing 1.0 s, finishing 0.1 s)',
      'read 4 · new 3 · unchanged 0 · updated 0 · rejected 1',
      '',
    ]);
  });

  test('with --json redraws on standard error and leaves standard output to the object', () => {
    const { output, errors } = shown(true, { json: true });
    expect(errors).toContain('a.jsonl:2 rejected');
    expect(JSON.parse(output)).toMatchObject({ created: 3 });
  });
});

describe('an import in a pipe', () => {
  test('logs one JSON line an event and prints its summary only', () => {
    const { output, errors, events } = shown(false);
    expect(output).toBe(
      '2.0 s, 2.0 articles/s (reading 3.1 s, writing 1.0 s, finishing 0.1 s)\nread 4 · new 3 · unchanged 0 · updated 0 · rejected 1\n',
    );
    expect(errors).toBe('');
    expect(events.map(({ event, level }) => `${event} ${level}`)).toEqual([
      'started info',
      'rejected warn',
      'note info',
      'waiting warn',
      'answers info',
      'finished info',
    ]);
    expect(events[0]).toMatchObject({ mode: 'paths', bytesTotal: 1000, message: 'import started' });
    expect(events[1]).toMatchObject({ code: 'BAD_JSON', origin: 'a.jsonl:2', stage: 'parse', excerpt: '{bad' });
    expect(events.at(-1)).toMatchObject({ ...TOTALS, run: 'import-run:1', seconds: { total: 2, reading: 3.123 } });
  });

  test('with --json prints one object with totals, rejections and run', () => {
    const { output } = shown(false, { json: true });
    expect(output.endsWith('\n')).toBe(true);
    expect(JSON.parse(output)).toEqual({
      ...REPORT,
      seconds: { total: 2, reading: 3.123, writing: 1, finishing: 0.1 },
    });
  });

  test('tells what ended it early', () => {
    const failure = new BackchannelError('DATABASE_UNAVAILABLE', 'No Neo4j server answers.');
    const { output, events } = shown(false, { json: true }, undefined, { ...REPORT, failure });
    expect(JSON.parse(output).failure).toEqual({ code: 'DATABASE_UNAVAILABLE', message: 'No Neo4j server answers.' });
    expect(events.at(-1)).toMatchObject({ level: 'error', failure: { code: 'DATABASE_UNAVAILABLE' } });
  });

  test('says how far it is every ten seconds', () => {
    const lines: string[] = [];
    const now = Date.now;
    let elapsed = 0;
    const began = now();
    Date.now = () => began + elapsed;
    try {
      const nowhere = fakeStream(false);
      const log = openLog('info', { write: (line) => void lines.push(line) });
      const display = importDisplay({
        output: nowhere,
        errors: nowhere,
        log,
        json: false,
        bytesTotal: 1000,
        begins: {},
      });
      for (elapsed = 0; elapsed <= 20_000; elapsed += 4_000)
        display.progress({ totals: TOTALS, found: 4, bytesRead: 500 });
    } finally {
      Date.now = now;
    }
    const events = lines.map((line) => JSON.parse(line)).filter(({ event }) => event === 'progress');
    expect(events).toHaveLength(1);
    expect(events[0]).toMatchObject({ read: 4, share: 0.5, articlesPerSecond: 0.333, secondsLeft: 12, found: 4 });
  });
});

test('a dry run shows its plan before the summary, or as part of the object', () => {
  const totals = {
    articlesCreated: 1,
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
  const lists = {
    edgesDrawn: [],
    edgesWithdrawn: [],
    entitiesAdded: [],
    entitiesRemoved: [],
    sourcesAdded: [],
    sourcesRemoved: [],
  };
  const article = {
    change: 'created',
    id: 'article:1',
    title: 'One',
    publishedAt: null,
    reason: null,
    added: [],
    ended: [],
    claimsAdded: 0,
    claimsEnded: 0,
  } as const;
  const plan: Plan = { totals, articles: [article], ...lists };
  expect(shown(false, {}, plan).output.split('\n').slice(0, 2)).toEqual([
    '+ article One (no date, article:1)',
    'would change: articles +1',
  ]);
  expect(shown(true, {}, plan).output).toContain('\u001b[32m+ article One (no date, article:1)\u001b[39m\n');
  expect(JSON.parse(shown(false, { json: true }, plan).output).plan.totals).toEqual(totals);
});
