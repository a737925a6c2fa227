import type { ImportProgress } from '../importing/import-options.ts';
import { type ImportReport, rejectionLine, summaryLine } from '../importing/import-report.ts';
import { progressLine } from '../importing/progress-line.ts';

/** What an import shows while it runs and when it ends. */
export interface ImportDisplay {
  progress(progress: ImportProgress): void;
  /** Notes, rejections, rate, and as the very last line the summary. */
  end(report: ImportReport): void;
}

const REDRAW_MS = 100;
/** In a pipe a line now and then shows that the import lives; a night's log stays short. */
const PLAIN_LINE_MS = 10_000;

/** One line redrawn on a terminal; plain lines anywhere else. @param bytesTotal null where the input has no known end */
export function importDisplay(output: NodeJS.WriteStream, bytesTotal: number | null): ImportDisplay {
  const started = Date.now();
  const interval = output.isTTY ? REDRAW_MS : PLAIN_LINE_MS;
  let shown = output.isTTY ? 0 : started;
  const clear = output.isTTY ? '\r\u001b[K' : '';
  const line = (text: string): void => {
    output.write(`${clear}${text}\n`);
  };
  return {
    progress(progress) {
      const now = Date.now();
      if (now - shown < interval) return;
      shown = now;
      const text = progressLine({ ...progress, bytesTotal, elapsedSeconds: (now - started) / 1000 });
      if (output.isTTY) output.write(`${clear}${text.slice(0, output.columns - 1)}`);
      else line(text);
    },
    end(report) {
      for (const { origin, note } of report.notes) line(`${origin} note: ${note}`);
      for (const rejection of report.rejections) line(rejectionLine(rejection));
      line(timeLine(report));
      line(summaryLine(report));
    },
  };
}

function timeLine({ read, seconds, stopped }: ImportReport): string {
  const rate = seconds.total > 0 ? read / seconds.total : 0;
  const times = `${seconds.total.toFixed(1)} s, ${rate.toFixed(1)} articles/s (reading ${seconds.reading.toFixed(1)} s, writing ${seconds.writing.toFixed(1)} s)`;
  return stopped ? `Stopped before the end; what was begun is finished. ${times}` : times;
}
