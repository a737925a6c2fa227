import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BackchannelError } from '../../model/errors.ts';
import type { Folders } from './folders.ts';

const HASH_ROUNDS = 1024;

/**
 * The password of the user neo4j; made at the first start, kept in a file that only its owner reads (mode 0600).
 * @throws {BackchannelError} BAD_CONFIG where there are data, but the file is gone.
 */
export function ensurePassword(folders: Folders): string {
  const kept = existsSync(folders.password) ? readFileSync(folders.password, 'utf8').trim() : '';
  if (kept) return kept;
  const authFolder = join(folders.data, 'dbms');
  const authFile = join(authFolder, 'auth.ini');
  if (existsSync(authFile)) {
    throw new BackchannelError(
      'BAD_CONFIG',
      `Expected the password of the local Neo4j in ${folders.password}, but the file is gone or empty. Put it back, or move ${folders.home} away to begin with an empty graph.`,
    );
  }
  mkdirSync(authFolder, { recursive: true });
  const password = randomBytes(15).toString('base64url');
  writeFileSync(folders.password, `${password}\n`, { mode: 0o600 });
  writeFileSync(authFile, initialUser(password), { mode: 0o600 });
  return password;
}

/**
 * The line that `neo4j-admin dbms set-initial-password` writes, without its two seconds of another JVM: SHA-256 over salt and
 * password, then 1023 times over itself.
 */
function initialUser(password: string): string {
  const salt = randomBytes(32);
  let hash = createHash('sha256').update(salt).update(password).digest();
  for (let round = 1; round < HASH_ROUNDS; round += 1) hash = createHash('sha256').update(hash).digest();
  return `neo4j:SHA-256,${hash.toString('hex')},${salt.toString('hex')},${HASH_ROUNDS}:\n`;
}
