import { existsSync, statSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import type { Config, Environment } from '../../config.ts';
import { foldersOf } from '../../graph/local-server/folders.ts';
import { areJarsKept } from '../../graph/local-server/jars.ts';
import { chooseJava, findJavas, SUITABLE_RELEASES } from '../../graph/local-server/java.ts';
import { MODEL_FILES, MODELS_FOLDER } from '../shared/model-files.ts';
import { type Check, note, ok, wrong } from './check.ts';

const GIB = 1024 ** 3;
/** 100,000 articles take about 4 GiB in the database, and a backup of them less than one. */
const SCARCE_BYTES = 5 * GIB;
/** Neo4j stops writing, and may not start any more, where a disk is full. */
const TOO_LITTLE_BYTES = GIB / 2;
/** What stands in for a large file that was not fetched is a few lines of text. */
const STUB_BYTES = 1000;

/** The files of the reading models. */
export function checkModels(folder: string = MODELS_FOLDER): Check {
  const names = Object.values(MODEL_FILES);
  const missing = names.filter((name) => !existsSync(join(folder, name)));
  const small = [MODEL_FILES.weights, MODEL_FILES.lexicon].filter(
    (name) => !missing.includes(name) && statSync(join(folder, name)).size < STUB_BYTES,
  );
  if (missing.length + small.length === 0) return ok('models', `all ${names.length} files are there`);
  const found = [
    ...missing.map((name) => `${name} is missing`),
    ...small.map((name) => `${name} is not what it should be`),
  ];
  return wrong('models', found.join(', '), `Check out the repository's models/ folder whole (here: ${folder}).`);
}

/** Space where the service keeps its data; the local server keeps its database there too, unless somebody moved it by a link. */
export async function checkDisks(config: Config): Promise<readonly Check[]> {
  const folder = existingFolder(config.dataFolder);
  const database = existingFolder(foldersOf(config.dataFolder).data);
  const isElsewhere = config.remoteDatabase === null && statSync(database).dev !== statSync(folder).dev;
  return Promise.all([checkDisk(folder), ...(isElsewhere ? [checkDisk(database)] : [])]);
}

async function checkDisk(folder: string): Promise<Check> {
  const { bavail, bsize } = await statfs(folder);
  const free = bavail * bsize;
  const found = `${(free / GIB).toFixed(1)} GiB free in ${folder}`;
  const advice = 'Make room, or move the data and set BACKCHANNEL_DATA.';
  if (free < TOO_LITTLE_BYTES) return wrong('disk', found, advice);
  return free < SCARCE_BYTES ? note('disk', found, advice) : ok('disk', found);
}

/** What the local server needs of this machine; another server's needs are its own. */
export async function checkJava(environment: Environment): Promise<Check> {
  const javas = await findJavas(environment);
  const java = chooseJava(javas);
  const releases = SUITABLE_RELEASES.join(' or ');
  if (!java) {
    const others = javas.map(({ home, release }) => `Java ${release} in ${home}`).join(', ') || 'none';
    const advice = `Install Java ${releases}, or set NEO4J_URI to a server of your own.`;
    return wrong('java', `expected Java ${releases} for the local server, found ${others}`, advice);
  }
  const found = `Java ${java.release} in ${java.home}`;
  if (areJarsKept()) return ok('java', `${found}; Neo4j is fetched`);
  if (hasMaven(environment)) return ok('java', `${found}; the first start fetches Neo4j through Maven`);
  const advice = 'Install Maven 3 for the first start, which fetches Neo4j, or set NEO4J_URI to a server of your own.';
  return wrong('java', `${found}, but no Maven (mvn) on PATH`, advice);
}

function hasMaven(environment: Environment): boolean {
  const folders = (environment.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return folders.some((folder) => ['mvn', 'mvn.cmd'].some((name) => existsSync(join(folder, name))));
}

/** A folder that is not there yet will be made below the nearest one that is. */
function existingFolder(folder: string): string {
  let found = folder;
  while (!existsSync(found) && dirname(found) !== found) found = dirname(found);
  return found;
}
