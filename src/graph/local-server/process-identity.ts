import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** A process that is told from a later one that was given the same number. */
export interface ProcessIdentity {
  readonly pid: number;
  /** Only compared; what it looks like depends on the system. */
  readonly startedAt: string;
}

/** @returns null where no such process runs. */
export function identify(pid: number): ProcessIdentity | null {
  const startedAt = process.platform === 'linux' ? startOnLinux(pid) : startElsewhere(pid);
  return startedAt === null ? null : { pid, startedAt };
}

export function isRunning(identity: ProcessIdentity): boolean {
  return identify(identity.pid)?.startedAt === identity.startedAt;
}

/** Clock ticks since boot, field 22 of /proc/PID/stat (proc(5)); a process that has ended and waits for its parent counts as gone. */
function startOnLinux(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field is the name in brackets, and may have brackets and spaces in it.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' ? null : (fields[19] ?? null);
  } catch {
    return null;
  }
}

function startElsewhere(pid: number): string | null {
  try {
    process.kill(pid, 0);
  } catch {
    return null;
  }
  try {
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim();
  } catch {
    return 'unknown';
  }
}
