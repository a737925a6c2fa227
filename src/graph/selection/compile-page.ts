import { pageSize } from './checks.ts';
import { type Compiled, type CompileObject, type Row, stemOf } from './compiled.ts';
import { checkCursor, encodeCursor, type SortKey } from './cursor.ts';
import type { PagePiece } from './piece.ts';
import type { Scope } from './scope.ts';
import type { Selection } from './selection.ts';

interface CompiledPage {
  readonly clauses: string;
  readonly entries: readonly (readonly [slot: string, variable: string])[];
  read(raw: Row): unknown;
}

/** What of the entries is asked for, and under which slot of a row it comes. */
interface Part {
  readonly selection: Selection;
  readonly slot: string;
  readonly compiled: Compiled;
}

/**
 * A page of a list: the rows, one more where it matters whether others follow, and a count only where one is asked for.
 * `list` is its name, which cursors are bound to.
 * `nodes` and the `node`s of `edges` may ask for different things of the same entry, so each has its own slot.
 */
export function compilePage(
  piece: PagePiece,
  list: string,
  object: string,
  selection: Selection,
  scope: Scope,
  compileObject: CompileObject,
): CompiledPage {
  const first = pageSize(selection.arguments.first);
  checkCursor(selection.arguments.after, list);
  const target = scope.variable(stemOf(piece.to));
  const source = piece.source(object, target, selection.arguments, scope);
  const asked = (field: string) => selection.fields.filter((each) => each.field === field);
  const partOf = (node: Selection): Part => {
    const compiled = compileObject(piece.to, target, node.fields, scope);
    return { selection: node, slot: scope.variable('node'), compiled };
  };
  const nodes = asked('nodes').map(partOf);
  const edges = asked('edges').map((edge) => ({
    edge,
    nodes: edge.fields.filter((each) => each.field === 'node').map(partOf),
  }));
  const parts = [...nodes, ...edges.flatMap((each) => each.nodes)];
  const infos = asked('pageInfo');
  const totals = asked('totalCount');
  const clauses: string[] = [];
  const entries: [string, string][] = [];
  const opening = `CALL (${object}) {`;
  const rowsSlot = scope.variable('rows');
  const totalSlot = scope.variable('total');
  if (parts.length > 0 || infos.length > 0 || edges.length > 0) {
    const limit = scope.parameter(first + (infos.length > 0 ? 1 : 0));
    const columns = [`k: [${source.key.join(', ')}]`, ...parts.map(({ slot, compiled }) => `${slot}: ${compiled.map}`)];
    const children = parts.map(({ compiled }) => compiled.clauses).join(' ');
    clauses.push(
      `${opening} ${source.rows(limit)} ${children} RETURN collect({${columns.join(', ')}}) AS ${rowsSlot} }`,
    );
    entries.push([rowsSlot, rowsSlot]);
  }
  if (totals.length > 0 && source.total !== null) {
    clauses.push(`${opening} ${source.total} AS ${totalSlot} }`);
    entries.push([totalSlot, totalSlot]);
  }
  return {
    clauses: clauses.join(' '),
    entries,
    read(raw) {
      const all = (raw[rowsSlot] ?? []) as readonly Row[];
      const rows = all.slice(0, first);
      const cursor = (row: Row | undefined) => (row ? encodeCursor(list, source.order, row.k as SortKey) : null);
      const page: Record<string, unknown> = {};
      for (const part of nodes) page[part.selection.key] = rows.map((row) => part.compiled.read(row[part.slot]));
      for (const each of edges) page[each.edge.key] = rows.map((row) => edgeOf(each.edge, each.nodes, row, cursor));
      for (const each of totals) page[each.key] = raw[totalSlot];
      for (const each of infos) {
        const info: Row = {
          hasNextPage: all.length > first,
          hasPreviousPage: Boolean(selection.arguments.after),
          startCursor: cursor(rows[0]),
          endCursor: cursor(rows.at(-1)),
        };
        page[each.key] = Object.fromEntries(each.fields.map(({ key, field }) => [key, info[field]]));
      }
      return page;
    },
  };
}

function edgeOf(edge: Selection, nodes: readonly Part[], row: Row, cursor: (row: Row) => string | null): Row {
  const cursors = edge.fields.filter(({ field }) => field === 'cursor').map(({ key }) => [key, cursor(row)]);
  const ends = nodes.map((part) => [part.selection.key, part.compiled.read(row[part.slot])]);
  return Object.fromEntries([...cursors, ...ends]);
}
