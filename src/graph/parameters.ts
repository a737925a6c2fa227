import neo4j from 'neo4j-driver';

/**
 * What the driver is given for our parameters. Whole numbers become integers: the driver would send every plain number as a
 * float, and then `LIMIT $n` is refused and counts are stored as 3.0. A number such as a confidence that must be a float
 * however round it is goes through toFloat() in the statement.
 */
export function toDriverParameters(parameters: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const converted: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(parameters)) converted[name] = toDriverValue(value);
  return converted;
}

function toDriverValue(value: unknown): unknown {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? neo4j.int(value) : value;
  if (Array.isArray(value)) return value.map(toDriverValue);
  if (isPlainObject(value)) return toDriverParameters(value);
  return value;
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype = Object.getPrototypeOf(value);
  // Objects made in another realm (a test's sandbox) have another Object.prototype, whose own prototype is null too.
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
