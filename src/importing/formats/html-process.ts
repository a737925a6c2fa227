import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { RawFields } from '../fields/field-names.ts';
import { RejectedItem } from '../rejection.ts';

/**
 * Takes pages apart, one after the other, in a process that can be ended when a page asks too much of it. A thread would not
 * do: V8 ends the whole process where the heap of a thread is full before its limit can be enforced (seen with Node 24).
 */
export interface HtmlProcess {
  /** @throws RejectedItem NOT_AN_ARTICLE as `parseHtmlPage`, TOO_COSTLY where time or memory run out */
  parse(html: string): Promise<RawFields>;
  /** Ends the process; the next page starts another. */
  close(): Promise<void>;
}

export interface HtmlLimits {
  /** Longest time for one page, from when the process can work on it. */
  readonly milliseconds: number;
  /** Largest heap of the process. */
  readonly megabytes: number;
  /** A process without work for so long is ended. */
  readonly idleMilliseconds: number;
}

/** What the process answers: once that it can work, then one answer for each page. */
export type HtmlAnswer =
  | 'ready'
  | { readonly fields: RawFields }
  | { readonly rejected: Pick<RejectedItem, 'stage' | 'code' | 'message' | 'excerpt'> }
  | { readonly failed: string };

/** An ordinary page of 100 kB takes 20 ms and 20 MB. */
export const HTML_LIMITS: HtmlLimits = { milliseconds: 10_000, megabytes: 512, idleMilliseconds: 5_000 };
/** Never so slow on any machine that this is wrong; a process that does not come up would keep the import waiting for ever. */
const START_MS = 300_000;
/** Parsers call themselves for each level. Half of what Linux and macOS give a process; where that is less, only this one ends. */
const STACK_KB = 3_900;
const HTML_WORKER = new URL('../../bin/html-worker.ts', import.meta.url);

/** @param script what the process runs; given in tests */
export function openHtmlProcess(limits: HtmlLimits, script = HTML_WORKER): HtmlProcess {
  let child: ChildProcess | null = null;
  let isReady = false;
  let idle: NodeJS.Timeout | undefined;
  let last: Promise<unknown> = Promise.resolve();

  /** A process that nobody waits for neither keeps this one alive nor stays for long. */
  function rest(): void {
    child?.unref();
    child?.channel?.unref();
    idle = setTimeout(() => void end(), limits.idleMilliseconds).unref();
  }

  function started(): ChildProcess {
    clearTimeout(idle);
    if (child !== null) {
      child.ref();
      child.channel?.ref();
      return child;
    }
    isReady = false;
    const fresh = fork(fileURLToPath(script), {
      execArgv: [`--max-old-space-size=${limits.megabytes}`, `--stack-size=${STACK_KB}`],
      serialization: 'advanced',
      // What V8 prints where memory runs out is for nobody.
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    // Between two pages nobody listens: without this the import would end with its helper.
    fresh.on('error', () => undefined);
    fresh.once('exit', () => {
      if (child === fresh) child = null;
    });
    child = fresh;
    return fresh;
  }

  async function end(): Promise<void> {
    clearTimeout(idle);
    const ended = child;
    child = null;
    if (ended === null || ended.exitCode !== null || ended.signalCode !== null) return;
    const gone = once(ended, 'exit');
    ended.kill('SIGKILL');
    await gone;
  }

  async function parseNext(html: string): Promise<RawFields> {
    const worker = started();
    const { promise, resolve, reject } = Promise.withResolvers<RawFields>();
    const fail = (why: string): void => reject(tooCostly(why, html));
    let timer: NodeJS.Timeout;
    const begin = (): void => {
      timer = setTimeout(() => fail(`it takes longer than ${limits.milliseconds / 1000} s`), limits.milliseconds);
      // Where the process is gone already, `exit` tells.
      worker.send(html, () => undefined);
    };
    const hear = (answer: HtmlAnswer): void => {
      if (answer === 'ready') {
        isReady = true;
        clearTimeout(timer);
        begin();
      } else if ('fields' in answer) resolve(answer.fields);
      else if ('failed' in answer) fail(`it fails: ${answer.failed}`);
      else reject(rejectedItem(answer.rejected));
    };
    const die = (error: Error): void => fail(`its process cannot work: ${error.message}`);
    const exit = (code: number | null, signal: string | null): void => fail(whyItEnded(code, signal, limits));
    // A listener of messages keeps the channel open, and this process with it, until it is taken away again.
    worker.on('message', hear).on('error', die).on('exit', exit);
    if (isReady) begin();
    else timer = setTimeout(() => fail('its process does not start'), START_MS);
    try {
      return await promise;
    } catch (error) {
      if (!(error instanceof RejectedItem) || error.code === 'TOO_COSTLY') await end();
      throw error;
    } finally {
      clearTimeout(timer!);
      worker.off('message', hear).off('error', die).off('exit', exit);
      rest();
    }
  }

  return {
    parse(html) {
      const next = last.then(() => parseNext(html));
      last = next.catch(() => undefined);
      return next;
    },
    close: end,
  };
}

function rejectedItem({ stage, code, message, excerpt }: Pick<RejectedItem, 'stage' | 'code' | 'message' | 'excerpt'>) {
  return new RejectedItem(stage, code, message, excerpt);
}

function tooCostly(why: string, html: string): RejectedItem {
  const reason = `Expected an HTML page that can be taken apart, but ${why}. Mend it, or give its text.`;
  return new RejectedItem('parse', 'TOO_COSTLY', reason, html);
}

/** V8 aborts the process where its heap is full; a shell would call that code 134. */
function whyItEnded(code: number | null, signal: string | null, { megabytes }: HtmlLimits): string {
  if (signal === 'SIGABRT' || signal === 'SIGTRAP' || code === 134)
    return `it needs more than ${megabytes} MB of memory`;
  return `its process ended with ${signal ?? `code ${code}`}`;
}
