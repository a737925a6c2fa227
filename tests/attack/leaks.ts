import { textOf, type WireAnswer, type WireRequest } from './wire.ts';

/** What no answer may tell: how the service is made, where it stands, what it runs and what it says to its database. */
const LEAKS: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['stack', /\n\s+at .{1,200}:\d+:\d+|\bat (?:async )?[\w.<>]+ \((?:file:|node:|\/)/u],
  ['stack', /\bnode:(?:internal|events|net|http|buffer)\b|\bnode_modules\b/u],
  ['path', /file:\/\/|(?<![\w:/.-])\/(?:home|root|tmp|usr|var|opt|etc|proc|work|srv|mnt|Users)\/[\w.-]+/u],
  ['path', /\b[\w-]+\/[\w-]+\.(?:ts|mjs|cjs|java)\b|\b(?:cypher|read|write|migrations)\/[\w-]+/u],
  ['cypher', /\b(?:MATCH|MERGE|UNWIND|FOREACH|DETACH DELETE|OPTIONAL MATCH|CALL|WITH|RETURN|WHERE) ?[({$][\w$({]/u],
  ['cypher', /\bdb\.(?:index|labels)|\bapoc\.|\bdbms\.|\belementId\(|-\[:?\w*:?[A-Z_]+\]->/u],
  [
    'database',
    /\bNeo\.(?:Client|Transient|Database)|\bNeo4jError\b|\b(?:bolt|neo4j)(?:\+\w+)?:\/\/|Lucene|org\.neo4j|\bjava\.\w+\./u,
  ],
  ['address', /\b(?:\d{1,3}\.){3}\d{1,3}\b|\blocalhost:\d+|\bECONN\w+|\bEPIPE\b/u],
];

export interface Leak {
  readonly what: string;
  readonly found: string;
}

/**
 * Whatever the answer tells that it should not, and that does not come from the request itself or from the articles of the graph.
 * @param known text that may be told, such as hostile articles
 */
export function leaksIn(answer: WireAnswer, request: WireRequest, known = ''): readonly Leak[] {
  // Backslashes apart, because what comes back is escaped once more or once less.
  const given = bare(`${textOf(request)}\n${known}`);
  const told = bare(`${answer.head}\n${answer.body}`);
  return LEAKS.flatMap(([what, pattern]) =>
    [...told.matchAll(new RegExp(pattern, 'gu'))]
      .map(([found]) => ({ what, found: found.slice(0, 200) }))
      .filter(({ found }) => !given.includes(found)),
  );
}

function bare(text: string): string {
  return text.replaceAll('\\n', '\n').replaceAll('\\', '');
}
