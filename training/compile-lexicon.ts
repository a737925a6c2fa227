/**
 * Compiles models/lexicon.tsv.gz from the hand-made tables in training/lexicon and a folder of open gazetteers.
 *   npm run lexicon -- GAZETTEER_FOLDER [OUT]
 * The same inputs give the same bytes.
 */
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { entityId } from '../src/model/ids.ts';
import type { EntityKind } from '../src/model/kinds.ts';
import { LEXICON_HEADER } from '../src/reading/lexicon/lexicon.ts';
import { claimed, drafts, isClaimed, keyOf, marked, put } from './drafts.ts';
import type { PhoenixRow } from './gazetteers.ts';
import { factbookRows, genderLines, phoenixRows, readCorpus, tableRows } from './gazetteers.ts';
import { isShouted, properCase } from './proper-case.ts';

const HAND = join(import.meta.dirname, 'lexicon');
const FEWEST_LETTERS_OF_A_NAME = 3;
/** Whoever left office before is left out: the news of today does not name them. */
const OLDEST_TERM = 1988;

function putHandTables(): void {
  for (const file of ['places.tsv', 'bodies.tsv', 'things.tsv', 'groups.tsv']) {
    for (const [kind = '', name = '', country = '', description = '', names = ''] of tableRows(join(HAND, file))) {
      put(kind as EntityKind, name, { country, description, names: marked(names) });
    }
  }
  for (const [name = '', gender = '', country = '', posts = '', names = ''] of tableRows(join(HAND, 'people.tsv'))) {
    const offices = posts.includes(':') ? posts.split(';') : [];
    const description = offices.length > 0 ? describeOffice(offices[0]!, country) : posts;
    put('Person', name, { gender, country, description, offices, names: [`.${name}`, ...marked(names)] });
  }
}

/** Countries that take an article. */
const WITH_ARTICLE =
  /^(?:United |Netherlands|Philippines|Soviet Union|Bahamas|Gambia|Maldives|Seychelles|Solomon|Marshall|.*Republic|Gaza Strip)/;

const withArticle = (country: string): string => (WITH_ARTICLE.test(country) ? `the ${country}` : country);

/** `!president@Body:2017-01-20..2021-01-20` -> "president of Body (2017–2021)". */
function describeOffice(office: string, country: string): string {
  const [post = '', term = ''] = office.replace(/^!/, '').split(':');
  const [role = '', body] = post.split('@');
  const years = term.split('..').map((day) => day.slice(0, 4));
  return `${role} of ${body ?? withArticle(country)} (${years.join('–')})`;
}

/** Countries: the hand table's names first, then all of the World Factbook. Returns Factbook name -> our name. */
function putCountries(folder: string): ReadonlyMap<string, string> {
  const rows = factbookRows(folder);
  const ours = new Map<string, string>();
  const hand = tableRows(join(HAND, 'countries.tsv'));
  for (const [name = '', factbook = ''] of hand) ours.set(factbook === '' ? name : factbook, name);
  for (const { name, subtype } of rows) if (subtype === 'country' && !ours.has(name)) ours.set(name, name);
  for (const [name = '', , names] of hand) {
    put('Place', name, { names: [`.${name}`, ...marked(names).filter((each) => !each.startsWith('^'))] });
    for (const seat of marked(names).filter((each) => each.startsWith('^'))) putSeat(seat.slice(1).split('/'), name);
  }
  // Names the hand table marks as hints (Georgia, Jordan) must not come back as sure ones.
  for (const { name, factbook } of hand.map(([n = '', f = '', m]) => ({ name: n, factbook: f || n, m }))) {
    const draft = drafts.get(entityId('Place', name));
    if (draft?.names.has(`?${factbook}`)) draft.names.delete(`.${name}`);
  }
  for (const row of rows) {
    const name = ours.get(row.country);
    if (name === undefined || !['country', 'country-long', 'country-abbr', 'country-former'].includes(row.subtype))
      continue;
    const mark = row.subtype === 'country-former' ? '?' : row.subtype === 'country-abbr' ? '=' : '.';
    const short = row.subtype === 'country-abbr' && row.name.length < FEWEST_LETTERS_OF_A_NAME;
    if (!short && !isClaimed(row.name)) put('Place', name, { names: [mark + row.name] });
  }
  putDemonyms(rows, ours);
  return ours;
}

function putDemonyms(rows: ReturnType<typeof factbookRows>, ours: ReadonlyMap<string, string>): void {
  const bearers = new Map<string, Set<string>>();
  for (const { name, country, type } of rows) {
    const ourName = ours.get(country);
    if (type !== 'NORP' || ourName === undefined || name.includes('/')) continue;
    bearers.set(name, (bearers.get(name) ?? new Set()).add(ourName));
  }
  for (const [name, countries] of bearers) {
    const [country] = countries;
    if (countries.size > 1 || country === undefined || name.length < FEWEST_LETTERS_OF_A_NAME || isClaimed(name))
      continue;
    put('Place', country, { names: [`@${name}`] });
  }
  // Plurals of every adjective that takes an s: Russians, Iraqis.
  for (const draft of drafts.values()) {
    for (const each of [...draft.names]) {
      if (each.startsWith('@') && !/(?:s|sh|ch|se|x|z|men|man)$/.test(each))
        put(draft.kind, draft.name, { names: [`${each}s`] });
    }
  }
}

/** A city that stands for its state as an actor. */
function putSeat(names: readonly string[], country: string): void {
  put('Place', names[0]!, {
    country,
    description: `capital of ${withArticle(country)}`,
    names: names.map((each) => `^${each}`),
  });
}

/** Capitals that are better known as something else, or share a name with others. */
const UNSURE_CAPITALS = new Set(
  'Georgetown;George Town;Kingston;Hamilton;Victoria;Stanley;Plymouth;Douglas;Jamestown;Nassau;Santiago;Sofia;Wellington;San Juan;San José;Monaco;Praia;Sucre;Gibraltar;Frankfurt;Strasbourg;D.C;Male;Malé;Lima;Marigot;Saipan;The Valley;The Settlement;Suva;Brussels;Vienna;Geneva'.split(
    ';',
  ),
);

function putCities(folder: string, ours: ReadonlyMap<string, string>): void {
  for (const { name, subtype, country } of factbookRows(folder)) {
    const ourName = ours.get(country);
    if (ourName === undefined || (subtype !== 'capital' && subtype !== 'city') || isClaimed(name)) continue;
    if (subtype === 'capital' && !UNSURE_CAPITALS.has(name)) putSeat([name], ourName);
    else put('Place', name, { country: ourName, names: [`?${name}`] });
  }
}

/** Office holders of the World Factbook (2025): names and country; the hand table has the terms that matter. */
function putFactbookPeople(folder: string, ours: ReadonlyMap<string, string>): void {
  const roles: Readonly<Record<string, string>> = {
    'head-of-state': 'head of state',
    'head-of-government': 'head of government',
    ambassador: 'ambassador',
  };
  for (const { name: raw, subtype, country } of factbookRows(folder)) {
    const role = roles[subtype];
    const ourName = ours.get(country);
    const name = raw
      .replace(/^(?:Air Vice-Marshal|Gen|Sir|Dame|Dr|Maj|Lt|Col)\.? /, '')
      .replace(/ I[iv]+$/, (end) => end.toUpperCase());
    if (role === undefined || ourName === undefined || !name.includes(' ') || isClaimed(name)) continue;
    put('Person', name, { country: ourName, description: `${role} of ${withArticle(ourName)}`, names: [`.${name}`] });
  }
}

const TITLE =
  /\b(?:PRESIDENT|MINISTER|SECRETARY|AMBASSADOR|SENATOR|CONGRESSMAN|GENERAL|DIRECTOR|CHANCELLOR|ADMINISTRATION|GOVERNMENT|MINISTRY|MR|MRS|SIR|KING|QUEEN|PRINCE|SHEIKH|DR|COLONEL|COL|GEN|LEADER|PREMIER|CHAIRMAN|COMMANDER|BARONESS|LORD|AYATOLLAH|CABINET|REGIME)\b/;

function putPhoenixPeople(rows: readonly PhoenixRow[], countryOf: ReadonlyMap<string, string>): void {
  for (const { name, aliases, codes } of rows) {
    const terms = codes.filter((code) => /\d/.test(code) && !code.includes('ELI'));
    const country = countryOf.get(codes[0]?.slice(0, FEWEST_LETTERS_OF_A_NAME) ?? '');
    if (terms.length === 0 || country === undefined || !terms.some((term) => lastYear(term) >= OLDEST_TERM)) continue;
    const names = [name, ...aliases].filter(
      (each) => each.includes(' ') && !TITLE.test(each) && /^[\p{L} .'-]+$/u.test(each),
    );
    const free = names.filter((each) => !isClaimed(each));
    const owner = names.map((each) => claimed.get(keyOf(each))).find((ids) => ids?.size === 1);
    const [known] = owner ?? [];
    if (free.length === 0) continue;
    const target = known === undefined ? undefined : drafts.get(known);
    if (known !== undefined && target?.kind !== 'Person') continue;
    put('Person', target?.name ?? properCase(free[0]!), { country, names: free.map((each) => `.${properCase(each)}`) });
  }
}

/** `USAGOV 010120-090120` -> 2009; `>120101` (still in office in 2014) -> 2014. */
function lastYear(term: string): number {
  if (/>\s*\d/.test(term)) return 2014;
  const end = /(\d{6}|\d{8})$/.exec(term.trim())?.[1] ?? '';
  if (end.length === 8) return Number(end.slice(0, 4));
  const year = Number(end.slice(0, 2));
  return year > 40 ? 1900 + year : 2000 + year;
}

function putPhoenixBodies(rows: readonly PhoenixRow[], countryOf: ReadonlyMap<string, string>): void {
  for (const { name, aliases, codes, list } of rows) {
    const code = codes[0] ?? '';
    if (
      codes.some((each) => /\d/.test(each)) ||
      /^(?:MNC|IMG)/.test(code) ||
      (list === 'country' && !/(?:SPY|COP|JUD|MIL|GOV)/.test(code))
    )
      continue;
    const country = countryOf.get(code.slice(0, FEWEST_LETTERS_OF_A_NAME)) ?? '';
    if (list === 'country') continue;
    const plain = [name, ...aliases].map((each) => each.replace(/ \([^)]*\)$/, '').replace(/^(.*), THE$/, '$1'));
    const usable = [...new Set(plain)].filter(
      (each) => each.split(' ').length > 1 && /^[\p{L}\p{N} .,'&-]+$/u.test(each) && !isClaimed(each),
    );
    if (usable.length === 0 || TITLE.test(usable[0]!)) continue;
    const known = plain.map((each) => claimed.get(keyOf(each))).find((ids) => ids?.size === 1);
    const [id] = known ?? [];
    const target = id === undefined ? undefined : drafts.get(id);
    if (target !== undefined && target.kind !== 'Organization') continue;
    put('Organization', target?.name ?? properCase(usable[0]!), {
      country,
      names: usable.map((each) => `.${properCase(each)}`),
    });
  }
}

/** Parties that only one country has a party of that name. */
function putParties(folder: string, countryOf: ReadonlyMap<string, string>): void {
  const byName = new Map<string, { country: string; acronym: string }[]>();
  for (const [english = '', , acronym = '', iso = '', , last = ''] of tableRows(join(folder, 'partyfacts.tsv'), 1)) {
    if (last !== '' && Number(last) < OLDEST_TERM) continue;
    for (const name of english.split(' / ')) {
      const list = byName.get(name) ?? [];
      byName.set(name, [...list, { country: countryOf.get(iso) ?? '', acronym }]);
    }
  }
  for (const [name, bearers] of byName) {
    const { country, acronym } = bearers[0]!;
    if (bearers.length > 1 || !name.includes(' ') || isClaimed(name) || !/^\p{Lu}[\p{L}\p{N} .,'’–-]+$/u.test(name))
      continue;
    const short =
      acronym.length >= FEWEST_LETTERS_OF_A_NAME && acronym === acronym.toUpperCase() && !isClaimed(acronym)
        ? [`?${acronym}`]
        : [];
    put('Organization', name, { country, names: [`.${name}`, ...short] });
  }
}

function putCorpora(folder: string): void {
  for (const name of readCorpus(folder, 'us_federal_agencies.json', 'agencies')) {
    if (name.includes(' ') && !isShouted(name) && !isClaimed(name))
      put('Organization', name, { country: 'United States', names: [`.${name}`] });
  }
  for (const name of readCorpus(folder, 'newspapers.json', 'newspapers')) {
    const plain = name.replace(/^The /, '');
    if (plain.includes(' ') && !isClaimed(plain) && !isClaimed(name))
      put('Organization', plain, { description: 'newspaper', names: [`.${plain}`] });
  }
}

function compile(folder: string): string {
  putHandTables();
  const ours = putCountries(folder);
  putCities(folder, ours);
  putFactbookPeople(folder, ours);
  const phoenix = phoenixRows(folder);
  const countryOf = new Map<string, string>();
  for (const { name, aliases, codes } of phoenix) {
    if (!/^[A-Z]{3}$/.test(codes[0] ?? '')) continue;
    for (const each of [name, ...aliases]) {
      const bearers = [...(claimed.get(keyOf(each)) ?? [])].flatMap((id) => drafts.get(id) ?? []);
      const country = bearers.find(({ kind, country: owner }) => kind === 'Place' && owner === '');
      if (country && !countryOf.has(codes[0]!)) countryOf.set(codes[0]!, country.name);
    }
  }
  putCorpora(folder);
  putPhoenixPeople(
    phoenix.filter(({ list }) => list === 'country'),
    countryOf,
  );
  putPhoenixBodies(
    phoenix.filter(({ list }) => list !== 'country'),
    countryOf,
  );
  putParties(folder, countryOf);
  const entries = [...drafts.values()]
    .map(({ kind, name, country, gender, description, offices, names }) =>
      [
        kind,
        name,
        country,
        gender,
        description,
        offices.join(';'),
        [...names].map((each) => (each.slice(1) === name ? each[0] : each)).join('|'),
      ].join('\t'),
    )
    .sort();
  const body = [...entries, ...genderLines(folder)].join('\n');
  return `${LEXICON_HEADER}\t${createHash('sha256').update(body).digest('hex').slice(0, 12)}\n${body}\n`;
}

const [folder, out = join(import.meta.dirname, '..', 'models', 'lexicon.tsv.gz')] = process.argv.slice(2);
if (folder === undefined) {
  console.error('Usage: npm run lexicon -- GAZETTEER_FOLDER [OUT]');
  process.exitCode = 2;
} else {
  const packed = gzipSync(compile(folder), { level: 9 });
  writeFileSync(out, packed);
  console.log(`${out}: ${drafts.size} entries, ${packed.byteLength} bytes`);
}
