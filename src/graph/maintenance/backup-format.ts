import { BackchannelError } from '../../model/errors.ts';
import { type GraphTotals, isKeyedLabel } from './graph-pages.ts';
import { isValue, type StoredNode, type StoredRelationship } from './stored-values.ts';

/** Of the file; a reader refuses any other. */
const FORMAT_VERSION = 1;
const FORMAT = 'backchannel-backup';

/** The first line. */
export interface BackupHeader {
  readonly format: typeof FORMAT;
  readonly formatVersion: number;
  /** Newest migration of the graph that was backed up. */
  readonly schemaVersion: string;
  /** Instant (ISO 8601, UTC). */
  readonly createdAt: string;
}

/** The last line: without it a file is not whole. */
export interface BackupFooter extends GraphTotals {
  /** `graphHash` of all that stands between first and last line. */
  readonly hash: string;
}

/** One line between: all nodes first, then all relationships. */
export type BackupItem = StoredNode | StoredRelationship;

export function headerLine(schemaVersion: string, createdAt: string): string {
  const header: BackupHeader = { format: FORMAT, formatVersion: FORMAT_VERSION, schemaVersion, createdAt };
  return JSON.stringify(header);
}

export function footerLine(footer: BackupFooter): string {
  return JSON.stringify({ end: footer });
}

/** Labels and names sorted, so that the same is always the same text; `floats` is left out where there are none. */
export function itemLine({ floats, properties, ...item }: BackupItem): string {
  const entries = Object.entries(properties).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify({
    ...('labels' in item ? { labels: item.labels.toSorted() } : { type: item.type, from: item.from, to: item.to }),
    properties: Object.fromEntries(entries),
    ...(floats.length > 0 && { floats: floats.toSorted() }),
  });
}

export function isNode(item: BackupItem): item is StoredNode {
  return 'labels' in item;
}

/** @throws {BackchannelError} BAD_INPUT where it is no first line, or one of another version */
export function parseHeader(line: string): BackupHeader {
  const header = objectIn(line);
  if (header?.format !== FORMAT || typeof header.schemaVersion !== 'string') {
    throw damaged(`its first line is not that of a backup: ${line.slice(0, 60)}`);
  }
  if (header.formatVersion !== FORMAT_VERSION) {
    throw new BackchannelError(
      'BAD_INPUT',
      `Expected a backup of format ${FORMAT_VERSION}, got one of format ${header.formatVersion}. Restore it with the version of Backchannel that wrote it.`,
    );
  }
  return header as unknown as BackupHeader;
}

/** Null where the line is no last line. */
export function parseFooter(line: string): BackupFooter | null {
  if (!line.startsWith('{"end":')) return null;
  const footer = objectIn(line)?.end as BackupFooter | undefined;
  const isWhole = typeof footer?.hash === 'string' && Number.isInteger(footer.nodes + footer.relationships);
  if (!isWhole) throw damaged(`its last line is none: ${line.slice(0, 60)}`);
  return footer;
}

/** @throws {BackchannelError} BAD_INPUT where the line is neither node nor relationship; it gives its number. */
export function parseItem(line: string, number: number): BackupItem {
  const item = objectIn(line);
  const { labels, properties, floats = [], type, from, to } = item ?? {};
  const isHeld =
    typeof properties === 'object' &&
    properties !== null &&
    Object.values(properties).every(isValue) &&
    isTexts(floats);
  const held = { properties, floats } as Pick<StoredNode, 'properties' | 'floats'>;
  if (isHeld && isTexts(labels) && labels.some(isKeyedLabel)) return { labels, ...held };
  if (isHeld && [type, from, to].every((each) => typeof each === 'string')) {
    return { type, from, to, ...held } as StoredRelationship;
  }
  throw damaged(`line ${number} is neither a node nor a relationship: ${line.slice(0, 60)}`);
}

export function damaged(how: string, cause?: unknown): BackchannelError {
  const message = `This backup is not whole: ${how}. Nothing was restored. Take another backup; no part of this one can be trusted.`;
  return new BackchannelError('BAD_INPUT', message, { cause });
}

function objectIn(line: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}
