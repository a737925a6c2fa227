import { text } from 'node:stream/consumers';
import { openKeeper } from '../graph/local-server/keeper.ts';
import type { KeeperOrder } from '../graph/local-server/keeper-protocol.ts';

// Started by whoever needs the local Neo4j first, never by hand; what it is to keep comes on standard input.
const keeper = await openKeeper(JSON.parse(await text(process.stdin)) as KeeperOrder);
process.on('SIGTERM', keeper.stop);
process.on('SIGINT', keeper.stop);
await keeper.done;
// The last words to the users are on their way; connections left half open are of no use to anybody.
setTimeout(() => process.exit(0), 200);
