import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { BackchannelError } from '../../model/errors.ts';
import { type ApiKey, formatApiKey, parseApiKeys } from './api-key.ts';

const HEAD = '# API keys of Backchannel, hashed: name:scope:day:hash. Written by npm run key.';
/** A key that is added or removed counts this many milliseconds later at the latest. */
const LOOK_AGAIN_MS = 1_000;

/** The keys in a file; none where there is no such file. */
export function readKeyFile(path: string): readonly ApiKey[] {
  try {
    return parseApiKeys(readFileSync(path, 'utf8'), path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw readable(error, path, 'read');
  }
}

/**
 * Writes what `change` makes of the keys in a file, whole or not at all; the file is its owner's alone.
 * @throws {BackchannelError} BAD_CONFIG where the file cannot be written, or another command is writing it
 */
export function changeKeyFile(path: string, change: (keys: readonly ApiKey[]) => readonly ApiKey[]): void {
  const draft = `${path}.new`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    // Fails where there is one: of two commands at the same time one would undo the other's change.
    writeFileSync(draft, '', { mode: 0o600, flag: 'wx' });
  } catch (error) {
    throw readable(error, path, 'write');
  }
  try {
    writeFileSync(draft, [HEAD, ...change(readKeyFile(path)).map(formatApiKey), ''].join('\n'));
    renameSync(draft, path);
  } catch (error) {
    rmSync(draft, { force: true });
    throw readable(error, path, 'write');
  }
}

/**
 * The keys of a file and of API_KEYS as they are now: a file that changes is read again, without a restart. One that can no
 * longer be read is told to `onProblem`, and the keys before it count.
 * @throws {BackchannelError} BAD_CONFIG where the keys cannot be read at first
 */
export function watchKeys(path: string, inline: string, onProblem: (error: unknown) => void): () => readonly ApiKey[] {
  const fixed = parseApiKeys(inline, 'API_KEYS');
  let seen = stampOf(path);
  let keys = [...fixed, ...readKeyFile(path)];
  let lookAgainAt = Date.now() + LOOK_AGAIN_MS;
  return () => {
    if (Date.now() < lookAgainAt) return keys;
    lookAgainAt = Date.now() + LOOK_AGAIN_MS;
    try {
      const stamp = stampOf(path);
      if (stamp === seen) return keys;
      seen = stamp;
      keys = [...fixed, ...readKeyFile(path)];
    } catch (error) {
      onProblem(error);
    }
    return keys;
  };
}

function stampOf(path: string): string {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat ? `${stat.mtimeMs} ${stat.ino} ${stat.size}` : 'none';
}

function readable(error: unknown, path: string, verb: 'read' | 'write'): BackchannelError {
  if (error instanceof BackchannelError) return error;
  const { code, message } = error as NodeJS.ErrnoException;
  const reason =
    code === 'EEXIST' ? `another command is writing it (if none is, delete ${path}.new)` : `${code ?? message}`;
  return new BackchannelError(
    'BAD_CONFIG',
    `Expected to ${verb} the API keys in ${path}, but ${reason}. API_KEYS_FILE names another file.`,
    { cause: error },
  );
}
