/** What one client may take of the service. Milliseconds and bytes. */
export interface HttpLimits {
  /** Until the head of a request is there. */
  readonly headMs: number;
  /** Until all of it is there. */
  readonly requestMs: number;
  /** A connection without a request. Longer than proxies keep theirs (nginx 60 s), so that none sends into one just closed. */
  readonly idleMs: number;
  readonly headBytes: number;
  readonly bodyBytes: number;
  readonly connections: number;
  /** Questions that one connection may have open: without a bound one packet brings thousands. */
  readonly openRequests: number;
  /** An answer has to be taken within this time, and a second more for each `answerBytesPerSecond`. */
  readonly answerMs: number;
  readonly answerBytesPerSecond: number;
  /** Of all answers that wait for slow readers; beyond it the oldest is given up. */
  readonly waitingBytes: number;
}

export const HTTP_LIMITS: HttpLimits = {
  headMs: 10_000,
  requestMs: 30_000,
  idleMs: 65_000,
  headBytes: 16_384,
  bodyBytes: 128_000,
  connections: 2_000,
  openRequests: 100,
  answerMs: 15_000,
  answerBytesPerSecond: 20_000,
  waitingBytes: 100_000_000,
};
