/** Bytes of the longest request that is still read. */
const LONGEST = 128_000;
/** Room for what stands around a document. */
const AROUND = 2_000;
const TOKENS = 4_000;

/**
 * Documents as large as they may be, no two of them the same, so that no memory of one serves another. The first kinds are
 * valid, and kept by what keeps documents; the others are wrong in ways that are found early or late. None needs the database.
 */
const KINDS: Readonly<Record<string, (at: number) => string>> = {
  // Every token a node with its place: the largest tree.
  tokens: (at) => `{ claims(where: { about: [${'"a" '.repeat(TOKENS - 30)} "${at}"] }) { totalCount } }`,
  fields: (at) =>
    `{ ${numbered(90, (alias) => `a${at}_${alias}: __type(name: "${alias}") { ${'name kind description '.repeat(3)} }`)} }`,
  strings: (at) => `{ node(id: "${at} ${'x'.repeat(LONGEST - AROUND)}") { id } }`,
  comments: (at) => `{ __typename } #${at}\n${'#\n'.repeat((LONGEST - AROUND) / 3)}`,
  'unknown fields': (at) => `{ ${numbered(900, (field) => `${'claims'.repeat(20)}${at}_${field}`)} }`,
  'conflicting fields': (at) => `{ ${numbered(39, (alias) => `a: entity(id: "person:${at}_${alias}") { id }`)} }`,
  'unused fragments': (at) =>
    `{ __typename } ${numbered(300, (name) => `fragment F${at}_${name} on Query { __typename }`)}`,
  'no end': (at) => `{ claims(where: { about: [${`"${'y'.repeat(30)}" `.repeat(3_000)} "${at}"`,
  'too many tokens': (at) => `{ ${numbered(12_000, (field) => `f${field}`)} f${at} }`,
};

export interface DistinctDocument {
  readonly kind: string;
  readonly query: string;
}

/** @param count how many; the kinds take turns */
export function* distinctDocuments(count: number): Generator<DistinctDocument> {
  const kinds = Object.entries(KINDS);
  for (let at = 0; at < count; at += 1) {
    const [kind, write] = kinds[at % kinds.length]!;
    yield { kind, query: write(at) };
  }
}

function numbered(count: number, write: (at: number) => string): string {
  return Array.from({ length: count }, (_, at) => write(at)).join(' ');
}
