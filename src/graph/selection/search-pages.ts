import { DEEPEST_RANK, rankAfter } from './entity-pages.ts';
import { wordsQuery } from './lucene.ts';
import type { PageSource } from './piece.ts';
import type { Scope } from './scope.ts';
import type { Arguments } from './selection.ts';
import { checkWords } from './words.ts';

interface Corner {
  readonly index: string;
  /** The best hit of each list has this score: a name that fits is likelier meant than a sentence that fits. */
  readonly weight: number;
  /** Words of a name may be unfinished. */
  readonly unfinished: boolean;
  /** From the index's node to the things found; behind it `node` is one of them. */
  readonly found: string;
  readonly snippet: string;
}

/** Characters of an article's text on a hit: at most so many before the first word found, and in all. */
const BEFORE = 80;
const SNIPPET = 240;

const CORNERS: Readonly<Record<string, Corner>> = {
  ENTITY: {
    index: 'entity_names',
    weight: 1,
    unfinished: true,
    found: '',
    snippet: "reduce(names = node.name, alias IN node.aliases[..5] | names + ' · ' + alias)",
  },
  CLAIM: {
    index: 'sentence_text',
    weight: 0.9,
    unfinished: false,
    found: 'MATCH (node)<-[:EVIDENCE]-(claim) WHERE NOT claim:Retired WITH claim AS node, score',
    snippet: 'head([(node)-[:EVIDENCE]->(sentence) | sentence.text])',
  },
  ARTICLE: {
    index: 'article_text',
    weight: 0.8,
    unfinished: false,
    found: '',
    snippet: `CASE WHEN start > 0 THEN '…' ELSE '' END + trim(cut) + CASE WHEN rest THEN '…' ELSE '' END`,
  },
};

/** Kinds in the order in which equal scores are listed. */
export const SEARCH_KINDS = Object.keys(CORNERS);

/**
 * One ranked list out of several full-text indexes. Scores of different indexes do not compare, so each list is measured by
 * its own best hit. Each index is asked for the same number of hits whatever the page: among equal scores its choice depends
 * on that number. So a page never shows what another page shows.
 * @throws {BackchannelError} BAD_INPUT where there is no word to look for.
 */
export function searchHits(_: string, target: string, given: Arguments, scope: Scope): PageSource {
  const words = checkWords('query', String(given.query));
  const kinds = (given.kinds as readonly string[] | null | undefined) ?? SEARCH_KINDS;
  const offset = rankAfter(given);
  const [start, deepest] = [scope.parameter(offset), scope.parameter(DEEPEST_RANK)];
  const snippets = Object.entries(CORNERS).map(([kind, corner]) => `WHEN '${kind}' THEN ${corner.snippet}`);
  const snippet = `${aroundFirst(scope.parameter(words))} WITH kind, node, score, CASE kind ${snippets.join(' ')} END AS snippet`;
  const lists = SEARCH_KINDS.filter((kind) => kinds.includes(kind)).map((kind) => listOf(kind, words, scope));
  const [hits, rank] = [scope.variable('hits'), scope.variable('rank')];
  const none = "UNWIND [] AS none RETURN '' AS kind, none AS node, 0.0 AS score, 0 AS corner, 0 AS place";
  return {
    order: 'RELEVANCE',
    key: [rank],
    offset,
    rows: (limit) =>
      `CALL () { ${lists.length > 0 ? lists.join(' UNION ALL ') : none} } WITH * ORDER BY score DESC, corner, place SKIP ${start} LIMIT CASE WHEN ${start} + ${limit} > ${deepest} THEN ${deepest} - ${start} ELSE ${limit} END ${snippet} WITH collect({kind: kind, node: node, score: score, snippet: snippet}) AS ${hits} UNWIND range(0, size(${hits}) - 1) AS at WITH ${hits}[at] AS ${target}, at + 1 + ${start} AS ${rank}`,
    total: null,
  };
}

/**
 * Cuts out of an article's text whole words around the first that was found: `cut` begins at `start`, and `rest` follows.
 * A word is looked for where words begin; one that is not there (its stem was found, or the title has it) counts for nothing.
 */
function aroundFirst(words: string): string {
  // Scripts without spaces have no words to keep whole.
  const whole = (part: string) => `CASE WHEN size(${part}) < ${BEFORE} THEN size(${part}) ELSE 0 END`;
  return [
    "WITH kind, node, score, CASE kind WHEN 'ARTICLE' THEN ' ' + replace(toLower(node.text), '\\n', ' ') END AS lower",
    `WITH kind, node, score, reduce(first = size(lower), word IN ${words} | CASE WHEN size(split(lower, ' ' + word)[0]) < first THEN size(split(lower, ' ' + word)[0]) ELSE first END) AS first`,
    `WITH kind, node, score, CASE WHEN first > ${BEFORE} AND first < size(node.text) THEN first - ${BEFORE} ELSE 0 END AS start`,
    `WITH kind, node, score, start + CASE WHEN start > 0 THEN ${whole("split(substring(node.text, start), ' ')[0]")} ELSE 0 END AS start`,
    `WITH kind, node, score, start, substring(node.text, start, ${SNIPPET}) AS cut, size(node.text) > start + ${SNIPPET} AS rest`,
    `WITH kind, node, score, start, rest, CASE WHEN rest THEN left(cut, size(cut) - ${whole("last(split(cut, ' '))")}) ELSE cut END AS cut`,
  ].join(' ');
}

function listOf(kind: string, words: readonly string[], scope: Scope): string {
  const corner = CORNERS[kind];
  if (!corner) throw new RangeError(`Expected a kind of search, got ${kind}.`);
  const query = scope.parameter(wordsQuery(words, corner.unfinished));
  const limit = scope.parameter(DEEPEST_RANK);
  return [
    `CALL db.index.fulltext.queryNodes('${corner.index}', ${query}, {limit: ${limit}}) YIELD node, score`,
    corner.found,
    'WITH node, score ORDER BY score DESC, node.id LIMIT',
    limit,
    'WITH collect({node: node, score: score}) AS hits UNWIND range(0, size(hits) - 1) AS place',
    'WITH hits[place].node AS node, hits[place].score / hits[0].score AS score, place',
    `RETURN '${kind}' AS kind, node, score * ${corner.weight} AS score, ${SEARCH_KINDS.indexOf(kind)} AS corner, place`,
  ].join(' ');
}
