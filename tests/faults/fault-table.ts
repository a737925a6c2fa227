import type { Fault, FaultResult } from './fault.ts';

/** What became of one fault. */
export interface FaultRow {
  /** Name of its module: what `npm run test:faults -- NAME` takes. */
  readonly key: string;
  readonly fault: Fault;
  readonly result: FaultResult;
  readonly seconds: number;
}

const HEADER = '| fault | tried | lost | doubled | seconds | repeats it | short form |\n|---|---|---|---|---|---|---|';
const [BEGIN, END] = ['<!-- faults: begin -->', '<!-- faults: end -->'];

export function isGood({ result }: FaultRow): boolean {
  return result.lost === 0 && result.doubled === 0 && result.problems.length === 0;
}

/** `crash-points   tried 40, lost 0, doubled 0, 123 s`, and what went wrong below it. */
export function faultLines({ key, result, seconds }: FaultRow): string {
  const { tried, lost, doubled, problems } = result;
  const line = `${key.padEnd(24)} tried ${tried}, lost ${lost}, doubled ${doubled}, ${seconds.toFixed(0)} s`;
  return [line, ...problems.map((problem) => `  ${problem}`)].join('\n');
}

/**
 * The page with these rows in its table; rows of faults that were not run stay as they are.
 * @throws {Error} where the page has no place for the table
 */
export function withRows(page: string, rows: readonly FaultRow[]): string {
  const [from, to] = [page.indexOf(BEGIN), page.indexOf(END)];
  if (from < 0 || to < from) throw new Error(`Expected ${BEGIN} and ${END} in the page.`);
  const lines = new Map<string, string>();
  for (const line of page.slice(from, to).split('\n')) {
    const key = /`npm run test:faults -- (?<key>[\w-]+)`/u.exec(line)?.groups?.key;
    if (key) lines.set(key, line);
  }
  for (const row of rows) lines.set(row.key, tableRow(row));
  const table = [...lines].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, line]) => line);
  return `${page.slice(0, from)}${BEGIN}\n${[HEADER, ...table].join('\n')}\n${page.slice(to)}`;
}

function tableRow({ key, fault, result, seconds }: FaultRow): string {
  const { tried, lost, doubled } = result;
  const cells = [fault.name, tried, lost, doubled, seconds.toFixed(0), `\`npm run test:faults -- ${key}\``];
  return `| ${[...cells, fault.shortForm].join(' | ')} |`;
}
