import { expect, test } from '@jest/globals';
import { foldersOf } from '../../../src/graph/local-server/folders.ts';
import { neo4jConf } from '../../../src/graph/local-server/neo4j-conf.ts';

function confOf(folder: string): Map<string, string> {
  const settings = { folders: foldersOf(folder), ports: { bolt: 7688, http: 7475 }, heap: '1g', pageCache: '512m' };
  const text = neo4jConf(settings, { 'browser.post_connect_cmd': 'play x' });
  return new Map(
    text
      .trim()
      .split('\n')
      .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
  );
}

test('every address to listen at is on loopback', () => {
  const addresses = [...confOf('/data')].filter(([name]) => name.endsWith('listen_address')).map(([, value]) => value);
  expect(addresses).toEqual(['127.0.0.1', '127.0.0.1:7688', '127.0.0.1:7475']);
});

test('nothing is sent to the outside and no file is read for a query', () => {
  const conf = confOf('/data');
  for (const name of [
    'server.https.enabled',
    'dbms.usage_report.enabled',
    'server.bolt.telemetry.enabled',
    'client.allow_telemetry',
    'dbms.security.allow_csv_import_from_file_urls',
  ]) {
    expect([name, conf.get(name)]).toEqual([name, 'false']);
  }
});

test('backslashes of a folder are kept, and so is what Neo4j Browser is told', () => {
  const conf = confOf('C:\\data');
  expect(conf.get('server.directories.data')).toContain('C:\\\\data');
  expect(conf.get('browser.post_connect_cmd')).toBe('play x');
});
