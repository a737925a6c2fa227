import * as fc from 'fast-check';
import { buildSchema } from '../../../src/api/schema.ts';
import type { Target } from '../attack.ts';
import { HOSTILE_TEXT } from '../hostile-articles.ts';
import { problemsOf } from '../judge.ts';
import { send, textOf } from '../wire.ts';
import { type FuzzedRequest, requestsFor } from './requests.ts';
import { openTally } from './tally.ts';

export interface FuzzOptions {
  readonly count: number;
  /** The same requests for the same seed over the same graph. */
  readonly seed: number;
  readonly onProgress?: (done: number) => void;
}

export interface FuzzReport {
  readonly sent: number;
  readonly milliseconds: number;
  /** What is wrong, each sort of it once, with the shortest request that shows it. */
  readonly problems: readonly string[];
  /** Share of requests that were answered without an error: whether they get past the door. */
  readonly answered: number;
  /** What came of the requests. */
  readonly outcomes: readonly string[];
}

const AT_ONCE = 8;
/** The database keeps about a thousand plans. */
const MOST_FORMS = 400;

/** Sends generated requests, some at a time, and looks at every answer for what none may be or tell. */
export async function runFuzz(port: number, target: Target, options: FuzzOptions): Promise<FuzzReport> {
  const { count, seed, onProgress = () => undefined } = options;
  const started = performance.now();
  const tally = openTally();
  const found = new Map<string, string>();
  let sent = 0;
  async function sendOne({ sort, request }: FuzzedRequest): Promise<void> {
    const answer = await send(port, request);
    sent += 1;
    tally.add(sort, answer);
    const problems = problemsOf(
      { group: 'fuzz', name: sort, request, must: 'either', slow: false },
      answer,
      HOSTILE_TEXT,
    );
    for (const problem of answer.status === null ? ['no answer', ...problems] : problems) {
      const shortest = found.get(problem);
      const text = `${textOf(request)}\n    ${answer.body}`;
      if (shortest === undefined || text.length < shortest.length) found.set(problem, text);
    }
  }
  const batches = fc.array(
    requestsFor(buildSchema(), target, { seed, forms: Math.ceil(Math.min(MOST_FORMS, count / 20)) }),
    {
      minLength: AT_ONCE,
      maxLength: AT_ONCE,
    },
  );
  const property = fc.asyncProperty(batches, async (batch) => {
    await Promise.all(batch.map(sendOne));
    onProgress(sent);
  });
  await fc.assert(property, { numRuns: Math.ceil(count / AT_ONCE), seed });
  return {
    sent,
    milliseconds: performance.now() - started,
    problems: [...found].map(([problem, text]) => `fuzzed, seed ${seed}: ${problem}, of\n    ${text.slice(0, 1_500)}`),
    answered: tally.answered(),
    outcomes: tally.lines(),
  };
}
