import { inflateRawSync } from 'node:zlib';

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const STORED = 0;
const DEFLATED = 8;

export interface JarEntry {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * The files (no folders) of a jar, which is a ZIP archive of the plain kind (APPNOTE 6.3.10: no encryption, no ZIP64).
 * @throws {TypeError} for bytes that are no such archive.
 */
export function* readJar(jar: Buffer): Generator<JarEntry> {
  const end = jar.lastIndexOf(signature(END_OF_DIRECTORY));
  if (end < 0) throw new TypeError('Expected a jar file, got bytes without a ZIP directory.');
  let at = jar.readUInt32LE(end + 16);
  for (let left = jar.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (jar.readUInt32LE(at) !== DIRECTORY_ENTRY)
      throw new TypeError('Expected a jar file, got a broken ZIP directory.');
    const nameLength = jar.readUInt16LE(at + 28);
    const path = jar.toString('utf8', at + 46, at + 46 + nameLength);
    if (!path.endsWith('/')) yield { path, bytes: readEntry(jar, at, path) };
    at += 46 + nameLength + jar.readUInt16LE(at + 30) + jar.readUInt16LE(at + 32);
  }
}

/** `directoryEntry` holds the sizes; the file's own header says only where its bytes begin. */
function readEntry(jar: Buffer, directoryEntry: number, path: string): Uint8Array {
  const method = jar.readUInt16LE(directoryEntry + 10);
  const size = jar.readUInt32LE(directoryEntry + 20);
  const header = jar.readUInt32LE(directoryEntry + 42);
  const start = header + 30 + jar.readUInt16LE(header + 26) + jar.readUInt16LE(header + 28);
  const packed = jar.subarray(start, start + size);
  if (method === STORED) return packed;
  if (method === DEFLATED) return inflateRawSync(packed);
  throw new TypeError(`Expected stored or deflated files in the jar, got method ${method} for ${path}.`);
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
