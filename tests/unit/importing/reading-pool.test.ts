import { expect, test } from '@jest/globals';
import { openReadingPool } from '../../../src/importing/reading-pool.ts';
import { articleOf } from '../../setup/read-text.ts';

const script = new URL('../../fixtures/dying-worker.mjs', import.meta.url);
const open = (size: number, modelsFolder = 'models') => openReadingPool({ size, modelsFolder, script });
const titled = (title: string) => articleOf('text', { title });

test('says who reads before the first article', async () => {
  const pool = await open(1);
  expect(pool.extractor).toEqual({ name: 'stand-in', version: '1' });
  await pool.close();
});

test('each article gets its own reading, on more articles than threads', async () => {
  const pool = await open(2);
  const titles = Array.from({ length: 20 }, (_, i) => `article ${i}`);
  const readings = await Promise.all(titles.map((title) => pool.read(titled(title))));
  expect(readings.map(({ language }) => language)).toEqual(titles);
  await pool.close();
});

test('an article that ends its thread is rejected by name, and the pool goes on', async () => {
  const pool = await open(1);
  const deadly = pool.read(titled('deadly'));
  const next = pool.read(titled('next'));
  await expect(deadly).rejects.toMatchObject({ code: 'INTERNAL', message: expect.stringContaining('"deadly"') });
  await expect(next).resolves.toMatchObject({ language: 'next' });
  await pool.close();
});

test('an article that cannot be read is rejected, and its thread reads the next', async () => {
  const pool = await open(1);
  await expect(pool.read(titled('bad'))).rejects.toMatchObject({ message: 'could not read it' });
  await expect(pool.read(titled('good'))).resolves.toMatchObject({ language: 'good' });
  await pool.close();
});

test('a pool without models does not open, and says why', async () => {
  await expect(open(2, 'nowhere')).rejects.toMatchObject({ code: 'BAD_CONFIG', message: 'no models here' });
});

test('closing rejects what still waits, and then every article', async () => {
  const pool = await open(1);
  const waiting = Array.from({ length: 5 }, () => pool.read(titled('late')));
  const outcomes = Promise.allSettled(waiting);
  await pool.close();
  expect((await outcomes).some(({ status }) => status === 'rejected')).toBe(true);
  await expect(pool.read(titled('after'))).rejects.toMatchObject({ code: 'INTERNAL' });
});

test('an article that takes too long is rejected by name, its thread is ended, and another one reads the next', async () => {
  const limitMs = () => 300;
  const pool = await openReadingPool({ size: 1, modelsFolder: 'models', script, limitMs });
  const endless = pool.read(titled('endless'));
  const next = pool.read(titled('next'));
  await expect(endless).rejects.toMatchObject({ code: 'INTERNAL', message: expect.stringContaining('"endless"') });
  await expect(next).resolves.toMatchObject({ language: 'next' });
  await pool.close();
});
