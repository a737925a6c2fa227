import { join } from 'node:path';

/** What lies where below BACKCHANNEL_DATA. */
export interface Folders {
  readonly home: string;
  readonly conf: string;
  readonly data: string;
  readonly logs: string;
  /** Neo4j's own log of starting and stopping. */
  readonly serverLog: string;
  /** What the JVM prints. */
  readonly consoleLog: string;
  readonly keeperLog: string;
  readonly password: string;
  readonly state: string;
  readonly lock: string;
}

export function foldersOf(dataFolder: string): Folders {
  const home = join(dataFolder, 'neo4j');
  return {
    home,
    conf: join(home, 'conf'),
    data: join(home, 'data'),
    logs: join(home, 'logs'),
    serverLog: join(home, 'logs', 'neo4j.log'),
    consoleLog: join(home, 'logs', 'console.log'),
    keeperLog: join(home, 'logs', 'keeper.log'),
    password: join(home, 'password'),
    state: join(home, 'server.json'),
    lock: join(home, 'start.lock'),
  };
}
