import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { BackchannelError } from './model/errors.ts';

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** A server of somebody's own, as NEO4J_URI names it. */
export interface RemoteDatabase {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  readonly database: string;
}

/** How the managed local server is run, where there is no NEO4J_URI. */
export interface LocalDatabase {
  readonly boltPort: number;
  readonly httpPort: number;
  readonly heap: string;
  readonly pageCache: string;
}

/** All settings, checked; see .env.example for what each means. */
export interface Config {
  readonly host: string;
  readonly port: number;
  /** Absolute. */
  readonly dataFolder: string;
  readonly remoteDatabase: RemoteDatabase | null;
  readonly localDatabase: LocalDatabase;
  readonly logLevel: LogLevel;
  /** Worker threads that read articles. */
  readonly readingWorkers: number;
  /** Milliseconds until a request to the API is answered or fails. */
  readonly requestDeadlineMs: number;
  /** Origins under which clients find the service through a proxy. */
  readonly publicUrls: readonly string[];
  /** Hashed, as `npm run key` prints them; empty where there are none. */
  readonly apiKeys: string;
  /** Absolute; there need be no such file. */
  readonly apiKeysFile: string;
  /** Where a monitor reads figures, or null. */
  readonly metrics: { readonly host: string; readonly port: number } | null;
}

export type Environment = Readonly<Record<string, string | undefined>>;

interface Setting<Value> {
  readonly expected: string;
  /** What counts where the variable is missing or empty. */
  readonly otherwise: () => Value;
  /** Undefined where the text is not what was expected. */
  readonly parse: (text: string) => Value | undefined;
}

function text(otherwise: string, expected: string, pattern: RegExp): Setting<string> {
  return { expected, otherwise: () => otherwise, parse: (value) => (pattern.test(value) ? value : undefined) };
}

function whole(otherwise: () => number, least: number, most: number): Setting<number> {
  return {
    expected: `a whole number from ${least} to ${most}`,
    otherwise,
    parse: (value) =>
      /^\d+$/u.test(value) && Number(value) >= least && Number(value) <= most ? Number(value) : undefined,
  };
}

function origins(): Setting<readonly string[]> {
  return {
    expected: 'addresses such as https://backchannel.example.org, parted by commas, each without a path',
    otherwise: () => [],
    parse(value) {
      const urls = value.split(',').map((each) => (URL.canParse(each.trim()) ? new URL(each.trim()) : null));
      const isOrigin = (url: URL | null) =>
        url !== null && /^https?:$/u.test(url.protocol) && url.href === `${url.origin}/`;
      return urls.every(isOrigin) ? urls.map((url) => url!.origin) : undefined;
    },
  };
}

const API_KEY = '[\\w.-]+:[a-z+]+:\\d{4}-\\d\\d-\\d\\d:[0-9a-f]{64}';
const MEMORY = { expected: 'a size such as 512m or 2g', pattern: /^[1-9]\d*[kmg]$/iu };
const HOST = { expected: 'a host name or address', pattern: /^[\w.:-]+$/u };
const URI = 'a Bolt address such as bolt://localhost:7687, neo4j://host:7687 or neo4j+s://host';

const SETTINGS = {
  HOST: text('127.0.0.1', HOST.expected, HOST.pattern),
  PORT: whole(() => 4000, 0, 65_535),
  BACKCHANNEL_DATA: text('.backchannel', 'the path of a folder', /^[^\0]+$/u),
  NEO4J_URI: text('', URI, /^(?:bolt|neo4j)(?:\+s|\+ssc)?:\/\/[^\s/?#@]+(?:\?[^\s#]*)?\/?$/u),
  NEO4J_USER: text('neo4j', 'the name of a user', /^\S+$/u),
  NEO4J_PASSWORD: text('', 'the password of NEO4J_USER', /^.+$/u),
  NEO4J_DATABASE: text('neo4j', 'the name of a database', /^[a-zA-Z][\w.-]{2,62}$/u),
  NEO4J_BOLT_PORT: whole(() => 7687, 1, 65_535),
  NEO4J_HTTP_PORT: whole(() => 7474, 1, 65_535),
  NEO4J_HEAP: text('1g', MEMORY.expected, MEMORY.pattern),
  NEO4J_PAGE_CACHE: text('512m', MEMORY.expected, MEMORY.pattern),
  LOG_LEVEL: {
    expected: `one of ${LOG_LEVELS.join(', ')}`,
    otherwise: () => 'info',
    parse: (value) => LOG_LEVELS.find((level) => level === value),
  } satisfies Setting<LogLevel> as Setting<LogLevel>,
  READING_WORKERS: whole(() => Math.min(availableParallelism(), 8), 1, 64),
  REQUEST_DEADLINE_MS: whole(() => 10_000, 100, 600_000),
  PUBLIC_URL: origins(),
  API_KEYS: text(
    '',
    'hashed keys as npm run key -- add NAME --print prints them, parted by commas',
    new RegExp(`^${API_KEY}(?:\\s*,\\s*${API_KEY})*$`, 'u'),
  ),
  API_KEYS_FILE: text('', 'the path of a file', /^[^\0]+$/u),
  METRICS_PORT: whole(() => 0, 0, 65_535),
  METRICS_HOST: text('127.0.0.1', HOST.expected, HOST.pattern),
};

/** Values that must not stand in a message, however wrong they are; what stands before an @ in an address neither. */
const SECRETS: ReadonlySet<string> = new Set(['NEO4J_PASSWORD', 'API_KEYS']);

/**
 * Reads the settings once: the real environment first, then `.env` in the working folder, then what .env.example says.
 * @throws {BackchannelError} BAD_CONFIG, naming every variable that is not as expected
 */
export function loadConfig(): Config {
  if (existsSync('.env')) process.loadEnvFile('.env');
  return parseConfig(process.env);
}

/** The settings of a given environment; see loadConfig. */
export function parseConfig(environment: Environment): Config {
  const problems: string[] = [];
  function read<Name extends keyof typeof SETTINGS>(name: Name): ReturnType<(typeof SETTINGS)[Name]['otherwise']> {
    type Value = ReturnType<(typeof SETTINGS)[Name]['otherwise']>;
    const setting = SETTINGS[name] as Setting<Value>;
    const given = environment[name]?.trim();
    if (!given) return setting.otherwise();
    const value = setting.parse(given);
    if (value !== undefined) return value;
    const came = SECRETS.has(name) ? 'something else' : JSON.stringify(given.replace(/\/\/[^@]*@/u, '//…@'));
    problems.push(`${name}: expected ${setting.expected}, got ${came}`);
    return setting.otherwise();
  }
  const uri = read('NEO4J_URI');
  const password = read('NEO4J_PASSWORD');
  const remote = { uri, user: read('NEO4J_USER'), password, database: read('NEO4J_DATABASE') };
  if (environment.NEO4J_URI?.trim() && !password) {
    problems.push('NEO4J_PASSWORD: expected the password of NEO4J_USER, because NEO4J_URI is set, got nothing');
  }
  const dataFolder = resolve(read('BACKCHANNEL_DATA'));
  const metrics = { host: read('METRICS_HOST'), port: read('METRICS_PORT') };
  const config: Config = {
    host: read('HOST'),
    port: read('PORT'),
    dataFolder,
    remoteDatabase: uri ? Object.freeze(remote) : null,
    localDatabase: Object.freeze({
      boltPort: read('NEO4J_BOLT_PORT'),
      httpPort: read('NEO4J_HTTP_PORT'),
      heap: read('NEO4J_HEAP'),
      pageCache: read('NEO4J_PAGE_CACHE'),
    }),
    logLevel: read('LOG_LEVEL'),
    readingWorkers: read('READING_WORKERS'),
    requestDeadlineMs: read('REQUEST_DEADLINE_MS'),
    publicUrls: Object.freeze(read('PUBLIC_URL')),
    apiKeys: read('API_KEYS'),
    apiKeysFile: resolve(read('API_KEYS_FILE') || join(dataFolder, 'api-keys')),
    metrics: metrics.port === 0 ? null : Object.freeze(metrics),
  };
  if (problems.length > 0) {
    const list = problems.map((problem) => `\n  ${problem}`).join('');
    throw new BackchannelError('BAD_CONFIG', `The environment is not as expected (see .env.example):${list}`);
  }
  return Object.freeze(config);
}
