import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';

const script = fileURLToPath(new URL('../../../src/bin/extract.ts', import.meta.url));

test('extract prints one prediction a line in the order of its input, and names bad lines', () => {
  const lines = [
    JSON.stringify({ id: 'a', text: 'Angela Merkel met Emmanuel Macron in Paris on March 3.', date: '2019-03-06' }),
    'no json',
    '',
    JSON.stringify({ id: 'b', title: 'Short', text: 'They left.' }),
  ];
  const { stdout, stderr, status } = spawnSync(process.execPath, [script], {
    input: lines.join('\n'),
    encoding: 'utf8',
  });
  const [first, second] = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(first).toMatchObject({
    id: 'a',
    claims: [{ type: 'MET', modality: 'HAPPENED', cue: [14, 17], evidence: [0, 54], speakers: [] }],
    events: [{ start: 14, end: 17, text: 'met', modality: 'HAPPENED' }],
    timex: [{ text: 'March 3', type: 'DATE', value: '2019-03-03' }],
  });
  expect(first.entities).toContainEqual(
    expect.objectContaining({ text: 'Angela Merkel', type: 'Person', level: 'named', entity: 'person:angela-merkel' }),
  );
  expect(second).toMatchObject({ id: 'b', claims: [] });
  expect(stderr).toBe('line 2: Expected one JSON object, got no json.\n');
  expect(status).toBe(3);
});
