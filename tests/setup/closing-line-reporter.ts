/** The counts of Jest's AggregatedResult that the line needs. */
interface RunResults {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly numRuntimeErrorTestSuites: number;
}

/** Ends a run with `tests: N passed, N failed, N skipped`, below Jest's own summary and whatever the teardown prints. */
export default class ClosingLineReporter {
  onRunComplete(_contexts: unknown, results: RunResults): void {
    process.once('exit', () => console.log(closingLine(results)));
  }
}

/** A file that could not be run at all counts as a failed test, so that the line never looks better than the run. */
function closingLine(results: RunResults): string {
  const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
  const skipped = results.numPendingTests + results.numTodoTests;
  return `tests: ${results.numPassedTests} passed, ${failed} failed, ${skipped} skipped`;
}
