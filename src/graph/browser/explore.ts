import { readdirSync, readFileSync } from 'node:fs';
import { ENTITY_KINDS } from '../../model/kinds.ts';
import { parseStatement } from '../statements.ts';
import { parseStyleSheet, type StyleSheet, withRelationshipColours } from './style-sheet.ts';

const EXPLORE_FOLDER = new URL('../../../cypher/explore/', import.meta.url);

export interface ExploreQuery {
  /** The file's name without its ending. */
  readonly name: string;
  /** The sentence in its first line. */
  readonly summary: string;
  /** The whole file, as people read it in Neo4j Browser. */
  readonly text: string;
}

/** What Neo4j Browser is given to explore the graph with. */
export interface Explore {
  readonly queries: readonly ExploreQuery[];
  readonly styles: StyleSheet;
  /** The guide in the HTML that `:guide` and `:play` read. `base` is the address (no slash at the end) of `style.grass`. */
  guide(base: string): string;
  /** What the colours mean, in the same HTML. */
  readonly legend: string;
}

const CIRCLES = [...ENTITY_KINDS, 'Claim', 'Sentence', 'Article', 'Source'] as const;
/** A relationship type that stands for all of its colour. */
const LINES: Readonly<Record<string, string>> = {
  '': 'reported as a fact: MET, SPOKE_WITH, …',
  PLANNED_MET: 'PLANNED_…',
  POSSIBLE_MET: 'POSSIBLE_…, SUSPECTED_…',
  DENIED_MET: 'DENIED_…',
  ABOUT: 'what rests on what: ABOUT, BETWEEN, COPY_OF, EVIDENCE, IN, MENTIONS, PUBLISHED_BY',
};

/**
 * Reads `cypher/explore/`.
 * @throws {TypeError} where a query lacks its header or takes parameters, or the guide names a query that is not there.
 */
export function loadExplore(): Explore {
  const queries = readdirSync(EXPLORE_FOLDER)
    .filter((file) => file.endsWith('.cypher'))
    .sort()
    .map(loadQuery);
  const template = fillQueries(readText('guide.html'), queries);
  const styles = withRelationshipColours(parseStyleSheet(readText('style.grass')));
  return {
    queries,
    styles,
    guide: (base) => template.replaceAll('{{base}}', escapeHtml(base)),
    legend: fillLegend(readText('legend.html'), styles),
  };
}

function readText(file: string): string {
  return readFileSync(new URL(file, EXPLORE_FOLDER), 'utf8');
}

function loadQuery(file: string): ExploreQuery {
  const text = readText(file).trimEnd();
  const name = file.replace(/\.cypher$/u, '');
  const statement = parseStatement(`explore/${name}`, text);
  if (/\$\w/u.test(statement)) {
    throw new TypeError(`explore/${name}: expected a query that runs as it stands, got one with parameters.`);
  }
  return { name, summary: text.slice('// '.length, text.indexOf('\n')), text };
}

function fillQueries(template: string, queries: readonly ExploreQuery[]): string {
  return template.replaceAll(/\{\{query:([\w-]+)\}\}/gu, (_, name: string) => {
    const query = queries.find((each) => each.name === name);
    if (!query) throw new TypeError(`guide.html: expected the name of a file in cypher/explore, got ${name}.`);
    return `<pre class="pre-scrollable code runnable">${escapeHtml(query.text)}</pre>`;
  });
}

function fillLegend(template: string, styles: StyleSheet): string {
  const entry = (sign: string, selector: string, meaning: string) =>
    `<span style="color: ${styles[selector]?.color}">${sign}</span> ${escapeHtml(meaning)}`;
  const circles = CIRCLES.map((label) => entry('⬤', `node.${label}`, label));
  const lines = Object.entries(LINES).map(([type, meaning]) =>
    entry('━━', type === '' ? 'relationship' : `relationship.${type}`, meaning),
  );
  return template.replace('{{circles}}', circles.join('<br>\n')).replace('{{lines}}', lines.join('<br>\n'));
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
