import type { Folders } from './folders.ts';

export interface Ports {
  readonly bolt: number;
  readonly http: number;
}

export interface ServerSettings {
  readonly folders: Folders;
  readonly ports: Ports;
  /** As Neo4j writes sizes: `1g`, `512m`. */
  readonly heap: string;
  readonly pageCache: string;
}

type Settings = Readonly<Record<string, string>>;

/**
 * The server's configuration: loopback only, nothing sent to the outside, nothing read from other places.
 * @param browser what Neo4j Browser does after login, see prepareBrowserSite
 */
export function neo4jConf({ folders, ports, heap, pageCache }: ServerSettings, browser: Settings): string {
  const settings: Settings = {
    'server.directories.data': folders.data,
    'server.directories.logs': folders.logs,
    'server.default_listen_address': '127.0.0.1',
    'server.bolt.listen_address': `127.0.0.1:${ports.bolt}`,
    'server.bolt.advertised_address': `localhost:${ports.bolt}`,
    'server.http.listen_address': `127.0.0.1:${ports.http}`,
    'server.http.advertised_address': `localhost:${ports.http}`,
    'server.https.enabled': 'false',
    'server.memory.heap.initial_size': '256m',
    'server.memory.heap.max_size': heap,
    'server.memory.pagecache.size': pageCache,
    'dbms.usage_report.enabled': 'false',
    'server.bolt.telemetry.enabled': 'false',
    'client.allow_telemetry': 'false',
    // LOAD CSV is a read to Neo4j, so access modes do not keep it from files.
    'dbms.security.allow_csv_import_from_file_urls': 'false',
    // Would write whole articles, as parameters, into a log.
    'db.logs.query.enabled': 'OFF',
    // How soon a transaction past its timeout is found; 2 s by default.
    'db.transaction.monitor.check.interval': '500ms',
    // Logs of transactions take 256 MB each from the beginning by default.
    'db.tx_log.preallocate': 'false',
    'db.tx_log.rotation.retention_policy': 'keep_none',
    // By default the server waits twice five seconds for nobody before it ends.
    'internal.server.bolt.thread_pool_shutdown_wait_time': '0s',
    'internal.server.bolt.connection_shutdown_wait_time': '0s',
    ...browser,
  };
  return Object.entries(settings).reduce((text, [name, value]) => `${text}${name}=${escaped(value)}\n`, '');
}

/** Backslashes (in Windows paths) begin escapes in property files. */
function escaped(value: string): string {
  return value.replaceAll('\\', '\\\\');
}
