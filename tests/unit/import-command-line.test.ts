import { expect, test } from '@jest/globals';
import { IMPORT_HELP, parseCommandLine } from '../../src/bin/import/import-command-line.ts';

const DEFAULTS = {
  mode: 'paths',
  operands: ['news'],
  dryRun: false,
  since: null,
  limit: null,
  workers: null,
  rejects: null,
  force: false,
  json: false,
};

test.each([
  [['news'], DEFAULTS],
  [['--resume', 'news'], DEFAULTS],
  [['news', '--dry-run', '--json'], { ...DEFAULTS, dryRun: true, json: true }],
  [['news', '--since', '2018-04-17'], { ...DEFAULTS, since: '2018-04-17T00:00:00.000Z' }],
  [['news', '--since=2018-04-17T23:05+02:00'], { ...DEFAULTS, since: '2018-04-17T21:05:00.000Z' }],
  [['news', '--limit', '5', '--workers=3'], { ...DEFAULTS, limit: 5, workers: 3 }],
  [['news', '--rejects', '/tmp/r'], { ...DEFAULTS, rejects: '/tmp/r' }],
  [['--fetch', 'https://example.org/feed'], { ...DEFAULTS, mode: 'fetch', operands: ['https://example.org/feed'] }],
  [['--mirror', 'news', '--force'], { ...DEFAULTS, mode: 'mirror', force: true }],
  [['--delete', 'a', 'b'], { ...DEFAULTS, mode: 'delete', operands: ['a', 'b'] }],
  [['--reread', '--limit', '9'], { ...DEFAULTS, mode: 'reread', operands: [], limit: 9 }],
  [['--retry-rejects'], { ...DEFAULTS, mode: 'retry-rejects', operands: [] }],
])('%j is understood', (args, command) => {
  expect(parseCommandLine(args)).toEqual(command);
});

test.each([
  [[], 'Expected at least one PATH, got none.'],
  [['--mirror'], 'Expected at least one FOLDER, got none.'],
  [['--delete'], 'Expected at least one ID, got none.'],
  [['--fast', 'news'], "Unknown option '--fast'."],
  [['--mirror', '--delete', 'a'], 'Expected one of --mirror and --delete, got both.'],
  [['--mirror', 'news', '--limit', '3'], 'Expected no --limit beside --mirror.'],
  [['news', '--force'], 'Expected no --force here.'],
  [['--reread', 'news'], 'Expected nothing beside --reread, got news.'],
  [['news', '--limit', '0'], 'Expected --limit as a whole number from 1 to 1000000000, got 0.'],
  [['news', '--limit', '2.5'], 'Expected --limit as a whole number from 1 to 1000000000, got 2.5.'],
  [['news', '--workers', '65'], 'Expected --workers as a whole number from 1 to 64, got 65.'],
  [['news', '--since', 'May'], 'Expected --since as a day such as 2018-04-17'],
  [['news', '--since', '2018-02-30'], 'Expected --since as a day such as 2018-04-17'],
])('%j is refused with the usage in mind', (args, message) => {
  expect(() => parseCommandLine(args)).toThrow(message);
  expect(() => parseCommandLine(args)).toThrow('Usage: npm run import');
});

test('help names every option', () => {
  expect(parseCommandLine(['--help', '--mirror', '--delete'])).toBeNull();
  for (const option of ['--fetch', '--mirror', '--delete', '--reread', '--retry-rejects', '--resume']) {
    expect(IMPORT_HELP).toContain(option);
  }
});
