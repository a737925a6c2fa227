import { RejectedItem } from '../rejection.ts';
import { openInflater } from './inflater.ts';

/** Packed bytes are unpacked in pieces of this size: one gives at most 16 MiB, as deflate packs at most 1 : 1,032. */
const PIECE_LENGTH = 16 * 1024;
/** News packs 1 : 3 to 1 : 20, one line again and again 1 : 200. */
const RATIO_MAX = 250;
/** Before so many bytes have come out no ratio is looked at. */
const UNPACKED_FREE = 8 * 1024 * 1024;
const UNPACKED_MAX = 64 * 1024 ** 3;
const FOLLOWED = 'something follows that is not gzip';

/**
 * What is packed in gzip, in one member or many, as it comes and never whole in memory. Of a damaged archive everything is
 * given that can be unpacked before the damage, up to the very byte.
 * @throws RejectedItem DAMAGED_ARCHIVE with the place, also where the archive is cut off; TOO_LARGE for what cannot be news
 */
export async function* gunzipped(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const inflater = openInflater();
  // zlib keeps to itself what it unpacked in a call that fails. The second one follows a piece behind, to be led through
  // the piece that failed byte by byte.
  const follower = openInflater();
  let packed = 0;
  let unpacked = 0;
  let isOver = false;
  function* given(parts: readonly Uint8Array[]): Generator<Uint8Array> {
    for (const part of parts) {
      unpacked += part.length;
      checkSize(packed, unpacked);
      yield part;
    }
  }
  try {
    for await (const piece of piecesOf(chunks)) {
      if (isOver) {
        if (!isPadding(piece)) throw damaged(packed, unpacked, FOLLOWED);
        continue;
      }
      const parts = await inflater.write(piece);
      if (Error.isError(parts)) {
        for (let at = 0; at < piece.length; at++, packed++) {
          const few = await follower.write(piece.subarray(at, at + 1));
          if (Error.isError(few)) break;
          yield* given(few);
        }
        throw damaged(packed, unpacked, parts.message);
      }
      packed += piece.length;
      yield* given(parts);
      isOver = inflater.taken() < packed;
      if (isOver && !isPadding(piece.subarray(piece.length - packed + inflater.taken()))) {
        throw damaged(inflater.taken(), unpacked, FOLLOWED);
      }
      if (!isOver) await follower.write(piece);
    }
    const last = isOver ? [] : await inflater.end();
    if (Error.isError(last)) throw damaged(packed, unpacked, 'the rest is missing');
    yield* given(last);
  } finally {
    inflater.close();
    follower.close();
  }
}

async function* piecesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    for (let at = 0; at < chunk.length; at += PIECE_LENGTH) yield chunk.subarray(at, at + PIECE_LENGTH);
  }
}

/** Archives are filled up with zeros where they come from tapes and block devices. */
function isPadding(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 0);
}

function checkSize(packed: number, unpacked: number): void {
  if (unpacked <= UNPACKED_MAX && (unpacked <= UNPACKED_FREE || unpacked <= RATIO_MAX * packed)) return;
  const came = `${Math.round(unpacked / 1024 ** 2)} MiB came out of ${Math.ceil(packed / 1024)} kB`;
  const reason = `Expected an archive that unpacks to at most ${UNPACKED_MAX / 1024 ** 3} GiB and ${RATIO_MAX} times its length, but ${came}: unpack it and look what it is.`;
  throw new RejectedItem('open', 'TOO_LARGE', reason);
}

function damaged(packed: number, unpacked: number, why: string): RejectedItem {
  const reason = `Expected a whole gzip archive, but after ${packed} bytes (${unpacked} unpacked) it is damaged: ${why}. What stands before was taken; get the archive again.`;
  return new RejectedItem('open', 'DAMAGED_ARCHIVE', reason);
}
