import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import type { ImportOrder, ImportWord } from './import-process.ts';

const SCRIPT = fileURLToPath(new URL('import-process.ts', import.meta.url));

/** An import in a process of its own. */
export interface ImportingProcess {
  readonly child: ChildProcess;
  /** What it has said so far. */
  readonly words: readonly ImportWord[];
  /** True when it says so, false when it ends without. */
  says(kind: ImportWord['kind']): Promise<boolean>;
  readonly ended: Promise<ProcessEnd>;
}

export interface ProcessEnd {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly errors: string;
}

/** @param crashAt step and count, `before commit#3`: kills itself there */
export function startImport(order: ImportOrder, crashAt = ''): ImportingProcess {
  const child = spawn(process.execPath, [SCRIPT, JSON.stringify(order)], {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...process.env, BACKCHANNEL_CRASH_AT: crashAt },
  });
  child.stdin.on('error', () => undefined);
  const words: ImportWord[] = [];
  const waiting = new Set<{ readonly kind: string; resolve(said: boolean): void }>();
  createInterface(child.stdout).on('line', (line) => {
    const word = JSON.parse(line) as ImportWord;
    words.push(word);
    for (const each of waiting) if (each.kind === word.kind) each.resolve(true);
  });
  const errors = text(child.stderr);
  const ended = once(child, 'close').then(async ([code, signal]): Promise<ProcessEnd> => {
    for (const each of waiting) each.resolve(false);
    return { code, signal, errors: await errors };
  });
  return {
    child,
    words,
    ended,
    says(kind) {
      if (words.some((word) => word.kind === kind)) return Promise.resolve(true);
      if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(false);
      return new Promise((resolve) => waiting.add({ kind, resolve }));
    },
  };
}
