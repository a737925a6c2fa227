import { readdirSync } from 'node:fs';
import type { Database, Statement } from '../../src/graph/database.ts';
import { nameKey } from '../../src/model/ids.ts';
import { importFolder } from './import-samples.ts';

/** One drawn edge with what its claims say; ends by name. */
export interface DrawnFact {
  readonly edge: string;
  readonly modality: string;
  readonly subject: string;
  readonly object: string;
}

/** One claim, whether it is drawn or not; a missing end is null. */
export interface ClaimFact {
  readonly type: string;
  readonly modality: string;
  readonly subject: string | null;
  readonly object: string | null;
  readonly speakers: readonly string[];
  readonly speakerNames: readonly string[];
  readonly timeStart: string | null;
  readonly timeEnd: string | null;
  readonly timePartial: string | null;
  readonly sentence: string;
}

const NODES_CALLED = reading(
  'nodes-called',
  'MATCH (e:Entity) WHERE $key IN e.nameKeys RETURN e.id AS id, e.name AS name, e.kind AS kind, e.aliases AS aliases ORDER BY e.articleCount DESC, e.id',
);
const ALL_NODES = reading(
  'all-nodes',
  'MATCH (e:Entity) RETURN e.id AS id, e.name AS name, e.kind AS kind, e.aliases AS aliases ORDER BY e.id',
);
const EDGES = reading(
  'edges',
  'MATCH (a:Entity)-[r]->(b:Entity) RETURN type(r) AS edge, r.modality AS modality, a.name AS subject, b.name AS object',
);
const CLAIMS = reading(
  'claims',
  `MATCH (c:Claim)-[:EVIDENCE]->(s:Sentence) WHERE NOT c:Retired
RETURN c.type AS type, c.modality AS modality, c.speakerTexts AS speakers,
  head([(c)-[:ABOUT {role: 'SUBJECT'}]->(e) | e.name]) AS subject, head([(c)-[:ABOUT {role: 'OBJECT'}]->(e) | e.name]) AS object,
  [(c)-[:ABOUT {role: 'SPEAKER'}]->(e) | e.name] AS speakerNames,
  c.timeStart AS timeStart, c.timeEnd AS timeEnd, c.timePartial AS timePartial, s.text AS sentence`,
);

export interface NamedNode {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly aliases: readonly string[];
}

/** What the graph says, asked without the API so that the facts stand on their own. */
export interface Facts {
  nodesCalled(name: string): Promise<readonly NamedNode[]>;
  readonly nodes: readonly NamedNode[];
  readonly edges: readonly DrawnFact[];
  readonly claims: readonly ClaimFact[];
}

/** Imports a folder into an empty graph and gives what it then says. */
export async function importedFacts(database: Database, folder: string): Promise<Facts> {
  const report = await importFolder(database, folder);
  if (report.rejected > 0 || report.created === 0)
    throw new Error(`Expected all of ${readdirSync(folder)} to be imported.`);
  return {
    nodesCalled: async (name) => (await database.run<NamedNode>(NODES_CALLED, { key: nameKey(name) })).rows,
    nodes: (await database.run<NamedNode>(ALL_NODES, {})).rows,
    edges: (await database.run<DrawnFact>(EDGES, {})).rows,
    claims: (await database.run<ClaimFact>(CLAIMS, {})).rows,
  };
}

function reading(name: string, text: string): Statement {
  return { name: `tests/${name}`, text, access: 'READ' };
}
