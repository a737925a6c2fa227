import { parentPort } from 'node:worker_threads';
import type { HtmlAnswer } from '../importing/formats/html-thread.ts';
import { parseHtmlPage } from '../importing/formats/parse-html.ts';
import { RejectedItem } from '../importing/rejection.ts';

/** The thread that takes pages apart: answers each with its fields, or with why it is no page. */
const port = parentPort!;
const say = (answer: HtmlAnswer) => port.postMessage(answer);

port.on('message', (html: string) => say(answerTo(html)));
say('ready');

function answerTo(html: string): HtmlAnswer {
  try {
    return { fields: parseHtmlPage(html) };
  } catch (error) {
    if (!(error instanceof RejectedItem)) throw error;
    const { stage, code, message, excerpt } = error;
    return { rejected: { stage, code, message, excerpt } };
  }
}
