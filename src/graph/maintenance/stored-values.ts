import { BackchannelError } from '../../model/errors.ts';

/** Text, number, truth value, or a list of such. A float that JSON has no number for (NaN, -0) is a text. */
export type Value = string | number | boolean | readonly Value[];
export type Properties = Readonly<Record<string, Value>>;

export interface StoredNode {
  readonly labels: readonly string[];
  readonly properties: Properties;
  /** Names of properties that hold floats: 1.0 and 1 are told apart by this alone. */
  readonly floats: readonly string[];
}

export interface StoredRelationship {
  readonly type: string;
  /** Ids of its ends. */
  readonly from: string;
  readonly to: string;
  readonly properties: Properties;
  readonly floats: readonly string[];
}

/**
 * What the driver gives, as it is kept.
 * @throws {BackchannelError} BAD_INPUT for a date, a place or bytes: the graph as docs/graph.md has it holds none.
 */
export function storedProperties(properties: Readonly<Record<string, unknown>>, floats: readonly string[]): Properties {
  const entries = Object.entries(properties).map(([name, value]) => {
    if (!isValue(value)) throw strange(name, properties);
    return [name, floats.includes(name) ? storedFloat(value) : value] as const;
  });
  return Object.fromEntries(entries);
}

export function isValue(value: unknown): value is Value {
  return ['string', 'number', 'boolean'].includes(typeof value) || (Array.isArray(value) && value.every(isValue));
}

function storedFloat(value: Value): Value {
  if (typeof value === 'object') return value.map(storedFloat);
  if (Object.is(value, -0)) return '-0';
  return Number.isFinite(value) ? value : String(value);
}

function strange(name: string, { id }: Readonly<Record<string, unknown>>): BackchannelError {
  return new BackchannelError(
    'BAD_INPUT',
    `Expected texts, numbers and truth values in the graph (docs/graph.md), got something else in the property ${name} of ${id ?? 'a relationship'}. Remove the property, or write it as a text.`,
  );
}
