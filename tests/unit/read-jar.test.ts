import { expect, test } from '@jest/globals';
import { readJar } from '../../src/graph/browser/read-jar.ts';

/** A folder `browser/`, a stored `browser/a.txt` and a deflated `b.txt`. */
const JAR = Buffer.from(
  [
    'UEsDBBQAAAAAAAAAIQAAAAAAAAAAAAAAAAAIAAAAYnJvd3Nlci9QSwMEFAAAAAAAAAAhAAv5Q1YGAAAABgAAAA0AAABicm93c2Vy',
    'L2EudHh0c3RvcmVkUEsDBBQAAAAIAAAAIQCvOGG1DgAAAFEAAAAFAAAAYi50eHRLSU3LSSxJTVFIoRIDAFBLAQIUAxQAAAAAAAAA',
    'IQAAAAAAAAAAAAAAAAAIAAAAAAAAAAAAAACAAQAAAABicm93c2VyL1BLAQIUAxQAAAAAAAAAIQAL+UNWBgAAAAYAAAANAAAAAAAA',
    'AAAAAACAASYAAABicm93c2VyL2EudHh0UEsBAhQDFAAAAAgAAAAhAK84YbUOAAAAUQAAAAUAAAAAAAAAAAAAAIABVwAAAGIudHh0',
    'UEsFBgAAAAADAAMApAAAAIgAAAAAAA==',
  ].join(''),
  'base64',
);

test('stored and deflated files are read, folders are not', () => {
  const files = [...readJar(JAR)].map(({ path, bytes }) => [path, Buffer.from(bytes).toString()]);
  expect(files).toEqual([
    ['browser/a.txt', 'stored'],
    ['b.txt', 'deflated '.repeat(9)],
  ]);
});

test('other bytes are refused', () => {
  expect(() => [...readJar(Buffer.from('<html>'))]).toThrow('Expected a jar file');
});
