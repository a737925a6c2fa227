import { BackchannelError } from '../../model/errors.ts';
import type { ImportSource } from '../import-source.ts';
import type { InputFile } from '../input-file.ts';
import { type ParsedItem, parseArticles } from '../parse-articles.ts';
import { RejectedItem } from '../rejection.ts';
import { decodeBody } from '../sources/decode-body.ts';
import { charsetOf, formatOfType, mediaTypeOf } from '../sources/media-type.ts';
import { BODY_LENGTH_MAX } from './ask-server.ts';
import { type FetchedPage, fetchPage, type Validators } from './fetch-page.ts';
import { fetchTarget, withoutSecrets } from './fetch-target.ts';
import { type Network, openNetwork } from './network.ts';
import { readValidators, writeValidators } from './validators-file.ts';

export interface FetchOptions {
  /** Where it is kept what servers said, so that they are asked for news only. */
  readonly validatorsFile: string;
  /** Tells this graph from all others and from itself before it was emptied. */
  readonly graph: string;
  /** The open internet, where none is given. */
  readonly network?: Network;
}

export interface FetchedSource extends ImportSource {
  /**
   * To be called when all that was fetched is in the graph (or rejected there), and not after a failure or a stop: from then
   * on the servers are asked for what is new since.
   */
  keep(): Promise<void>;
}

/** @throws BackchannelError BAD_INPUT naming the first address that must not be fetched whatever its name leads to */
export function checkAddresses(urls: readonly string[]): void {
  for (const url of urls) {
    const target = fetchTarget(url);
    if (typeof target !== 'string') continue;
    const message = `Expected an address that may be fetched, but “${withoutSecrets(url)}” may not: ${target}.`;
    throw new BackchannelError('BAD_INPUT', message);
  }
}

/**
 * What is at addresses of the web: feeds, pages, JSON and JSON lines, as their Content-Type says; one address after the other,
 * each asked once. What cannot be fetched is one rejection.
 * @throws BackchannelError BAD_INPUT naming the first address that must not be fetched whatever its name leads to
 */
export function fetchedSource(urls: readonly string[], options: FetchOptions): FetchedSource {
  checkAddresses(urls);
  const { validatorsFile, graph, network = openNetwork } = options;
  const fetched = new Map<string, Validators | null>();
  return {
    bytesTotal: null,
    async *items(now, onBytes) {
      const known = await readValidators(validatorsFile, graph);
      for (const url of new Set(urls)) {
        try {
          const page = await fetchPage(url, known.get(url) ?? null, network);
          if (page === null) continue;
          onBytes(page.bytes.length);
          yield* parseArticles(await fileOf(url, page), now);
          fetched.set(url, page.validators);
        } catch (error) {
          if (!(error instanceof RejectedItem)) throw error;
          yield rejected(url, error);
        }
      }
    },
    async keep() {
      if (fetched.size === 0) return;
      const known = new Map(await readValidators(validatorsFile, graph));
      for (const [url, validators] of fetched) {
        if (validators === null) known.delete(url);
        else known.set(url, validators);
      }
      await writeValidators(validatorsFile, graph, known);
    },
  };
}

async function fileOf(origin: string, { address, contentType, bytes }: FetchedPage): Promise<InputFile> {
  const format = formatOfType(contentType);
  if (format === undefined) {
    const reason = `Expected a feed, a page, JSON or JSON lines, but the server calls it ${mediaTypeOf(contentType).slice(0, 80)}.`;
    throw new RejectedItem('open', 'UNKNOWN_FORMAT', reason);
  }
  // A file that is packed itself has to keep to the same limit.
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
  const content = isPacked ? await decodeBody(bytes, 'gzip', BODY_LENGTH_MAX) : bytes;
  return {
    origin,
    format,
    size: null,
    address,
    charset: charsetOf(contentType),
    async *bytes() {
      yield content;
    },
  };
}

function rejected(origin: string, { stage, code, message: reason, excerpt }: RejectedItem): ParsedItem {
  return { article: null, origin, rejection: { stage, code, reason, excerpt, origin } };
}
