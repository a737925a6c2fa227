import { ontologyOf } from '../../src/model/ontology.ts';
import type { ClaimReading, Reading } from '../../src/model/reading.ts';
import type { ForbiddenClaim, OwnSentence, ToldClaim } from './own-sentences.ts';

/** Percent. */
export interface OwnFigures {
  /** Type and both ends. */
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** Of the claims found, those with the right modality. */
  readonly modality: number;
  /** Of the claims found that somebody says or is read to say, those with the right speakers in their order. */
  readonly speakers: number;
  /** Of the things that sentences must not be read as, those that they were read as. */
  readonly falseAlarms: number;
  /** By modality of what is told: how much of it was found with it, and how much there is. */
  readonly byModality: ReadonlyMap<string, Share>;
  readonly byType: ReadonlyMap<string, Share>;
  /** What was missed or should not be there, in words. */
  readonly misses: readonly string[];
}

export interface Share {
  readonly found: number;
  readonly told: number;
}

/** Compares readings, one for each sentence, with what a careful person finds in it. */
export function scoreOwnSentences(sentences: readonly OwnSentence[], readings: readonly Reading[]): OwnFigures {
  const misses: string[] = [];
  const pairs: { readonly told: ToldClaim; readonly found: FoundClaim | null }[] = [];
  let made = 0;
  let forbidden = 0;
  let alarms = 0;
  for (const [at, sentence] of sentences.entries()) {
    const miss = (what: string) => misses.push(`${sentence.line}: ${what}\n    ${sentence.text}`);
    const found = foundClaims(readings[at]!);
    if (sentence.forbidden.length > 0) {
      const broken = sentence.forbidden.filter((each) => found.some((claim) => isForbidden(claim, each)));
      forbidden += sentence.forbidden.length;
      alarms += broken.length;
      if (broken.length > 0) miss(`must not be: ${found.map(lineOf).join('; ')}`);
      continue;
    }
    const { matched, left } = match(sentence.claims, found);
    for (const [told, claim] of matched) {
      if (told.isOptional) continue;
      pairs.push({ told, found: claim });
      made += claim === null ? 0 : 1;
      if (claim === null) miss(`not found: ${toldLine(told)}`);
      else if (!isModalityRight(told, claim) || !areSpeakersRight(told, claim)) {
        miss(`expected ${toldLine(told)}, got ${lineOf(claim)}`);
      }
    }
    made += left.length;
    for (const claim of left) miss(`not told: ${lineOf(claim)}`);
  }
  const right = pairs.filter((pair): pair is { told: ToldClaim; found: FoundClaim } => pair.found !== null);
  const said = right.filter(({ told, found }) => told.speakers.length + found.speakers.length > 0);
  const share = (part: number, whole: number) => (whole === 0 ? 0 : (100 * part) / whole);
  const sharesBy = (keyOf: (told: ToldClaim) => string, isRight: (pair: (typeof right)[number]) => boolean) =>
    new Map(
      [...Map.groupBy(pairs, ({ told }) => keyOf(told))].map(([key, all]): [string, Share] => [
        key,
        { told: all.length, found: right.filter((pair) => keyOf(pair.told) === key && isRight(pair)).length },
      ]),
    );
  return {
    precision: share(right.length, made),
    recall: share(right.length, pairs.length),
    f1: share(2 * right.length, made + pairs.length),
    modality: share(right.filter(({ told, found }) => isModalityRight(told, found)).length, right.length),
    speakers: share(said.filter(({ told, found }) => areSpeakersRight(told, found)).length, said.length),
    falseAlarms: share(alarms, forbidden),
    byModality: sharesBy(
      ({ modalities }) => modalities[0]!,
      ({ told, found }) => isModalityRight(told, found),
    ),
    byType: sharesBy(
      ({ types }) => types[0]!,
      () => true,
    ),
    misses,
  };
}

/** A claim with every name and word by which each end may be told. */
interface FoundClaim {
  readonly claim: ClaimReading;
  readonly subject: ReadonlySet<string> | null;
  readonly object: ReadonlySet<string> | null;
  readonly speakers: readonly ReadonlySet<string>[];
}

function foundClaims(reading: Reading): readonly FoundClaim[] {
  const entities = new Map(reading.entities.map((entity) => [entity.id, entity]));
  const mentions = new Map(reading.mentions.map((mention) => [mention.id, mention]));
  const called = (id: string | null): ReadonlySet<string> | null => {
    const mention = id === null ? undefined : mentions.get(id);
    if (!mention) return null;
    const entity = mention.entity === null ? undefined : entities.get(mention.entity);
    const others = reading.mentions.filter((other) => entity !== undefined && other.entity === entity.id);
    const names = entity ? [entity.name, ...entity.aliases] : [];
    return new Set([mention.text, ...names, ...others.map(({ text }) => text)].map(plain));
  };
  return reading.claims.map((claim) => ({
    claim,
    subject: called(claim.subject),
    object: called(claim.object),
    speakers: claim.speakers.map(({ text, mention }) => new Set([plain(text), ...(called(mention) ?? [])])),
  }));
}

/** One to one: what agrees with a claim in modality and speakers goes before what agrees in type and ends alone. */
function match(told: readonly ToldClaim[], found: readonly FoundClaim[]) {
  const left = new Set(found);
  const matched = new Map<ToldClaim, FoundClaim | null>(told.map((each) => [each, null]));
  const rounds = [
    (one: ToldClaim, claim: FoundClaim) => isModalityRight(one, claim) && areSpeakersRight(one, claim),
    isModalityRight,
    () => true,
  ];
  for (const fits of rounds) {
    for (const one of told) {
      if (matched.get(one)) continue;
      const claim = [...left].find((each) => isSame(one, each) && fits(one, each));
      if (!claim) continue;
      matched.set(one, claim);
      left.delete(claim);
    }
  }
  return { matched, left: [...left] };
}

function isSame(told: ToldClaim, { claim, subject, object }: FoundClaim): boolean {
  if (!told.types.includes(claim.type)) return false;
  const isEnd = (words: readonly string[] | null, names: ReadonlySet<string> | null) =>
    words === null || names === null ? words === names : isCalled(names, words);
  if (isEnd(told.subject, subject) && isEnd(told.object, object)) return true;
  return ontologyOf(claim.type).symmetric && isEnd(told.subject, object) && isEnd(told.object, subject);
}

function isModalityRight({ modalities }: ToldClaim, { claim }: FoundClaim): boolean {
  return modalities.includes(claim.modality);
}

function areSpeakersRight(told: ToldClaim, { speakers }: FoundClaim): boolean {
  return speakers.length === told.speakers.length && told.speakers.every((words, at) => isCalled(speakers[at]!, words));
}

function isCalled(names: ReadonlySet<string>, words: readonly string[]): boolean {
  return words.some((each) => names.has(plain(each)));
}

function isForbidden({ claim }: FoundClaim, { type, modality }: ForbiddenClaim): boolean {
  return (type === null || type === claim.type) && (modality === null || modality === claim.modality);
}

/** Articles, possessives, case and typographic apostrophes do not tell names apart. */
function plain(words: string): string {
  return words
    .toLowerCase()
    .replace(/’/g, "'")
    .replace(/^(?:the|a|an) /, '')
    .replace(/'s$/, '');
}

function toldLine({ subject, modalities, types, object, speakers }: ToldClaim): string {
  const end = (words: readonly string[] | null) => words?.join('/') ?? '…';
  const said = speakers.map(end).join('; ');
  const parts = [end(subject), `${modalities.join('/')} ${types.join('/')}`, end(object), said];
  return parts.filter((part) => part !== '').join(' | ');
}

function lineOf({ claim, subject, object }: FoundClaim): string {
  const first = (names: ReadonlySet<string> | null) => names?.values().next().value ?? '…';
  const said = claim.speakers.map(({ text }) => text).join('; ');
  const parts = [first(subject), `${claim.modality} ${claim.type}`, first(object), said];
  return `${parts.filter((part) => part !== '').join(' | ')} (${claim.confidence.toFixed(2)})`;
}
