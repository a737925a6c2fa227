import type { HtmlAnswer } from '../importing/formats/html-process.ts';
import { parseHtmlPage } from '../importing/formats/parse-html.ts';
import { RejectedItem } from '../importing/rejection.ts';

/** The process that takes pages apart: answers each with its fields, or with why it is no page. Ends with whoever started it. */
const say = (answer: HtmlAnswer) => process.send?.(answer);

process.on('message', (html: string) => say(answerTo(html)));
// Signals are for whoever started it, who may still want the page that is under way.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => undefined);
process.once('disconnect', () => process.exit());
say('ready');

function answerTo(html: string): HtmlAnswer {
  try {
    return { fields: parseHtmlPage(html) };
  } catch (error) {
    if (!(error instanceof RejectedItem)) return { failed: error instanceof Error ? error.message : String(error) };
    const { stage, code, message, excerpt } = error;
    return { rejected: { stage, code, message, excerpt } };
  }
}
