import { parseArgs } from 'node:util';
import { KNOWN_ENDINGS } from '../../importing/input-file.ts';
import { BackchannelError } from '../../model/errors.ts';

export const IMPORT_HELP = `Usage: npm run import -- [OPTIONS] PATH…
       npm run import -- --fetch URL…          feeds and pages from the network
       npm run import -- --mirror FOLDER…      as PATH, and removes what vanished from the folder
       npm run import -- --delete ID…          removes articles: their id, or the one you gave, or their address
       npm run import -- --reread              reads anew what an older version of the reader has read
       npm run import -- --retry-rejects       tries again what was rejected before

Reads news articles and writes who did what with whom, as said by whom, into the graph.
Importing the same articles again changes nothing; changed ones replace what they said before.
An import that was broken off goes on where it ended (--resume, which is always on).

  PATH             a file (${KNOWN_ENDINGS}), any of them
                   with .gz, a pattern ('/srv/news/2018-*.jsonl'), a folder with such files below it,
                   or - for standard input
  --dry-run        tells what would change, and writes nothing at all
  --since DATE     passes over articles published before this day (2018-04-17) or instant;
                   undated ones are taken
  --limit N        reads at most N articles that are new or changed
  --workers N      threads that read (default: READING_WORKERS, else one for each core)
  --rejects FILE   where rejected articles are kept (default: rejects.ndjson in the data folder)
  --force          with --mirror: removes even where most of a folder has vanished
  --json           prints the result as one JSON object
  --help           this text

Fields of .json and .jsonl: id, url, title, publishedAt, authors, source, language, text or html,
and their usual other names (headline, date, byline, publisher, content, …).

The database is the one of NEO4J_URI, NEO4J_USER and NEO4J_PASSWORD, else the local server.
Exit codes: 0 all well, 1 unforeseen, 2 usage, 3 some articles rejected, 4 database out of reach,
5 another import runs.
`;

/** What is to be done; the modes exclude each other. */
export type ImportMode = 'paths' | 'fetch' | 'mirror' | 'delete' | 'reread' | 'retry-rejects';

export interface ImportCommand {
  readonly mode: ImportMode;
  /** Paths, addresses, folders or ids, as the mode has it. */
  readonly operands: readonly string[];
  readonly dryRun: boolean;
  /** Instant (ISO 8601, UTC). */
  readonly since: string | null;
  readonly limit: number | null;
  readonly workers: number | null;
  /** Path as given, or null for the one in the data folder. */
  readonly rejects: string | null;
  readonly force: boolean;
  readonly json: boolean;
}

const OPTIONS = {
  fetch: { type: 'boolean' },
  mirror: { type: 'boolean' },
  delete: { type: 'boolean' },
  reread: { type: 'boolean' },
  'retry-rejects': { type: 'boolean' },
  resume: { type: 'boolean' },
  'dry-run': { type: 'boolean' },
  since: { type: 'string' },
  limit: { type: 'string' },
  workers: { type: 'string' },
  rejects: { type: 'string' },
  force: { type: 'boolean' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

type OptionName = keyof typeof OPTIONS;

interface ModeRules {
  /** What its operands are, or null where it takes none. */
  readonly operand: string | null;
  /** Options that mean nothing with it. */
  readonly without: readonly OptionName[];
}

const MODES: Readonly<Record<ImportMode, ModeRules>> = {
  paths: { operand: 'PATH', without: ['force'] },
  fetch: { operand: 'URL', without: ['force'] },
  // A part of a folder would make the rest look as if it had vanished.
  mirror: { operand: 'FOLDER', without: ['since', 'limit'] },
  delete: { operand: 'ID', without: ['since', 'limit', 'workers', 'rejects', 'force'] },
  reread: { operand: null, without: ['since', 'rejects', 'force'] },
  'retry-rejects': { operand: null, without: ['since', 'force'] },
};

/** Null where help was asked for. @throws BackchannelError BAD_INPUT */
export function parseCommandLine(args: string[]): ImportCommand | null {
  const { values, positionals } = parsed(args);
  if (values.help) return null;
  const asked = (Object.keys(MODES) as ImportMode[]).filter((mode) => mode !== 'paths' && values[mode]);
  if (asked.length > 1) throw misuse(`Expected one of ${asked.map(optionOf).join(' and ')}, got both`);
  const mode = asked[0] ?? 'paths';
  const { operand, without } = MODES[mode];
  const idle = without.find((name) => values[name] !== undefined);
  if (idle) throw misuse(`Expected no ${optionOf(idle)} ${mode === 'paths' ? 'here' : `beside ${optionOf(mode)}`}`);
  if (operand !== null && positionals.length === 0) throw misuse(`Expected at least one ${operand}, got none`);
  if (operand === null && positionals.length > 0) {
    throw misuse(`Expected nothing beside ${optionOf(mode)}, got ${positionals[0]}`);
  }
  return {
    mode,
    operands: positionals,
    dryRun: values['dry-run'] ?? false,
    since: values.since === undefined ? null : instantOf(values.since),
    limit: countOf('limit', values.limit, 1_000_000_000),
    workers: countOf('workers', values.workers, 64),
    rejects: values.rejects ?? null,
    force: values.force ?? false,
    json: values.json ?? false,
  };
}

function parsed(args: string[]) {
  try {
    return parseArgs({ args, allowPositionals: true, options: OPTIONS });
  } catch (cause) {
    throw misuse((cause as Error).message.split('. ')[0] ?? '', cause);
  }
}

const DAY = /^\d{4}-\d\d-\d\d$/u;
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)$/u;

/** A day counts from its midnight, UTC, as publication dates do. */
function instantOf(text: string): string {
  const milliseconds = DAY.test(text) || INSTANT.test(text) ? Date.parse(text) : Number.NaN;
  const isReal =
    !Number.isNaN(milliseconds) && (!DAY.test(text) || new Date(milliseconds).toISOString().startsWith(text));
  if (isReal) return new Date(milliseconds).toISOString();
  throw misuse(`Expected --since as a day such as 2018-04-17 or an instant such as 2018-04-17T21:05:00Z, got ${text}`);
}

function countOf(name: OptionName, text: string | undefined, most: number): number | null {
  if (text === undefined) return null;
  const count = /^\d{1,10}$/u.test(text) ? Number(text) : 0;
  if (count >= 1 && count <= most) return count;
  throw misuse(`Expected ${optionOf(name)} as a whole number from 1 to ${most}, got ${text}`);
}

function optionOf(name: string): string {
  return `--${name}`;
}

function misuse(what: string, cause?: unknown): BackchannelError {
  return new BackchannelError('BAD_INPUT', `${what}.\n\n${IMPORT_HELP}`, cause === undefined ? {} : { cause });
}
