/** Readers of the open gazetteers; their formats are described beside the data. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface FactbookRow {
  readonly name: string;
  readonly type: string;
  readonly subtype: string;
  readonly country: string;
}

/** One actor of the Phoenix dictionaries with all its aliases; `codes` may carry office dates. */
export interface PhoenixRow {
  readonly name: string;
  readonly list: string;
  readonly codes: readonly string[];
  readonly aliases: readonly string[];
}

/** Rows of a tab-separated file without comment lines and the first `skip` lines. */
export function tableRows(path: string, skip = 0): string[][] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .slice(skip)
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'));
}

export function factbookRows(folder: string): FactbookRow[] {
  return tableRows(join(folder, 'factbook.tsv'), 1).map(([name = '', type = '', subtype = '', country = '']) => ({
    name,
    type,
    subtype,
    country,
  }));
}

export function phoenixRows(folder: string): PhoenixRow[] {
  const heads = new Map<string, { name: string; list: string; codes: string[]; aliases: string[] }>();
  const rows = tableRows(join(folder, 'phoenix-actors.tsv'), 1);
  for (const [name = '', list = '', codes = '', aliasOf = ''] of rows) {
    if (aliasOf === '') heads.set(`${list}\t${name}`, { name, list, codes: codes.split(' | '), aliases: [] });
  }
  for (const [name = '', list = '', codes = '', aliasOf = ''] of rows) {
    if (aliasOf === '') continue;
    const head = heads.get(`${list}\t${aliasOf}`);
    if (head) head.aliases.push(name);
    else heads.set(`${list}\t${name}`, { name, list, codes: codes.split(' | '), aliases: [] });
  }
  return [...heads.values()];
}

/** The list under `key` of one of the corpora's JSON files. */
export function readCorpus(folder: string, file: string, key: string): string[] {
  const content: Record<string, unknown> = JSON.parse(readFileSync(join(folder, 'corpora', file), 'utf8'));
  const list = content[key];
  if (!Array.isArray(list)) throw new Error(`Expected a list "${key}" in ${file}.`);
  return list.filter((each) => typeof each === 'string');
}

/** First names that only men or only women have, as lines of the lexicon. */
export function genderLines(folder: string): string[] {
  const names = { m: new Set<string>(), f: new Set<string>() };
  for (const [name = '', tag] of tableRows(join(folder, 'compromise-lexicon.tsv'), 1)) {
    if (!/^[a-z]+$/.test(name)) continue;
    if (tag === 'MaleName') names.m.add(name);
    if (tag === 'FemaleName') names.f.add(name);
  }
  const only = (own: Set<string>, other: Set<string>) =>
    [...own]
      .filter((each) => !other.has(each))
      .sort()
      .join(' ');
  return [`gender\tm\t${only(names.m, names.f)}`, `gender\tf\t${only(names.f, names.m)}`];
}
