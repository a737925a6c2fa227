import { parseArgs } from 'node:util';
import { loadConfig } from '../../config.ts';
import type { MaintenanceProgress } from '../../graph/maintenance/back-up.ts';
import { BackchannelError } from '../../model/errors.ts';
import { abortOnSignal } from './abort-on-signal.ts';
import { type Connection, connectDatabase } from './connect.ts';

const REDRAW_MS = 100;

export interface OneFileCommand {
  readonly help: string;
  /** The one switch that it knows besides --json and --help: what there is already goes. */
  readonly force: 'overwrite' | 'replace';
  /** Told where a signal stopped it. */
  readonly stopped: string;
  /** @returns what is printed: an object with --json, else the text */
  work(parts: Work): Promise<{ readonly text: string; readonly object: object }>;
}

export interface Work {
  readonly connection: Connection;
  readonly file: string;
  readonly force: boolean;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: MaintenanceProgress) => void;
}

/** Runs a command that takes one file: `npm run backup`, `npm run restore`. @throws BackchannelError */
export async function runOneFileCommand(command: OneFileCommand): Promise<void> {
  const { help, json, force, file } = argumentsOf(process.argv.slice(2), command);
  if (help) {
    process.stdout.write(command.help);
    return;
  }
  const config = loadConfig();
  const signal = abortOnSignal();
  const connection = await connectDatabase(config, process.env);
  const progress = progressLine(process.stderr);
  try {
    const { text, object } = await command.work({ connection, file, force, signal, onProgress: progress.show });
    progress.end();
    process.stdout.write(`${json ? JSON.stringify(object) : text}\n`);
  } catch (error) {
    progress.end();
    if (!signal.aborted || error !== signal.reason) throw error;
    process.stderr.write(`${command.stopped}\n`);
  } finally {
    await connection.close();
  }
}

function argumentsOf(commandLine: string[], { help: usage, force }: OneFileCommand) {
  const bad = (what: string, cause?: unknown) => new BackchannelError('BAD_INPUT', `${what}\n\n${usage}`, { cause });
  const switches = { json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } as const;
  try {
    const options = { ...switches, [force]: { type: 'boolean' } } as const;
    const { values, positionals } = parseArgs({ args: commandLine, allowPositionals: true, options });
    const chosen: Readonly<Record<string, string | boolean | undefined>> = values;
    const [file, ...more] = positionals;
    const isForced = chosen[force] === true;
    if (chosen.help) return { help: true, json: false, force: isForced, file: '' };
    if (file !== undefined && more.length === 0) {
      return { help: false, json: chosen.json === true, force: isForced, file };
    }
  } catch (cause) {
    throw bad(`${(cause as Error).message.split('. ')[0]}.`, cause);
  }
  throw bad('Expected one FILE.');
}

/** One line, redrawn on a terminal; nothing in a pipe. */
function progressLine(stream: NodeJS.WriteStream) {
  let shown = 0;
  return {
    show({ done, of }: MaintenanceProgress): void {
      const now = Date.now();
      if (!stream.isTTY || now - shown < REDRAW_MS) return;
      shown = now;
      const parts = (['nodes', 'relationships'] as const).map((what) => `${what} ${done[what]} of ${of[what]}`);
      stream.write(`\r\u001b[K${parts.join(' · ').slice(0, stream.columns - 1)}`);
    },
    end(): void {
      if (stream.isTTY && shown > 0) stream.write('\r\u001b[K');
    },
  };
}
