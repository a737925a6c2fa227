/** Takes bytes off a stream; holds no more of it than what is asked for, and one chunk. */
export class ByteReader {
  /** Bytes taken so far. */
  position = 0;
  private readonly chunks: AsyncIterator<Uint8Array>;
  private rest: Uint8Array = new Uint8Array(0);

  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.chunks = chunks[Symbol.asyncIterator]();
  }

  /** So many bytes, or fewer where the stream ends. */
  async take(length: number): Promise<Uint8Array> {
    const parts: Uint8Array[] = [];
    let left = length;
    while (left > 0 && (await this.fill())) {
      const part = this.shift(Math.min(left, this.rest.length));
      left -= part.length;
      parts.push(part);
    }
    return parts.length === 1 && parts[0] !== undefined ? parts[0] : Buffer.concat(parts);
  }

  /** How many bytes of those could be passed over. */
  async skip(length: number): Promise<number> {
    let left = length;
    while (left > 0 && (await this.fill())) left -= this.shift(Math.min(left, this.rest.length)).length;
    return length - left;
  }

  /** Up to and with the next line feed: null at the end of the stream, and what there is after `limit` bytes. */
  async line(limit: number): Promise<string | null> {
    const parts: Uint8Array[] = [];
    let length = 0;
    while (length < limit && (await this.fill())) {
      const end = this.rest.indexOf(0x0a);
      const part = this.shift(Math.min(end === -1 ? this.rest.length : end + 1, limit - length));
      parts.push(part);
      length += part.length;
      if (part.at(-1) === 0x0a) break;
    }
    return length === 0 ? null : Buffer.concat(parts).toString('utf8');
  }

  /** Closes the stream. */
  async close(): Promise<void> {
    await this.chunks.return?.();
  }

  private shift(length: number): Uint8Array {
    const part = this.rest.subarray(0, length);
    this.rest = this.rest.subarray(length);
    this.position += length;
    return part;
  }

  private async fill(): Promise<boolean> {
    while (this.rest.length === 0) {
      const next = await this.chunks.next();
      if (next.done) return false;
      this.rest = next.value;
    }
    return true;
  }
}
