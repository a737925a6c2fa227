import { expect, test } from '@jest/globals';
import { openLog } from '../../src/log.ts';

function logged(write: (log: ReturnType<typeof openLog>) => void): Record<string, unknown>[] {
  const lines: string[] = [];
  write(openLog('info', { write: (line) => void lines.push(line) }));
  return lines.map((line) => JSON.parse(line));
}

test('an event is one JSON line with time, level by name, message and fields', () => {
  const [event] = logged((log) => log.info({ statement: 'read/x', rows: 3 }, 'statement run'));
  expect(event).toMatchObject({ level: 'info', message: 'statement run', statement: 'read/x', rows: 3 });
  expect(String(event?.time)).toMatch(/^\d{4}-\d\d-\d\dT.*Z$/u);
});

test('what is below the level is left out', () => {
  expect(logged((log) => log.debug('unheard'))).toEqual([]);
});

test('secrets are left out, by their names and in addresses', () => {
  const text = JSON.stringify(
    logged((log) => {
      log.info({ password: 'one', database: { password: 'two' }, headers: { authorization: 'three' } }, 'opened');
      log.warn('no answer from bolt://neo4j:four@host:7687');
    }),
  );
  for (const secret of ['one', 'two', 'three', 'four']) expect(text).not.toContain(secret);
  expect(text).toContain('[redacted]@host:7687');
});

test('an error comes with its code and its stack', () => {
  const [event] = logged((log) => log.error({ error: Object.assign(new Error('broken'), { code: 'E1' }) }, 'failed'));
  expect(event?.error).toMatchObject({
    message: 'broken',
    code: 'E1',
    stack: expect.stringContaining('Error: broken'),
  });
});
