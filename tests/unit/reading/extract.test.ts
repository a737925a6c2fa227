import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';

const script = fileURLToPath(new URL('../../../src/bin/extract.ts', import.meta.url));

function extract(lines: readonly string[]) {
  const { stdout, stderr, status } = spawnSync(process.execPath, [script], {
    input: lines.join('\n'),
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  const predictions = stdout.split('\n').filter((line) => line !== '');
  return { predictions: predictions.map((line) => JSON.parse(line)), stderr, status };
}

test('extract prints one prediction a line in the order of its input, and names bad lines', () => {
  const { predictions, stderr, status } = extract([
    JSON.stringify({ id: 'a', text: 'Angela Merkel met Emmanuel Macron in Paris on March 3.', date: '2019-03-06' }),
    'no json',
    '',
    '["a list"]',
    '{"id": "c", "title": "Only a title"}',
    JSON.stringify({ id: 'b', title: 'Short', text: 'They left.' }),
  ]);
  const [first, second] = predictions;
  expect(first).toMatchObject({
    id: 'a',
    claims: [{ type: 'MET', modality: 'HAPPENED', cue: [14, 17], evidence: [0, 54], speakers: [] }],
    timex: [{ text: 'March 3', type: 'DATE', value: '2019-03-03' }],
  });
  expect(first.events).toContainEqual(
    expect.objectContaining({ start: 14, end: 17, text: 'met', modality: 'HAPPENED' }),
  );
  expect(first.entities).toContainEqual(
    expect.objectContaining({ text: 'Angela Merkel', type: 'Person', level: 'named', entity: 'person:angela-merkel' }),
  );
  expect(second).toMatchObject({ id: 'b', claims: [] });
  expect(predictions).toHaveLength(2);
  expect(stderr.trimEnd().split('\n')).toEqual([
    expect.stringMatching(/^line 2: Expected JSON, but: .* It begins: no json$/),
    'line 4: Expected one object with at least a text. It begins: ["a list"]',
    'line 5: Expected the text in a field “text” (or content, body, articleBody, …), as one string. It begins: {"id": "c", "title": "Only a title"}',
  ]);
  expect(status).toBe(3);
});

test('extract knows the fields by their other names, derives a missing id, and counts in the text as it was given', () => {
  const body = 'Share this\n\n\tAngela Merkel  met Emmanuel Macron on Friday.\u2028Both left.';
  const { predictions, status } = extract([
    JSON.stringify({
      headline: 'A visit',
      articleBody: body,
      datePublished: '2019-03-06T10:00:00Z',
      outlet: 'Sample Wire',
    }),
    JSON.stringify({ docId: 17, content: body }),
    JSON.stringify({ id: 'empty', text: '' }),
  ]);
  const [first, second, empty] = predictions;
  expect(status).toBe(0);
  expect(first.id).toMatch(/^article:[0-9a-f]{20}$/);
  expect(second.id).toBe('17');
  expect(empty).toMatchObject({ id: 'empty', entities: [], claims: [] });
  expect(first.timex).toEqual([expect.objectContaining({ value: '2019-03-01' })]);
  for (const { start, end, text } of [...first.entities, ...first.timex]) expect(body.slice(start, end)).toBe(text);
  expect(body.slice(...(first.claims[0].cue as [number, number]))).toBe('met');
});
