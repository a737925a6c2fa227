/** What can be read; the first extension is the usual one. */
export const FORMATS = {
  text: ['.txt', '.text'],
  markdown: ['.md', '.markdown'],
  html: ['.html', '.htm', '.xhtml'],
  json: ['.json'],
  jsonl: ['.jsonl', '.ndjson'],
  feed: ['.xml', '.rss', '.atom', '.rdf'],
  warc: ['.warc'],
} as const;
export type Format = keyof typeof FORMATS;

/** Something to import; nothing is opened before `bytes` is called. */
export interface InputFile {
  /** How people call it: the path as given, or `standard input`. */
  readonly origin: string;
  /** Null: to be told from the content. */
  readonly format: Format | null;
  /** Length in bytes, or null where it cannot be known (a pipe). */
  readonly size: number | null;
  /** Where it was fetched from: the address of a page, and what relative addresses in a feed are relative to. */
  readonly address?: string;
  /** The encoding that HTTP names. */
  readonly charset?: string | null;
  bytes(): AsyncIterable<Uint8Array>;
}

/** The format that a file's name says, packed in gzip (`.jsonl.gz`) or not; null where it says none that can be read. */
export function formatOf(name: string): Format | null {
  const lower = name.toLowerCase().replace(/\.gz$/, '');
  const found = Object.entries(FORMATS).find(([, endings]) => endings.some((ending) => lower.endsWith(ending)));
  return (found?.[0] as Format | undefined) ?? null;
}

/** `.txt .text .md …`, for messages; each may be followed by `.gz`. */
export const KNOWN_ENDINGS = Object.values(FORMATS).flat().join(' ');
