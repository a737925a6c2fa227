import { expect, test } from '@jest/globals';
import { loadStatement, parseStatement } from '../../../src/graph/statements.ts';

const GOOD = '// Finds an article.\n// $id: its id\nMATCH (a:Article {id: $id})\nRETURN a.title AS title\n';

test('what is sent is the file without its header', () => {
  expect(parseStatement('read/x', GOOD)).toBe('MATCH (a:Article {id: $id})\nRETURN a.title AS title');
});

test('the folder decides the access', () => {
  expect(loadStatement('read/migration-history').access).toBe('READ');
  expect(loadStatement('write/record-migration').access).toBe('WRITE');
  expect(() => loadStatement('explore/anything')).toThrow('Expected a statement in read/ or write/');
});

test('a statement without a sentence in front is refused', () => {
  expect(() => parseStatement('read/x', 'RETURN 1 AS one')).toThrow('expected one sentence in the first line');
  expect(() => parseStatement('read/x', '// $id: its id\nRETURN $id')).toThrow('expected one sentence');
});

test('declared and used parameters are the same', () => {
  expect(() => parseStatement('read/x', GOOD.replace('// $id: its id\n', ''))).toThrow(
    'declares [], the statement uses [id]',
  );
  expect(() => parseStatement('read/x', GOOD.replaceAll('{id: $id}', ''))).toThrow(
    'declares [id], the statement uses []',
  );
  expect(() => parseStatement('read/x', GOOD.replace('$id: its id', 'about it'))).toThrow(
    "expected a parameter's line",
  );
});
