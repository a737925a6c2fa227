/** Why a request is not answered, as the client is told. */
export interface Refusal {
  readonly status: 400 | 401 | 403 | 413 | 415;
  /** `errors[].extensions.code` */
  readonly code: 'BAD_REQUEST' | 'UNAUTHENTICATED' | 'FORBIDDEN' | 'REQUEST_TOO_LARGE' | 'UNSUPPORTED_MEDIA_TYPE';
  readonly message: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Milliseconds to wait before it is told. */
  readonly delayMs?: number;
}

export function forbidden(message: string): Refusal {
  return { status: 403, code: 'FORBIDDEN', message };
}
