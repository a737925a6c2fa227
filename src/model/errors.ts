/** The few kinds of failure that somebody outside has to tell apart. */
export type ErrorCode =
  | 'BAD_CONFIG'
  | 'BAD_INPUT'
  | 'BAD_ARTICLE'
  | 'DATABASE_UNAVAILABLE'
  | 'DEADLINE_EXCEEDED'
  | 'MIGRATION_CONFLICT'
  /** Another import holds the lease, or has taken it meanwhile. */
  | 'IMPORT_RUNNING'
  /** A file that has to be written cannot be: disk full, no permission. */
  | 'STORAGE_UNAVAILABLE'
  | 'INTERNAL';

/** Base of all errors that are meant to be read: the message says what was expected, what came and what to do. */
export class BackchannelError extends Error {
  override readonly name = 'BackchannelError';
  readonly code: ErrorCode;
  constructor(code: ErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

export function isBackchannelError(error: unknown, code?: ErrorCode): error is BackchannelError {
  return error instanceof BackchannelError && (code === undefined || error.code === code);
}
