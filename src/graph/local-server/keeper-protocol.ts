import type { ErrorCode } from '../../model/errors.ts';
import type { Ports } from './neo4j-conf.ts';

/**
 * What a keeper and its users say to each other, one line each. A user says the token first, and BYE before it leaves; what it
 * uses is the open connection itself: a process that is killed loses it too, so nobody is counted who is gone.
 */
export const BYE = 'bye';

export type KeeperMessage =
  /** The token was right. */
  | { readonly kind: 'welcome' }
  | { readonly kind: 'ready'; readonly ports: Ports }
  | { readonly kind: 'failed'; readonly code: ErrorCode; readonly message: string };

/** What the keeper is given when it is started. */
export interface KeeperOrder {
  readonly dataFolder: string;
  readonly javaExecutable: string;
  readonly classPath: string;
  readonly heap: string;
  readonly pageCache: string;
  /** The first ports to try. */
  readonly ports: Ports;
  /** Deletes the data folder in the end. */
  readonly temporary: boolean;
}
