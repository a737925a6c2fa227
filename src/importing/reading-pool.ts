import { SHARE_ENV, Worker } from 'node:worker_threads';
import type { Article } from '../model/article.ts';
import { BackchannelError, type ErrorCode } from '../model/errors.ts';
import type { Extractor, Reading } from '../model/reading.ts';

/** Reads articles on several threads. The caller keeps the order: results come as they are done. */
export interface ReadingPool {
  /** Who reads: known before the first article, so that what this extractor has read already need not be read again. */
  readonly extractor: Extractor;
  /** @throws {BackchannelError} INTERNAL where the thread that read this article died, or took too long; the pool goes on. */
  read(article: Article): Promise<Reading>;
  /** Ends all threads; articles not yet read are rejected at once, and what a thread reads is left at the next sentence. */
  close(): Promise<void>;
}

export interface ReadingPoolOptions {
  /** Number of threads, each with its own copy of the network (about 200 MB). */
  readonly size: number;
  /** Folder of the weights and the lexicon. */
  readonly modelsFolder: string;
  /** The worker's script; given in tests. */
  readonly script?: URL;
  /** Longest time for one article; given in tests. */
  readonly limitMs?: (article: Article) => number;
}

/** What a worker says: once that it is ready, then one answer for each article. */
export type WorkerMessage =
  | { readonly kind: 'ready'; readonly extractor: Extractor }
  | { readonly kind: 'reading'; readonly reading: Reading }
  | { readonly kind: 'failed'; readonly code: ErrorCode; readonly message: string };

/** What a worker is told: to read an article, or to end. */
export type WorkerOrder = Article | 'end';

interface Job {
  readonly article: Article;
  resolve(reading: Reading): void;
  reject(error: Error): void;
}

interface Thread {
  readonly worker: Worker;
  ready: boolean;
  job: Job | null;
  /** Runs while there is a job. */
  late?: NodeJS.Timeout;
}

/** A thread that was told to end is between two sentences long before; one that is not is ended all the same. */
const END_MS = 10_000;
/** An ordinary text is read at 5,000 characters a second and more; a machine that is busy may take ten times as long. */
const READING_MS = 60_000;
const READING_MS_A_CHARACTER = 1;
const READING_WORKER = new URL('../bin/reading-worker.ts', import.meta.url);

/** Starts the threads; resolves when the first can read, so that a missing model is told at once. */
export async function openReadingPool(options: ReadingPoolOptions): Promise<ReadingPool> {
  const waiting: Job[] = [];
  const threads = new Set<Thread>();
  const ending = new Set<Promise<void>>();
  let broken: Error | null = null;
  let closing = false;
  const opened = Promise.withResolvers<Extractor>();

  function start(): void {
    const worker = new Worker(options.script ?? READING_WORKER, {
      workerData: { modelsFolder: options.modelsFolder },
      // What a thread sets is seen by its native libraries only so.
      env: SHARE_ENV,
      name: 'reading',
    });
    const thread: Thread = { worker, ready: false, job: null };
    threads.add(thread);
    worker.on('message', (message: WorkerMessage) => hear(thread, message));
    worker.on('error', (error) => lose(thread, error));
    worker.on('exit', (code) => lose(thread, new Error(`the thread ended with code ${code}`)));
  }

  function hear(thread: Thread, message: WorkerMessage): void {
    if (closing) return;
    if (message.kind === 'ready') {
      thread.ready = true;
      opened.resolve(message.extractor);
    } else if (thread.job) {
      const { job } = thread;
      thread.job = null;
      clearTimeout(thread.late);
      if (message.kind === 'reading') job.resolve(message.reading);
      else job.reject(new BackchannelError(message.code, message.message));
    } else if (message.kind === 'failed') {
      breakDown(new BackchannelError(message.code, message.message));
    }
    hand(thread);
  }

  /** A thread is gone: its article is rejected and another thread takes its place, unless threads cannot start at all. */
  function lose(thread: Thread, cause: unknown): void {
    if (!threads.delete(thread) || closing) return;
    clearTimeout(thread.late);
    thread.job?.reject(crashed(thread.job.article, cause));
    if (thread.ready) start();
    else breakDown(new BackchannelError('INTERNAL', 'A reading thread could not start; see the cause.', { cause }));
  }

  function breakDown(error: Error): void {
    broken ??= error;
    opened.reject(broken);
    for (const job of waiting.splice(0)) job.reject(broken);
  }

  function hand(thread: Thread): void {
    if (!threads.has(thread) || !thread.ready || thread.job || closing) return;
    const job = waiting.shift();
    if (!job) return;
    thread.job = job;
    tell(thread, job.article);
    const limit = (options.limitMs ?? longestReading)(job.article);
    thread.late = setTimeout(() => giveUp(thread, job, limit), limit);
  }

  /** Another thread takes the place of one that reads too long; that one ends as soon as it can. */
  function giveUp(thread: Thread, job: Job, limit: number): void {
    threads.delete(thread);
    job.reject(tooSlow(job.article, limit));
    ending.add(end(thread));
    start();
  }

  async function close(): Promise<void> {
    closing = true;
    const error = new BackchannelError('INTERNAL', 'The reading pool was closed before this article was read.');
    for (const job of waiting.splice(0)) job.reject(error);
    for (const thread of threads) {
      clearTimeout(thread.late);
      thread.job?.reject(error);
    }
    await Promise.all([...[...threads].map(end), ...ending]);
    threads.clear();
  }

  for (let i = 0; i < Math.max(1, options.size); i++) start();
  let extractor: Extractor;
  try {
    extractor = await opened.promise;
  } catch (error) {
    await close();
    throw error;
  }
  return {
    extractor,
    read(article) {
      if (broken) return Promise.reject(broken);
      if (closing) return Promise.reject(new BackchannelError('INTERNAL', 'The reading pool is closed.'));
      return new Promise((resolve, reject) => {
        waiting.push({ article, resolve, reject });
        for (const thread of threads) hand(thread);
      });
    },
    close,
  };
}

function longestReading({ text }: Article): number {
  return READING_MS + READING_MS_A_CHARACTER * text.length;
}

function tell({ worker }: Thread, order: WorkerOrder): void {
  worker.postMessage(order);
}

/** The process dies with a thread that is stopped inside the network: each is asked to end by itself first. */
async function end(thread: Thread): Promise<void> {
  const ended = new Promise((resolve) => thread.worker.once('exit', resolve));
  tell(thread, 'end');
  const late = setTimeout(() => void thread.worker.terminate(), END_MS);
  await ended;
  clearTimeout(late);
}

function tooSlow({ title, id, text }: Article, limit: number): BackchannelError {
  const seconds = Math.round(limit / 1000);
  return new BackchannelError(
    'INTERNAL',
    `Expected to read "${title}" (${id}, ${text.length} characters) within ${seconds} s, but it takes longer: give its text in parts.`,
  );
}

function crashed(article: Article, cause: unknown): BackchannelError {
  return new BackchannelError(
    'INTERNAL',
    `Reading "${article.title}" (${article.id}) ended its thread. The article is left out; please report it with its text.`,
    { cause },
  );
}
