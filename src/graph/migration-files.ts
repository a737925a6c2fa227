import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { crc32 } from 'node:zlib';

/** One file of `cypher/migrations/`, as neo4j-migrations reads it. */
export interface Migration {
  /** `0001` of `V0001__Lay_the_ground.cypher`. */
  readonly version: string;
  /** `Lay the ground`. */
  readonly description: string;
  readonly source: string;
  /** In their order, without the comments that stand before them. */
  readonly statements: readonly string[];
  /** CRC-32 over the statements with their comments, as a decimal number. */
  readonly checksum: string;
}

const MIGRATIONS_FOLDER = fileURLToPath(new URL('../../cypher/migrations/', import.meta.url));
/** `V`, digits, two underscores, words: the tool's own pattern, less the dotted versions that we do not use. */
const FILE_NAME = /^V(?<version>\d+)__(?<description>\w+)\.cypher$/u;

/**
 * The migrations of this code, oldest first.
 * @throws {TypeError} for a file whose name is not a migration's, or a version that stands there twice.
 */
export function loadMigrations(folder: string = MIGRATIONS_FOLDER): readonly Migration[] {
  const migrations = readdirSync(folder)
    .map((file) => parseMigration(file, readFileSync(`${folder}/${file}`, 'utf8')))
    .sort((a, b) => Number(a.version) - Number(b.version));
  const twice = migrations.find(({ version }, index) => migrations[index - 1]?.version === version);
  if (twice)
    throw new TypeError(`${twice.source}: expected a version of its own, but ${twice.version} stands there twice.`);
  return migrations;
}

/**
 * Statements end in a semicolon at the end of a line. Rules and checksum are those of neo4j-migrations (DefaultCypherResource):
 * whoever uses that tool on our database finds the history it expects.
 */
export function parseMigration(file: string, text: string): Migration {
  const { version, description } = FILE_NAME.exec(file)?.groups ?? {};
  if (!version || !description) {
    throw new TypeError(`${file}: expected a name such as V0002__Add_a_thing.cypher in cypher/migrations.`);
  }
  const parts = text
    .split(/;(?:\r\n|[\n\r\u2028\u2029\u0085])/u)
    .map((part) => part.trim().replace(/;$/u, '').trim())
    .filter((part) => part !== '');
  const checksum = parts.reduce((sum, part) => crc32(part, sum), 0);
  return {
    version,
    description: description.replaceAll('_', ' '),
    source: file,
    statements: parts.map(withoutLeadingComments).filter((statement) => statement !== ''),
    checksum: String(checksum),
  };
}

function withoutLeadingComments(part: string): string {
  return part.replace(/^(?:\s*\/\/[^\n]*(?:\n|$))+/u, '').trim();
}
