import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import type { Folders } from './folders.ts';
import { identify, isRunning, type ProcessIdentity } from './process-identity.ts';

/**
 * Takes the right to start the server of a data folder. A lock whose holder has died is taken over.
 * @returns what gives it back, or null where a living process has it.
 */
export function takeStartLock(folders: Folders): (() => void) | null {
  const self = identify(process.pid);
  try {
    writeFileSync(folders.lock, JSON.stringify(self), { flag: 'wx', mode: 0o600 });
    return () => rmSync(folders.lock, { force: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    if (!isHeld(folders.lock)) setAside(folders.lock);
    return null;
  }
}

function isHeld(lock: string): boolean {
  try {
    return isRunning(JSON.parse(readFileSync(lock, 'utf8')) as ProcessIdentity);
  } catch {
    // Gone meanwhile, or not written to its end yet.
    return true;
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
