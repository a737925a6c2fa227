import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { BackchannelError } from '../../model/errors.ts';
import {
  type BackupFooter,
  type BackupHeader,
  type BackupItem,
  damaged,
  isNode,
  parseFooter,
  parseHeader,
  parseItem,
} from './backup-format.ts';
import { nodeLine, openLineSum, relationshipLine } from './graph-hash.ts';

export interface CheckedBackup {
  readonly header: BackupHeader;
  readonly footer: BackupFooter;
}

/**
 * Reads a backup to its end, and believes it only if every line is one, numbers and hash are those of its last line, and nothing
 * is missing before or follows behind.
 * @throws {BackchannelError} BAD_INPUT saying what is wrong with it
 */
export async function checkBackup(file: string, signal?: AbortSignal): Promise<CheckedBackup> {
  const sum = openLineSum();
  const read = { nodes: 0, relationships: 0 };
  let header: BackupHeader | null = null;
  let footer: BackupFooter | null = null;
  let number = 0;
  for await (const line of linesOf(file)) {
    signal?.throwIfAborted();
    number += 1;
    if (header === null) header = parseHeader(line);
    else if (footer !== null) throw damaged(`line ${number} follows the last one`);
    else {
      footer = parseFooter(line);
      if (footer === null) count(parseItem(line, number));
    }
  }
  if (header === null) throw damaged('it is empty');
  if (footer === null) throw damaged('its last line is missing, so it ends too early');
  for (const what of ['nodes', 'relationships'] as const) {
    if (read[what] !== footer[what]) throw damaged(`it has ${read[what]} ${what} where it says ${footer[what]}`);
  }
  if (sum.digest() !== footer.hash) throw damaged('its content has another hash than its last line says');
  return { header, footer };

  function count(item: BackupItem): void {
    if (isNode(item)) {
      if (read.relationships > 0) throw damaged(`line ${number} is a node among relationships`);
      read.nodes += 1;
      sum.add(nodeLine(item));
    } else {
      read.relationships += 1;
      sum.add(relationshipLine(item));
    }
  }
}

/** Nodes, then relationships, of a backup that was checked. */
export async function* backupItems(file: string): AsyncGenerator<BackupItem> {
  let number = 0;
  for await (const line of linesOf(file)) {
    number += 1;
    if (number > 1 && parseFooter(line) === null) yield parseItem(line, number);
  }
}

/** Lines without their ends; text behind the last end of line is a line too. */
async function* linesOf(file: string): AsyncGenerator<string> {
  const packed = createReadStream(file);
  const unpacked = createGunzip();
  packed.on('error', (error) => unpacked.destroy(error));
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let rest = '';
  try {
    for await (const chunk of packed.pipe(unpacked)) {
      const lines = (rest + decoder.decode(chunk as Uint8Array, { stream: true })).split('\n');
      rest = lines.pop() ?? '';
      yield* lines;
    }
    rest += decoder.decode();
  } catch (error) {
    throw readable(file, error);
  } finally {
    packed.destroy();
  }
  if (rest !== '') yield rest;
}

/** Told by code: an error of zlib or the decoder is one of the file's content. */
const OF_CONTENT = /^(?:Z_|ERR_ENCODING_INVALID_ENCODED_DATA)/u;

function readable(file: string, error: unknown): unknown {
  const { code = '', message } = error as NodeJS.ErrnoException;
  if (OF_CONTENT.test(code)) return damaged(`unpacking it ends with “${message}”`, error);
  if (!/^E[A-Z]+$/u.test(code)) return error;
  return new BackchannelError('BAD_INPUT', `Expected a backup that can be read, got ${file} (${code}).`, {
    cause: error,
  });
}
