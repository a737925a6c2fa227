import { createHash } from 'node:crypto';
import { BackchannelError } from '../../model/errors.ts';
import type { Database } from '../database.ts';
import { type GraphTotals, graphTotals, nodePages, relationshipPages } from './graph-pages.ts';
import type { StoredNode, StoredRelationship } from './stored-values.ts';

/** Instants of writing, which tell when something came into the graph and not what. */
const INSTANTS: ReadonlySet<string> = new Set(['importedAt', 'recordedAt', 'retiredAt', 'rejectedAt']);
const NONE: ReadonlySet<string> = new Set();

export interface GraphHashOptions {
  /** Leaves import runs and instants of writing out: what then is equal says the same, whenever and however it came about. */
  readonly contentOnly?: boolean;
}

/** Sums up lines in whatever order they come. */
export interface LineSum {
  add(line: string): void;
  /** 64 hex digits. */
  digest(): string;
}

/**
 * One line for a node: labels, then properties with their names, all sorted. A float is marked, so that 1.0 is not 1.
 * @param without names of properties that are left out
 */
export function nodeLine({ labels, ...held }: StoredNode, without: ReadonlySet<string> = NONE): string {
  return JSON.stringify([labels.toSorted(), entries(held, without)]);
}

/** One line for a relationship: type, ids of its ends, properties. Several equal ones give as many equal lines. */
export function relationshipLine(
  { type, from, to, ...held }: StoredRelationship,
  without: ReadonlySet<string> = NONE,
): string {
  return JSON.stringify([type, from, to, entries(held, without)]);
}

/** The SHA-256 of all lines, added up modulo 2^256 and hashed with their number: constant memory, and any order is the same. */
export function openLineSum(): LineSum {
  const sum = new Uint32Array(8);
  let count = 0;
  return {
    add(line) {
      const digest = createHash('sha256').update(line).digest();
      count += 1;
      let carry = 0;
      for (let word = 7; word >= 0; word -= 1) {
        const total = sum[word]! + digest.readUInt32BE(4 * word) + carry;
        sum[word] = total;
        carry = total > 0xffff_ffff ? 1 : 0;
      }
    },
    digest: () =>
      createHash('sha256')
        .update(`${count}|${sum.join('|')}`)
        .digest('hex'),
  };
}

/** Every line of the graph, page by page. @throws {BackchannelError} INTERNAL where there is more than what was listed */
export async function* graphLinePages(
  database: Database,
  { contentOnly = false }: GraphHashOptions = {},
): AsyncGenerator<readonly string[]> {
  const without = contentOnly ? INSTANTS : NONE;
  const read = { nodes: 0, relationships: 0 };
  for await (const page of nodePages(database)) {
    read.nodes += page.length;
    const nodes = contentOnly ? page.filter(({ labels }) => !labels.includes('ImportRun')) : page;
    yield nodes.map((node) => nodeLine(node, without));
  }
  for await (const page of relationshipPages(database)) {
    read.relationships += page.length;
    yield page.map((each) => relationshipLine(each, without));
  }
  await checkTotals(database, read);
}

/**
 * Hash of the whole graph: two graphs that hold the same have the same one, in whatever order they were written. Leases and the
 * history of migrations do not count. Nobody may write meanwhile. Read in pages, in constant memory.
 * @throws {BackchannelError} INTERNAL where the graph holds nodes or relationships that docs/graph.md does not know
 */
export async function graphHash(database: Database, options: GraphHashOptions = {}): Promise<string> {
  const sum = openLineSum();
  for await (const lines of graphLinePages(database, options)) for (const line of lines) sum.add(line);
  return sum.digest();
}

/** @throws {BackchannelError} INTERNAL where other numbers were read than are there */
export async function checkTotals(database: Database, read: GraphTotals): Promise<void> {
  const there = await graphTotals(database);
  if (there.nodes === read.nodes && there.relationships === read.relationships) return;
  throw new BackchannelError(
    'INTERNAL',
    `Expected to read all ${there.nodes} nodes and ${there.relationships} relationships, read ${read.nodes} and ${read.relationships}. Either something was written meanwhile, or the graph holds what docs/graph.md does not know.`,
  );
}

function entries({ properties, floats }: Pick<StoredNode, 'properties' | 'floats'>, without: ReadonlySet<string>) {
  return Object.keys(properties)
    .filter((name) => !without.has(name))
    .sort()
    .map((name) => [name, properties[name], ...(floats.includes(name) ? ['float'] : [])]);
}
