import { expect, test } from '@jest/globals';
import { loadMigrations, parseMigration } from '../../../src/graph/migration-files.ts';
import { pendingMigrations } from '../../../src/graph/migrations.ts';

const TEXT = '// First.\nCREATE INDEX a IF NOT EXISTS FOR (n:N) ON (n.a);\n\nMATCH (n:N) SET n.a = "x;y";\n';

test('a file name gives version and description', () => {
  expect(parseMigration('V0012__Add_a_thing.cypher', TEXT)).toMatchObject({
    version: '0012',
    description: 'Add a thing',
    source: 'V0012__Add_a_thing.cypher',
  });
  expect(() => parseMigration('12_add.cypher', TEXT)).toThrow('expected a name such as V0002__Add_a_thing.cypher');
});

test('statements end with a semicolon at the end of a line, and lose the comments before them', () => {
  expect(parseMigration('V1__A.cypher', TEXT).statements).toEqual([
    'CREATE INDEX a IF NOT EXISTS FOR (n:N) ON (n.a)',
    'MATCH (n:N) SET n.a = "x;y"',
  ]);
});

test('the checksum is the CRC-32 of the statements with their comments, one after the other', () => {
  // zlib.crc32('// First.\nCREATE INDEX … ON (n.a)MATCH (n:N) SET n.a = "x;y"'), computed apart from this code.
  expect(parseMigration('V1__A.cypher', TEXT).checksum).toBe('816552357');
  expect(parseMigration('V1__A.cypher', TEXT.trimEnd()).checksum).toBe('816552357');
});

test('the migrations of this code are in order and applied ones keep their checksum', () => {
  expect(loadMigrations().map(({ source, checksum }) => [source, checksum])).toEqual([
    ['V0001__Lay_the_ground.cypher', '3481701730'],
    ['V0002__Order_relations_and_count_months.cypher', '2401203145'],
    ['V0003__Walk_claims_of_a_source.cypher', '97862459'],
    ['V0004__Import_every_night.cypher', '3970353706'],
  ]);
});

test('what the history lacks is pending', () => {
  const migrations = [parseMigration('V1__A.cypher', TEXT), parseMigration('V2__B.cypher', TEXT)];
  const history = migrations.slice(0, 1);
  expect(pendingMigrations(migrations, history)).toEqual(migrations.slice(1));
  expect(pendingMigrations(migrations, migrations)).toEqual([]);
});

test('a history that branches off is a conflict', () => {
  const migrations = [parseMigration('V1__A.cypher', TEXT), parseMigration('V3__C.cypher', TEXT)];
  const history = [parseMigration('V1__A.cypher', TEXT), parseMigration('V2__B.cypher', TEXT)];
  expect(() => pendingMigrations(migrations, history)).toThrow('migrated to version 2 (B), which this version');
});
