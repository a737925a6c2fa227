import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import type { Folders } from './folders.ts';
import { identify, isRunning, type ProcessIdentity } from './process-identity.ts';

/**
 * Takes the right to start the server of a data folder. A lock whose holder has died is taken over.
 * @returns what gives it back, or null where a living process has it.
 */
export function takeStartLock(folders: Folders): (() => void) | null {
  // Written apart and linked into place, so that a lock is never there without its holder's name, whenever we are killed.
  const part = `${folders.lock}.${process.pid}.new`;
  writeFileSync(part, JSON.stringify(identify(process.pid)), { mode: 0o600 });
  try {
    linkSync(part, folders.lock);
    return () => rmSync(folders.lock, { force: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    if (!isHeld(folders.lock)) setAside(folders.lock);
    return null;
  } finally {
    rmSync(part, { force: true });
  }
}

function isHeld(lock: string): boolean {
  try {
    return isRunning(JSON.parse(readFileSync(lock, 'utf8')) as ProcessIdentity);
  } catch (error) {
    // Gone meanwhile: somebody is at it. What cannot be read is nobody's.
    return !(error instanceof SyntaxError);
  }
}

/** Renaming lets one process win where several find the same dead holder. */
function setAside(lock: string): void {
  const aside = `${lock}.${process.pid}`;
  try {
    renameSync(lock, aside);
    rmSync(aside, { force: true });
  } catch {
    // Another process was faster.
  }
}
