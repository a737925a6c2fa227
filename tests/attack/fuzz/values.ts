import * as fc from 'fast-check';
import { type GraphQLInputType, getNamedType, isEnumType, isInputObjectType, isListType, isNonNullType } from 'graphql';
import type { Target } from '../attack.ts';
import { CYPHER_INJECTIONS } from '../attacks/injection-attacks.ts';

type Forms = fc.Arbitrary<fc.Arbitrary<unknown>>;

/**
 * What a value of an argument may be, for a type of the schema and the name under which it is given: first its form (which fields
 * a filter has), which decides about the statement that it becomes, then its values.
 */
export type FormsOf = (type: GraphQLInputType, name: string) => Forms;

/** Of a hundred values so many are not of their type. */
const WRONG = 1;
const FILTERS_DEEP = 3;
const NESTING: ReadonlySet<string> = new Set(['AND', 'OR', 'NOT']);

/** Values as clients give them, most of them right: ids and cursors that there are, words that texts have, sensible numbers. */
export function formsFor(target: Target): FormsOf {
  const ids = oftenOf([
    [70, fc.constantFrom(...target.entities.slice(0, 30))],
    [20, fc.constantFrom(target.claim, target.article, target.source, target.relation)],
    [6, mutated(fc.constantFrom(...target.entities.slice(0, 5), target.claim, target.relation))],
    [4, hostileText()],
  ]);
  const cursors = oftenOf([
    [30, fc.constantFrom(target.claimsCursor, target.searchCursor)],
    [30, mutatedCursor(fc.constantFrom(target.claimsCursor, target.searchCursor))],
    [20, mutated(fc.constantFrom(target.claimsCursor))],
    [20, hostileText()],
  ]);
  const words = oftenOf([
    [
      80,
      fc
        .array(fc.constantFrom('talks', 'the', 'summit', 'said', 'of', 'Zubrowka', 'minister'), {
          minLength: 1,
          maxLength: 4,
        })
        .map((each) => each.join(' ')),
    ],
    [10, fc.constantFrom(...target.names)],
    [10, hostileText()],
  ]);
  const texts: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
    after: cursors,
    name: oftenOf([
      [80, fc.constantFrom(...target.names)],
      [20, words],
    ]),
    url: oftenOf([
      [80, fc.constant('https://news.example/7/1')],
      [20, fc.webUrl()],
    ]),
  };
  const scalars: Readonly<Record<string, (name: string) => fc.Arbitrary<unknown>>> = {
    ID: () => ids,
    String: (name) => texts[name] ?? words,
    Int: (name) => numbersFor(name),
    Float: () =>
      oftenOf([
        [90, fc.constantFrom(0, 0.3, 0.5, 0.9, 1)],
        [10, fc.double()],
      ]),
    Boolean: () => fc.boolean(),
    Date: () =>
      oftenOf([
        [
          90,
          fc
            .date({ min: new Date('2015-01-01'), max: new Date('2019-12-31'), noInvalidDate: true })
            .map((day) => day.toISOString().slice(0, 10)),
        ],
        [10, hostileText()],
      ]),
    DateTime: () =>
      oftenOf([
        [
          90,
          fc
            .date({ min: new Date('2015-01-01'), max: new Date('2027-12-31'), noInvalidDate: true })
            .map((day) => day.toISOString()),
        ],
        [10, hostileText()],
      ]),
  };

  function formsOf(type: GraphQLInputType, name: string, depth = 0): Forms {
    if (isNonNullType(type)) return formsOf(type.ofType, name, depth);
    return rightForms(type, name, depth).map((values) =>
      oftenOf([
        [100 - WRONG, values],
        [WRONG, fc.oneof(fc.constant(null), fc.integer(), fc.constant([[]]), fc.constant({}), hostileText())],
      ]),
    );
  }
  function rightForms(type: GraphQLInputType, name: string, depth: number): Forms {
    if (isListType(type)) {
      const inner = formsOf(type.ofType, name, depth);
      if (isInputObjectType(getNamedType(type))) {
        return fc.array(inner, { maxLength: 3 }).map((each) => fc.tuple(...each));
      }
      const least = name === 'ids' ? 2 : 0;
      return inner.map((values) => fc.array(values, { minLength: least, maxLength: 3 }));
    }
    if (isEnumType(type)) return fc.constant(fc.constantFrom(...type.getValues().map((value) => value.name)));
    if (!isInputObjectType(type))
      return fc.constant(scalars['name' in type ? type.name : '']?.(name) ?? fc.jsonValue());
    const fields = Object.values(type.getFields()).filter((field) => depth < FILTERS_DEEP || !NESTING.has(field.name));
    // Few at a time: all together allow nothing.
    return fc
      .subarray(fields, { maxLength: Math.min(3, fields.length) })
      .chain((some) =>
        fc.record(Object.fromEntries(some.map((field) => [field.name, formsOf(field.type, field.name, depth + 1)]))),
      )
      .map((record) => fc.record(record));
  }
  return (type, name) => formsOf(type, name);
}

/** Text that tries something. */
export function hostileText(): fc.Arbitrary<string> {
  return fc.oneof(
    fc.constantFrom(...CYPHER_INJECTIONS),
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.string({ unit: 'grapheme', maxLength: 30 }),
    fc.constantFrom('', '\u0000', '\ud800', '"', '*:*', '/.*/', '__proto__', 'constructor', '../../etc/passwd', '#{x}'),
    fc.string({ maxLength: 8 }).map((text) => text.repeat(40)),
  );
}

/** A text with a few of its characters changed, cut off or doubled. */
export function mutated(texts: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc
    .tuple(texts, fc.nat(), fc.nat({ max: 6 }), fc.oneof(fc.constant(''), hostileText()))
    .map(([text, place, length, inserted]) => {
      const at = place % (text.length + 1);
      return text.slice(0, at) + inserted + text.slice(at + length);
    });
}

/** A cursor whose content is changed, not its letters. */
function mutatedCursor(cursors: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc.tuple(cursors, fc.nat({ max: 4 }), fc.jsonValue({ maxDepth: 2 })).map(([cursor, at, value]) => {
    const key = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as unknown[];
    return Buffer.from(JSON.stringify(key.with(at % key.length, value))).toString('base64url');
  });
}

function numbersFor(name: string): fc.Arbitrary<unknown> {
  const right = name === 'depth' ? fc.integer({ min: 1, max: 3 }) : fc.integer({ min: 1, max: 5 });
  return oftenOf([
    [95, right],
    [3, fc.constantFrom(0, -1, 100, 101, 500, 1_000_000)],
    [2, fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }))],
  ]);
}

function oftenOf<T>(choices: readonly (readonly [weight: number, arbitrary: fc.Arbitrary<T>])[]): fc.Arbitrary<T> {
  return fc.oneof(...choices.map(([weight, arbitrary]) => ({ weight, arbitrary })));
}
