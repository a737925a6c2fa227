import { readFileSync } from 'node:fs';
import { edgeType } from '../../src/model/ids.ts';
import { ENTITY_KINDS, MODALITIES } from '../../src/model/kinds.ts';
import { ONTOLOGY } from '../../src/model/ontology.ts';

/** The names that docs/graph.md allows: read from its two tables, so that the page and the Cypher cannot drift apart. */
export interface GraphContract {
  readonly labels: string[];
  readonly relationshipTypes: string[];
  readonly propertyKeys: string[];
}

/** The history of migrations, in the graph format of neo4j-migrations. */
const MIGRATIONS: GraphContract = {
  labels: ['__Neo4jMigration', '__Neo4jMigrationsLock'],
  relationshipTypes: ['MIGRATED_TO'],
  propertyKeys: [
    'version',
    'description',
    'migrationTarget',
    'type',
    'source',
    'checksum',
    'at',
    'in',
    'by',
    'connectedAs',
    'id',
    'name',
  ],
};

export function readGraphContract(): GraphContract {
  const page = readFileSync(new URL('../../docs/graph.md', import.meta.url), 'utf8');
  const rows = page
    .split('\n')
    .filter((line) => /^\| `[:(]/u.test(line))
    .map((line) => line.split(/(?<!\\)\|/u).slice(1, 3));
  const cells = rows.map(([pattern = '']) => pattern);
  const labels = cells.flatMap((cell) => [...cell.matchAll(/(?<!\[):(\w+)/gu)].map(([, label = '']) => label));
  const types = cells.flatMap((cell) => [...cell.matchAll(/\[:(\w+)\]/gu)].map(([, type = '']) => type));
  const drawn = ONTOLOGY.flatMap(({ type }) => MODALITIES.flatMap((modality) => edgeType(type, modality) ?? []));
  return {
    labels: unique([...labels, ...ENTITY_KINDS, ...MIGRATIONS.labels]),
    relationshipTypes: unique([...types, ...drawn, ...MIGRATIONS.relationshipTypes]),
    propertyKeys: unique([...rows.flatMap(([, text = '']) => propertiesIn(text)), ...MIGRATIONS.propertyKeys]),
  };
}

/** `id` kind (`PERSON`, …) aliases[]; what follows -> id, kind, aliases: remarks stand in brackets or behind a stop. */
function propertiesIn(cell: string): string[] {
  const [names = ''] = cell.replaceAll(/\([^)]*\)/gu, '').split(/[.;]/u);
  return names
    .split(/\s+/u)
    .map((name) => name.replaceAll(/[`[\]]/gu, ''))
    .filter((name) => /^\w+$/u.test(name));
}

function unique(names: readonly string[]): string[] {
  return [...new Set(names)].sort();
}
