import { BackchannelError } from '../../model/errors.ts';
import { ENTITY_KINDS } from '../../model/kinds.ts';

/** Types of things that have an id of their own. */
export type NodeType = 'Entity' | 'Article' | 'Claim' | 'Source' | 'Relation' | 'ImportRun' | 'RejectedArticle';

/** What stands before the colon of an id tells what it is the id of. */
const TYPE_OF_PREFIX: ReadonlyMap<string, NodeType> = new Map<string, NodeType>([
  ...ENTITY_KINDS.map((kind) => [kind.toLowerCase(), 'Entity'] as const),
  ['article', 'Article'],
  ['claim', 'Claim'],
  ['source', 'Source'],
  ['relation', 'Relation'],
  ['import-run', 'ImportRun'],
  ['rejected', 'RejectedArticle'],
]);

/** Longer than any id of the graph; an index refuses keys beyond 8 kB. */
const LONGEST_ID = 1_000;

/** @throws {BackchannelError} BAD_INPUT where the id has not the form of one. */
export function nodeTypeOf(id: string): NodeType {
  const colon = id.indexOf(':');
  const type = TYPE_OF_PREFIX.get(id.slice(0, Math.max(colon, 0)));
  const complete = colon < id.length - 1 && id.length <= LONGEST_ID && isComplete(type, id);
  if (type && complete) return type;
  const came = JSON.stringify(id.slice(0, 80));
  throw new BackchannelError('BAD_INPUT', `Expected an id that this API gave, like "person:kim-jong-un"; got ${came}.`);
}

/** @throws {BackchannelError} BAD_INPUT where an id has not the form of one, or is that of another type. */
export function checkIds(argument: string, ids: readonly string[], type: NodeType): readonly string[] {
  for (const id of ids) {
    const found = nodeTypeOf(id);
    if (found === type) continue;
    const came = JSON.stringify(id.slice(0, 80));
    throw new BackchannelError(
      'BAD_INPUT',
      `${argument}: expected the id of ${withArticle(type)}, got ${came}, that of ${withArticle(found)}.`,
    );
  }
  return ids;
}

/** "an Entity", "a Claim". */
function withArticle(type: NodeType): string {
  return `${/^[AEIOU]/u.test(type) ? 'an' : 'a'} ${type}`;
}

/** An id of a relation names its two ends, by which it is found. */
function isComplete(type: NodeType | undefined, id: string): boolean {
  return type !== 'Relation' || id.split('|').length === 4;
}
