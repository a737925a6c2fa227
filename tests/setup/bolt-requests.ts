/** Requests of the Bolt protocol by their tags, https://neo4j.com/docs/bolt/current/bolt/message/. */
const REQUESTS: Readonly<Record<number, string>> = {
  1: 'HELLO',
  2: 'GOODBYE',
  15: 'RESET',
  16: 'RUN',
  17: 'BEGIN',
  18: 'COMMIT',
  19: 'ROLLBACK',
  47: 'DISCARD',
  63: 'PULL',
  84: 'TELEMETRY',
  102: 'ROUTE',
  106: 'LOGON',
  107: 'LOGOFF',
};
const HANDSHAKE_BYTES = 20;
/** A structure of one field, HELLO: the first message there is, in front of it the two bytes of its chunk's length. */
const HELLO = Buffer.from([0xb1, 0x01]);

/**
 * Reads what a driver says on one connection and notes the name of each request. A message comes in chunks, each behind its length
 * in two bytes; a length of 0 ends it.
 */
export function boltEar(requests: string[]): (bytes: Buffer) => void {
  let waiting = Buffer.alloc(0);
  let greeted = false;
  let inside = false;
  return (bytes) => {
    waiting = Buffer.concat([waiting, bytes]);
    if (!greeted) {
      // How long the handshake is depends on what is negotiated.
      const hello = waiting.indexOf(HELLO, HANDSHAKE_BYTES);
      if (hello < 0) return;
      greeted = true;
      waiting = waiting.subarray(hello - 2);
    }
    while (waiting.length >= 2 && waiting.length >= 2 + waiting.readUInt16BE(0)) {
      const length = waiting.readUInt16BE(0);
      if (length > 0 && !inside) requests.push(REQUESTS[waiting[3] ?? 0] ?? `unknown ${waiting[3]}`);
      inside = length > 0;
      waiting = waiting.subarray(2 + length);
    }
  };
}
