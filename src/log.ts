import { type DestinationStream, type Logger, pino } from 'pino';
import type { LogLevel } from './config.ts';

export type Log = Logger;

/** Where a secret may turn up in what is logged: by name, at the top and one level down. */
const SECRETS = ['password', 'token', 'credentials', 'authorization', 'cookie'].flatMap((name) => [name, `*.${name}`]);
/** user:password@ in an address. */
const ADDRESS_SECRET = /(?<=:\/\/)[^\s/@]+@/gu;

/**
 * A log of one JSON line an event: `time` (ISO 8601), `level` by name, `message`, and the event's fields; errors with code, message
 * and stack under `error`. Secrets are replaced.
 * @param destination where the lines go; standard error without, so that it never mixes with a command's output
 */
export function openLog(level: LogLevel, destination: DestinationStream = pino.destination(2)): Log {
  return pino(
    {
      level,
      base: null,
      messageKey: 'message',
      errorKey: 'error',
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      redact: { paths: SECRETS, censor: '[redacted]' },
      hooks: { streamWrite: (line) => line.replace(ADDRESS_SECRET, '[redacted]@') },
    },
    destination,
  );
}
