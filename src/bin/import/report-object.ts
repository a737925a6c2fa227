import type { Plan } from '../../graph/plan/plan.ts';
import type { ImportReport } from '../../importing/import-report.ts';

/** What an import did, as one object for programs; `rejected` counts all rejections, the list holds the first thousand. */
export function reportObject(report: ImportReport, plan?: Plan) {
  const { rejections, notes } = report;
  return { ...reportFields(report), rejections, notes, ...(plan && { plan }) };
}

/** The same without its lists, for a line of the log. Seconds to the millisecond. */
export function reportFields({ rejections, notes, failure, seconds, ...report }: ImportReport) {
  const milliseconds = ([stage, value]: readonly [string, number]) => [stage, Math.round(1000 * value) / 1000] as const;
  return {
    ...report,
    seconds: Object.fromEntries(Object.entries(seconds).map(milliseconds)),
    failure: failure && { code: failure.code, message: failure.message },
  };
}
