import { createGunzip } from 'node:zlib';

/** Unpacks gzip piece by piece; what has come out is known after each. */
export interface Inflater {
  /** What came out of this piece; or, where it cannot be unpacked, the failure (then something of it may be lost). */
  write(piece: Uint8Array): Promise<readonly Uint8Array[] | Error>;
  /** To be called behind the last piece: an error where the last member is not whole. */
  end(): Promise<readonly Uint8Array[] | Error>;
  /** Bytes taken so far; fewer than were written as soon as something follows the last member that begins with a zero. */
  taken(): number;
  close(): void;
}

/** Members may follow one another; nothing is kept but the 32 kB that deflate looks back on. */
export function openInflater(): Inflater {
  const stream = createGunzip({ chunkSize: 64 * 1024 });
  let parts: Uint8Array[] = [];
  let settle: (failure: Error | null) => void = () => {};
  stream.on('data', (part: Uint8Array) => parts.push(part));
  stream.on('error', (failure) => settle(failure));
  /** zlib calls back only where all went well, and tells of the rest by an event. */
  async function after(begin: (done: () => void) => void): Promise<readonly Uint8Array[] | Error> {
    const failure = await new Promise<Error | null>((resolve) => {
      settle = resolve;
      begin(() => resolve(null));
    });
    const given = parts;
    parts = [];
    return failure ?? given;
  }
  return {
    write: (piece) => after((done) => stream.write(piece, done)),
    end: () =>
      after((done) => {
        stream.once('end', done);
        stream.end();
      }),
    taken: () => stream.bytesWritten,
    close: () => void stream.destroy(),
  };
}
