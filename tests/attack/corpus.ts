import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { populationOf } from '../../bench/corpus/population.ts';
import { loadCorpus } from '../../bench/store/load-corpus.ts';
import type { Database, DatabaseTarget, Statement } from '../../src/graph/database.ts';
import { openDriver } from '../../src/graph/open-driver.ts';
import { graphLines } from '../setup/graph-hash.ts';
import { importFolder } from '../setup/import-samples.ts';
import { writeReport } from '../setup/writing.ts';
import { HOSTILE_ARTICLES, HOSTILE_REPORTS } from './hostile-articles.ts';

const SEED = 7;
const ENTITIES_AN_ARTICLE = 3;

/** Fills an empty graph with made news, a few entities of which stand in most articles. */
export async function fillGraph({ uri, user, password }: DatabaseTarget, articles: number): Promise<void> {
  const driver = openDriver(uri, user, password);
  try {
    const population = populationOf(SEED, ENTITIES_AN_ARTICLE * articles);
    await loadCorpus(driver, { seed: SEED, articles }, population, () => undefined);
  } finally {
    await driver.close();
  }
}

/**
 * Brings hostile articles into the graph, through the import and by hand, and tells what they changed beside themselves. Nothing
 * of what was there may have changed, no label, type or property may be new, and every word must stand as it was given.
 */
export async function takeInHostileArticles(database: Database): Promise<readonly string[]> {
  const before = await graphLines(database);
  for (const each of HOSTILE_REPORTS) await writeReport(database, each);
  const folder = mkdtempSync(join(tmpdir(), 'backchannel-hostile-'));
  try {
    writeFileSync(join(folder, 'hostile.jsonl'), HOSTILE_ARTICLES.map((each) => JSON.stringify(each)).join('\n'));
    const { created, rejected } = await importFolder(database, folder);
    const after = new Set(await graphLines(database));
    const lost = before.filter((line) => !after.has(line));
    return [
      ...lost.map((line) => `changed by a hostile article: ${line.slice(0, 200)}`),
      ...(created === HOSTILE_ARTICLES.length
        ? []
        : [`hostile articles: ${created} came in, ${rejected} were rejected`]),
      ...(await strangeNames(database)),
      ...(await alteredTexts(database)),
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Labels, types and properties are words of ours, whatever an article says. */
async function strangeNames(database: Database): Promise<readonly string[]> {
  const { rows } = await database.run<{ name: string }>(NAMES, {});
  return rows
    .map(({ name }) => name)
    .filter((name) => !/^\w{1,40}$/u.test(name) || /owned/iu.test(name))
    .map((name) => `a name that a hostile article brought: ${name}`);
}

async function alteredTexts(database: Database): Promise<readonly string[]> {
  const { rows } = await database.run<{ text: string }>(TEXTS, {});
  const found = new Set(rows.map(({ text }) => text));
  const wanted = [...HOSTILE_REPORTS.map(({ article }) => article.text), ...HOSTILE_ARTICLES.map(({ text }) => text)];
  return wanted.filter((text) => !found.has(text)).map((text) => `a text that is not as it was given: ${text}`);
}

const NAMES: Statement = {
  name: 'tests/names',
  text: `MATCH (node) UNWIND labels(node) + keys(node) AS name RETURN DISTINCT name
UNION MATCH ()-[relationship]->() UNWIND [type(relationship)] + keys(relationship) AS name RETURN DISTINCT name`,
  access: 'READ',
};
const TEXTS: Statement = { name: 'tests/texts', text: 'MATCH (a:Article) RETURN a.text AS text', access: 'READ' };
