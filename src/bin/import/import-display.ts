import { styleText } from 'node:util';
import type { Plan } from '../../graph/plan/plan.ts';
import type { ImportEvent, ImportProgress } from '../../importing/import-options.ts';
import { type ImportReport, rejectionLine, summaryLine } from '../../importing/import-report.ts';
import { type DiffPaint, planLines } from '../../importing/plan-lines.ts';
import { duration, type ProgressState, progressFigures, progressLine } from '../../importing/progress-line.ts';
import type { Log } from '../../log.ts';
import { reportFields, reportObject } from './report-object.ts';

/** What an import shows while it runs and when it ends. */
export interface ImportDisplay {
  progress(progress: ImportProgress): void;
  /** A rejection or a note, as it comes. */
  event(event: ImportEvent): void;
  /** The database does not answer since then; the import waits. */
  waits(since: Date): void;
  /** It answers again. */
  goesOn(): void;
  /** Time and rate, and as the very last line the summary; or all of it as one JSON object. @param plan of a dry run */
  end(report: ImportReport, plan?: Plan): void;
}

export interface ImportDisplayOptions {
  readonly output: NodeJS.WriteStream;
  readonly errors: NodeJS.WriteStream;
  /** One line an event, where nobody watches. */
  readonly log: Log;
  /** The result is one JSON object on `output`, and nothing else goes there. */
  readonly json: boolean;
  /** Null where the input has no known end. */
  readonly bytesTotal: number | null;
  /** Fields of the event that tells of the beginning. */
  readonly begins: Readonly<Record<string, unknown>>;
}

const REDRAW_MS = 100;
/** A line now and then shows that the import lives; a night's log stays short. */
const LOG_MS = 10_000;

/** Before the end: a line that is redrawn and lines for people on a terminal, else events in the log. */
type Course = Omit<ImportDisplay, 'end' | 'progress'> & {
  readonly intervalMs: number;
  show(state: ProgressState): void;
  finished(report: ImportReport): void;
};

/**
 * On a terminal one line is redrawn, and what people should know of is printed above it; anywhere else each event is one JSON
 * line of the log. `output` ends with the summary in both cases.
 */
export function importDisplay(options: ImportDisplayOptions): ImportDisplay {
  const { output, errors, log, json, bytesTotal } = options;
  const started = Date.now();
  const screen = json ? errors : output;
  const course = screen.isTTY ? onScreen(screen) : inLog(log);
  let shown = screen.isTTY ? 0 : started;
  if (!screen.isTTY) log.info({ event: 'started', ...options.begins, bytesTotal }, 'import started');
  return {
    event: course.event,
    waits: course.waits,
    goesOn: course.goesOn,
    progress(progress) {
      const now = Date.now();
      if (now - shown < course.intervalMs) return;
      shown = now;
      course.show({ ...progress, bytesTotal, elapsedSeconds: (now - started) / 1000 });
    },
    end(report, plan) {
      course.finished(report);
      if (json) output.write(`${JSON.stringify(reportObject(report, plan))}\n`);
      else output.write(`${[...(plan ? planLines(plan, paintFor(output)) : []), ...lastLines(report)].join('\n')}\n`);
    },
  };
}

function onScreen(screen: NodeJS.WriteStream): Course {
  const clear = '\r\u001b[K';
  const line = (text: string) => void screen.write(`${clear}${text}\n`);
  let waitsSince = Date.now();
  return {
    intervalMs: REDRAW_MS,
    show: (state) => void screen.write(`${clear}${progressLine(state).slice(0, screen.columns - 1)}`),
    event: (event) => line(event.kind === 'note' ? noteLine(event) : rejectionLine(event.rejection)),
    waits(since) {
      waitsSince = since.getTime();
      line('The database does not answer; waiting for it …');
    },
    goesOn: () => line(`The database answers again, after ${duration((Date.now() - waitsSince) / 1000)}.`),
    finished: () => void screen.write(clear),
  };
}

function inLog(log: Log): Course {
  let waitsSince = Date.now();
  return {
    intervalMs: LOG_MS,
    show(state) {
      const { totals, found, bytesRead, bytesTotal } = state;
      const { articlesPerSecond, share, secondsLeft } = progressFigures(state);
      const figures = {
        share: share === null ? null : rounded(share),
        articlesPerSecond: rounded(articlesPerSecond),
        secondsLeft: secondsLeft === null ? null : Math.round(secondsLeft),
      };
      log.info({ event: 'progress', ...totals, found, bytesRead, bytesTotal, ...figures }, 'import goes on');
    },
    event(event) {
      if (event.kind === 'note') log.info({ event: 'note', ...event.note }, 'a field was left out');
      else log.warn({ event: 'rejected', ...event.rejection }, 'an article was rejected');
    },
    waits(since) {
      waitsSince = since.getTime();
      log.warn({ event: 'waiting', since }, 'the database does not answer; waiting for it');
    },
    goesOn() {
      log.info({ event: 'answers', seconds: rounded((Date.now() - waitsSince) / 1000) }, 'the database answers again');
    },
    finished(report) {
      const fields = { event: 'finished', ...reportFields(report) };
      if (report.failure) log.error(fields, 'import ended before its end');
      else log.info(fields, 'import finished');
    },
  };
}

function noteLine({ note }: Extract<ImportEvent, { kind: 'note' }>): string {
  return `${note.origin} note: ${note.note}`;
}

function lastLines(report: ImportReport): readonly string[] {
  const { read, removed, seconds, stopped } = report;
  const rate = seconds.total > 0 ? (read + removed) / seconds.total : 0;
  const stages = Object.entries(seconds).filter(([stage]) => stage !== 'total');
  const shares = stages.map(([stage, value]) => `${stage} ${value.toFixed(1)} s`).join(', ');
  const times = `${seconds.total.toFixed(1)} s, ${rate.toFixed(1)} articles/s (${shares})`;
  return [stopped ? `Stopped before the end; what was begun is finished. ${times}` : times, summaryLine(report)];
}

/** Nothing is painted in a pipe, nor where NO_COLOR asks for that. */
function paintFor(stream: NodeJS.WriteStream): DiffPaint {
  return {
    added: (text) => styleText('green', text, { stream }),
    changed: (text) => styleText('yellow', text, { stream }),
    removed: (text) => styleText('red', text, { stream }),
  };
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
