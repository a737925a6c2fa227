import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from '@jest/globals';
import { parseConfig } from '../../src/config.ts';

const EXAMPLE = readFileSync(new URL('../../.env.example', import.meta.url), 'utf8');

function messageFor(environment: Record<string, string>): string {
  try {
    parseConfig(environment);
  } catch (error) {
    return String((error as Error).message);
  }
  throw new Error('Expected the environment to be refused.');
}

test('without any setting everything has its place', () => {
  expect(parseConfig({})).toMatchObject({
    host: '127.0.0.1',
    port: 4000,
    dataFolder: resolve('.backchannel'),
    remoteDatabase: null,
    localDatabase: { boltPort: 7687, httpPort: 7474, heap: '1g', pageCache: '512m' },
    logLevel: 'info',
    requestDeadlineMs: 10_000,
    publicUrls: [],
    apiKeys: '',
    apiKeysFile: resolve('.backchannel/api-keys'),
    metrics: null,
  });
});

test('an empty variable counts as a missing one', () => {
  expect(parseConfig({ PORT: '', NEO4J_URI: ' ', READING_WORKERS: '' })).toEqual(parseConfig({}));
});

test('NEO4J_URI with its password names the database', () => {
  const config = parseConfig({ NEO4J_URI: 'neo4j+s://db.example.org', NEO4J_PASSWORD: 'secret' });
  expect(config.remoteDatabase).toEqual({
    uri: 'neo4j+s://db.example.org',
    user: 'neo4j',
    password: 'secret',
    database: 'neo4j',
  });
});

test.each([
  'bolt://localhost:7687',
  'bolt+s://h',
  'bolt+ssc://h',
  'neo4j://h:7687',
  'neo4j+s://h',
  'bolt://[::1]:7687',
])('%s is an address', (uri) => {
  expect(parseConfig({ NEO4J_URI: uri, NEO4J_PASSWORD: 'p' }).remoteDatabase?.uri).toBe(uri);
});

test('one message names every variable that is not as expected', () => {
  const message = messageFor({ PORT: '70000', LOG_LEVEL: 'loud', NEO4J_HEAP: 'much', REQUEST_DEADLINE_MS: '1.5' });
  expect(message.split('\n').slice(1)).toEqual([
    '  PORT: expected a whole number from 0 to 65535, got "70000"',
    '  NEO4J_HEAP: expected a size such as 512m or 2g, got "much"',
    '  LOG_LEVEL: expected one of fatal, error, warn, info, debug, trace, silent, got "loud"',
    '  REQUEST_DEADLINE_MS: expected a whole number from 100 to 600000, got "1.5"',
  ]);
});

test('an address without a password is refused, and so is one with a password in it', () => {
  expect(messageFor({ NEO4J_URI: 'bolt://h' })).toContain('NEO4J_PASSWORD: expected the password');
  expect(messageFor({ NEO4J_URI: 'bolt://neo4j:secret@h', NEO4J_PASSWORD: 'p' })).not.toContain('secret');
});

test('addresses for clients are origins, one or several', () => {
  const { publicUrls } = parseConfig({ PUBLIC_URL: 'https://Graph.example.org/, http://lan:8080' });
  expect(publicUrls).toEqual(['https://graph.example.org', 'http://lan:8080']);
});

test.each([
  'graph.example.org',
  'https://graph.example.org/path',
  'ftp://graph.example.org',
  'https://user:pw@example.org',
])('PUBLIC_URL=%s is refused', (PUBLIC_URL) => {
  expect(messageFor({ PUBLIC_URL })).toContain('PUBLIC_URL: expected addresses such as https://');
});

test('keys are taken hashed only, and what is wrong with them is not shown', () => {
  const API_KEYS = `laptop:read:2026-11-28:${'0a'.repeat(32)}, phone:read+import:2026-11-28:${'0b'.repeat(32)}`;
  expect(parseConfig({ API_KEYS }).apiKeys).toBe(API_KEYS);
  expect(messageFor({ API_KEYS: 'bck_plain' })).toMatch(/API_KEYS: expected hashed keys .*, got something else/u);
});

test('figures have a port, and an address, only where they are asked for', () => {
  expect(parseConfig({ METRICS_PORT: '9464' }).metrics).toEqual({ host: '127.0.0.1', port: 9464 });
  expect(parseConfig({ METRICS_HOST: '0.0.0.0' }).metrics).toBeNull();
});

test('the settings cannot be changed', () => {
  const config = parseConfig({ NEO4J_URI: 'bolt://h', NEO4J_PASSWORD: 'p' });
  expect([config, config.remoteDatabase, config.localDatabase].every(Object.isFrozen)).toBe(true);
});

test('the example file holds what counts without it', () => {
  const lines = EXAMPLE.split('\n').filter((line) => /^[A-Z]/u.test(line));
  expect(parseConfig(Object.fromEntries(lines.map((line) => line.split('=') as [string, string])))).toEqual(
    parseConfig({}),
  );
});
