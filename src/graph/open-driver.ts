import neo4j, { type Driver } from 'neo4j-driver';
import { BackchannelError } from '../model/errors.ts';

const CONNECT_TIMEOUT_MS = 2_000;
/** Opening one costs both sides some milliseconds of work, and a server gains nothing from more statements at once. */
const MOST_CONNECTIONS = 50;
/** Waiting for a free connection is bounded by the deadline of the call that waits, not by this. */
const ACQUISITION_TIMEOUT_MS = 600_000;
/** A connection that was idle for longer is tried before it is used: something between us may have dropped it. */
const IDLE_BEFORE_TRIAL_MS = 30_000;

/**
 * A driver with our timeouts; the driver's own let a call hang for 30 to 60 s.
 * @throws {BackchannelError} BAD_CONFIG for an address that is none
 */
export function openDriver(uri: string, user: string, password: string): Driver {
  try {
    return neo4j.driver(uri, neo4j.auth.basic(user, password), {
      userAgent: 'backchannel',
      disableLosslessIntegers: true,
      disableAutoCommitRetries: true,
      fetchSize: -1,
      maxConnectionPoolSize: MOST_CONNECTIONS,
      connectionTimeout: CONNECT_TIMEOUT_MS,
      connectionAcquisitionTimeout: ACQUISITION_TIMEOUT_MS,
      connectionLivenessCheckTimeout: IDLE_BEFORE_TRIAL_MS,
      maxTransactionRetryTime: 0,
      notificationFilter: { minimumSeverityLevel: 'OFF' },
      telemetryDisabled: true,
    });
  } catch (cause) {
    const message = `NEO4J_URI: expected bolt://, neo4j://, bolt+s:// or neo4j+s:// and a host, got ${JSON.stringify(uri)}.`;
    throw new BackchannelError('BAD_CONFIG', message, { cause });
  }
}
