import type { Statement } from '../database.ts';
import { compilePage } from './compile-page.ts';
import { type Answered, type Compiled, type Row, stemOf } from './compiled.ts';
import { lookUp } from './look-ups.ts';
import type { NodeType } from './node-types.ts';
import type { AnyPiece, LinkPiece, TypeName } from './piece.ts';
import { openScope, type Scope } from './scope.ts';
import type { Selection } from './selection.ts';
import { TABLE } from './table.ts';

/** One statement that answers a whole question, and how its rows are read. */
export interface Question<Answer> {
  readonly statement: Statement;
  readonly parameters: Readonly<Record<string, unknown>>;
  read(rows: readonly Row[]): Answer;
}

/**
 * Compiles what is asked of the graph as a whole into one statement.
 * @throws {BackchannelError} BAD_INPUT for page sizes, cursors, ids and ranges that cannot be.
 */
export function compileQuestion(selection: Selection): Question<unknown> {
  const scope = openScope();
  const compiled = compileObject('Query', ROOT, [selection], scope);
  return {
    statement: read(selection.field, `WITH 0 AS ${ROOT} ${compiled.clauses} RETURN ${compiled.map} AS answer`),
    parameters: scope.parameters,
    read: (rows) => compiled.read(rows[0]?.answer)?.[selection.key] ?? null,
  };
}

/** Subqueries that depend on nothing would be joined as a product; this one row they can depend on. */
const ROOT = 'root';

/** Compiles a look-up of several things of one type by their ids; what is not there is null. */
export function compileLookUps(
  type: NodeType,
  ids: readonly string[],
  fields: readonly Selection[],
): Question<ReadonlyMap<string, Answered | null>> {
  const scope = openScope();
  const [id, target] = [scope.variable('id'), scope.variable(stemOf(type))];
  const compiled = compileObject(type, target, fields, scope);
  const text = `UNWIND ${scope.parameter(ids)} AS ${id} CALL (${id}) { ${lookUp(type, id, target)} ${compiled.clauses} RETURN head(collect(${compiled.map})) AS found } RETURN ${id} AS id, found`;
  return {
    statement: read(`look-up-${type}`, text),
    parameters: scope.parameters,
    read: (rows) => new Map(rows.map((row) => [String(row.id), compiled.read(row.found)])),
  };
}

function compileObject(type: TypeName, object: string, selections: readonly Selection[], scope: Scope): Compiled {
  scope.countObject();
  const clauses: string[] = [];
  const entries = new Map<string, string>();
  const readers: (readonly [key: string, read: (raw: Row) => unknown])[] = [];
  for (const selection of selections) {
    const { field, key } = selection;
    const piece = TABLE[type][field];
    if (!piece) throw new RangeError(`Expected a field of ${type} in the table of pieces, got ${field}.`);
    if (piece.kind === 'value') {
      entries.set(field, piece.cypher(object));
      readers.push([key, (raw) => raw[field] ?? null]);
    } else if (piece.kind === 'plain') {
      entries.set(field, piece.cypher(object));
      readers.push([key, (raw) => pick(raw[field], selection.fields)]);
    } else if (piece.kind === 'page') {
      const page = compilePage(piece, `${type}.${field}`, object, selection, scope, compileObject);
      clauses.push(page.clauses);
      for (const [slot, variable] of page.entries) entries.set(slot, variable);
      readers.push([key, page.read]);
    } else {
      const link =
        piece.kind === 'any'
          ? compileAny(piece, object, selection, scope)
          : compileLink(piece, object, selection, scope);
      clauses.push(link.clauses);
      entries.set(link.slot, link.slot);
      readers.push([key, (raw) => link.read(raw[link.slot])]);
    }
  }
  return {
    clauses: clauses.join(' '),
    map: `{${[...entries].map(([slot, expression]) => `${slot}: ${expression}`).join(', ')}}`,
    read: (raw) => (raw ? Object.fromEntries(readers.map(([key, readValue]) => [key, readValue(raw as Row)])) : null),
  };
}

interface Linked {
  readonly clauses: string;
  readonly slot: string;
  read(raw: unknown): unknown;
}

/** Children hang in a subquery of their own, so that they are read only for what is left behind every limit. */
function compileLink(piece: LinkPiece, object: string, selection: Selection, scope: Scope): Linked {
  const target = scope.variable(stemOf(piece.to));
  const asked = new Set(selection.fields.map(({ field }) => field));
  const match = piece.match(object, target, selection.arguments, scope, asked);
  const child = compileObject(piece.to, target, selection.fields, scope);
  const slot = scope.variable(selection.field);
  const collected = piece.kind === 'one' ? `head(collect(${child.map}))` : `collect(${child.map})`;
  return {
    clauses: `CALL (${object}) { ${match} ${child.clauses} RETURN ${collected} AS ${slot} }`,
    slot,
    read: piece.kind === 'one' ? child.read : (raw) => (raw as readonly unknown[]).map(child.read),
  };
}

/** One branch for each type; exactly one of them is taken. */
function compileAny(piece: AnyPiece, object: string, selection: Selection, scope: Scope): Linked {
  const slot = scope.variable(selection.field);
  const children = new Map<string, Compiled>();
  const branches = Object.entries(piece.types).map(([type, condition]) => {
    const target = scope.variable(stemOf(type));
    const child = compileObject(type as TypeName, target, selection.byType?.[type] ?? [], scope);
    children.set(type, child);
    return `WITH ${object} WHERE ${condition(object)} WITH ${piece.node(object)} AS ${target} ${child.clauses} RETURN {type: '${type}', found: ${child.map}} AS ${slot}`;
  });
  return {
    clauses: `CALL (${object}) { ${branches.join(' UNION ALL ')} }`,
    slot,
    read(raw) {
      const { type, found } = raw as { type: string; found: unknown };
      return { __typename: type, ...children.get(type)?.read(found) };
    },
  };
}

/** Of a map, or of each in a list of maps, the fields that were asked for. */
function pick(raw: unknown, fields: readonly Selection[]): unknown {
  if (Array.isArray(raw)) return raw.map((each) => pick(each, fields));
  if (!raw) return null;
  return Object.fromEntries(fields.map(({ key, field }) => [key, (raw as Row)[field] ?? null]));
}

function read(name: string, text: string): Statement {
  return { name: `compiled/${name}`, text: text.replace(/ {2,}/gu, ' ').trim(), access: 'READ' };
}
