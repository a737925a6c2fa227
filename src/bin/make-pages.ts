import { buildExplorer } from '../api/explorer/explorer-pages.ts';
import type { Pages } from '../api/pages.ts';
import { buildPlayground } from '../api/playground.ts';

// Started by the service: makes the pages that it serves, hands them over, and ends.
const pages: Pages = new Map([...(await buildPlayground()), ...(await buildExplorer())]);
process.send?.(pages, () => process.disconnect());
