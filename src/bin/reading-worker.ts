import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { gunzipSync } from 'node:zlib';
import type { WorkerMessage, WorkerOrder } from '../importing/reading-pool.ts';
import type { Article } from '../model/article.ts';
import { BackchannelError, isBackchannelError } from '../model/errors.ts';
import { readArticle } from '../reading/read-article.ts';
import { openReader, type Reader } from '../reading/reader.ts';
import { MODEL_FILES } from './shared/model-files.ts';

/** A thread of the reading pool: opens the models once, then answers each article with its reading. */
const port = parentPort!;
const { modelsFolder } = workerData as { readonly modelsFolder: string };
const say = (message: WorkerMessage) => port.postMessage(message);
// onnxruntime 1.29 and newer report their use to their vendor, unless this is set before the first network is opened.
process.env.ORT_DISABLE_TELEMETRY = '1';

let reader: Reader | null = null;
try {
  reader = await openReader({
    weights: fileOf(MODEL_FILES.weights),
    vocabulary: fileOf(MODEL_FILES.vocabulary),
    labels: fileOf(MODEL_FILES.labels),
    lexicon: gunzipSync(fileOf(MODEL_FILES.lexicon)),
    calibration: fileOf(MODEL_FILES.calibration),
  });
  say({ kind: 'ready', extractor: reader.extractor });
} catch (error) {
  fail(error);
}

port.on('message', (order: WorkerOrder) => {
  if (order === 'end') void end();
  else if (reader) void answer(order, reader);
});

async function answer(article: Article, opened: Reader): Promise<void> {
  try {
    say({ kind: 'reading', reading: await readArticle(article, opened) });
  } catch (error) {
    fail(error);
  }
}

async function end(): Promise<void> {
  await reader?.close();
  process.exit();
}

function fail(error: unknown): void {
  if (isBackchannelError(error)) say({ kind: 'failed', code: error.code, message: error.message });
  else
    say({ kind: 'failed', code: 'INTERNAL', message: `Reading failed: ${String((error as Error)?.stack ?? error)}` });
}

function fileOf(name: string): Buffer {
  const path = join(modelsFolder, name);
  try {
    return readFileSync(path);
  } catch (cause) {
    throw new BackchannelError(
      'BAD_CONFIG',
      `Expected the reading model's file ${path}, found none. Check out the repository's models/ folder whole.`,
      { cause },
    );
  }
}
