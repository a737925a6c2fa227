import { Worker } from 'node:worker_threads';
import type { RawFields } from '../fields/field-names.ts';
import { RejectedItem } from '../rejection.ts';

/** Takes pages apart, one after the other, on a thread that can be ended when a page asks too much of it. */
export interface HtmlThread {
  /** @throws RejectedItem NOT_AN_ARTICLE as `parseHtmlPage`, TOO_COSTLY where time or memory run out */
  parse(html: string): Promise<RawFields>;
  /** Ends the thread; the next page starts another. */
  close(): Promise<void>;
}

export interface HtmlLimits {
  /** Longest time for one page, from when the thread can work on it. */
  readonly milliseconds: number;
  /** Largest heap of the thread. */
  readonly megabytes: number;
  /** A thread without work for so long is ended. */
  readonly idleMilliseconds: number;
}

/** What the thread answers: once that it can work, then one answer for each page. */
export type HtmlAnswer =
  | 'ready'
  | { readonly fields: RawFields }
  | { readonly rejected: Pick<RejectedItem, 'stage' | 'code' | 'message' | 'excerpt'> };

/** An ordinary page of 100 kB takes 20 ms and 20 MB. */
export const HTML_LIMITS: HtmlLimits = { milliseconds: 10_000, megabytes: 512, idleMilliseconds: 5_000 };
/** Never so slow on any machine that this is wrong; a thread that does not come up would keep the import waiting for ever. */
const START_MS = 300_000;
const HTML_WORKER = new URL('../../bin/html-worker.ts', import.meta.url);

/** @param script the worker's script; given in tests */
export function openHtmlThread(limits: HtmlLimits, script = HTML_WORKER): HtmlThread {
  let worker: Worker | null = null;
  let isReady = false;
  let idle: NodeJS.Timeout | undefined;
  let last: Promise<unknown> = Promise.resolve();

  /** A thread that nobody waits for neither keeps the process alive nor stays for long. */
  function rest(): void {
    worker?.unref();
    idle = setTimeout(() => void end(), limits.idleMilliseconds).unref();
  }

  function started(): Worker {
    clearTimeout(idle);
    if (worker !== null) {
      worker.ref();
      return worker;
    }
    isReady = false;
    const resourceLimits = { maxOldGenerationSizeMb: limits.megabytes };
    const fresh = new Worker(script, { resourceLimits, name: 'html' });
    // Between two pages nobody listens: without this the process would end with the thread.
    fresh.on('error', () => undefined);
    fresh.once('exit', () => {
      if (worker === fresh) worker = null;
    });
    worker = fresh;
    return fresh;
  }

  async function end(): Promise<void> {
    clearTimeout(idle);
    const ended = worker;
    worker = null;
    await ended?.terminate();
  }

  async function parseNext(html: string): Promise<RawFields> {
    const thread = started();
    const { promise, resolve, reject } = Promise.withResolvers<RawFields>();
    const tooSlow = (): void => reject(tooCostly(`it takes longer than ${limits.milliseconds / 1000} s`, html));
    let timer: NodeJS.Timeout;
    const begin = (): void => {
      timer = setTimeout(tooSlow, limits.milliseconds);
      thread.postMessage(html);
    };
    const hear = (answer: HtmlAnswer): void => {
      if (answer === 'ready') {
        isReady = true;
        clearTimeout(timer);
        begin();
      } else if ('fields' in answer) resolve(answer.fields);
      else reject(rejectedItem(answer.rejected));
    };
    const die = (error: unknown): void => reject(tooCostly(whyItEnded(error, limits), html));
    const exit = (code: number): void => reject(tooCostly(`its thread ended with code ${code}`, html));
    thread.on('message', hear).on('error', die).on('exit', exit);
    if (isReady) begin();
    else timer = setTimeout(() => reject(tooCostly('its thread does not start', html)), START_MS);
    try {
      return await promise;
    } catch (error) {
      if (!(error instanceof RejectedItem) || error.code === 'TOO_COSTLY') await end();
      throw error;
    } finally {
      clearTimeout(timer!);
      thread.off('message', hear).off('error', die).off('exit', exit);
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

function whyItEnded(error: unknown, { megabytes }: HtmlLimits): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return code === 'ERR_WORKER_OUT_OF_MEMORY' ? `it needs more than ${megabytes} MB of memory` : `it fails: ${message}`;
}
