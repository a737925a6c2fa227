import type { Article } from '../../src/model/article.ts';
import { digest } from '../../src/model/ids.ts';
import type { ClaimReading, Reading } from '../../src/model/reading.ts';
import { addClaim } from './made-claim.ts';
import type { Inhabitant, Population } from './population.ts';
import { openRandom, type Random, zipf } from './random.ts';
import { openTextBuilder, type TextBuilder } from './text-builder.ts';
import { VOCABULARY } from './words.ts';

export interface MadeArticle {
  readonly article: Article;
  readonly reading: Reading;
  readonly contentHash: string;
}

const FIRST_DAY = Date.parse('2016-01-01T00:00:00Z');
const DAYS = 912;
const MINUTES_A_DAY = 1440;
const UNDATED_SHARE = 0.004;
/** The first entity stands in half of all articles. */
const HEAD_SHARE = 0.5;
const CAST = { least: 9, more: 5 };
const FROM_CIRCLE_SHARE = 0.75;
const CLAIMS = { least: 5, more: 4 };
const FILLERS = 8;
const wordRank = zipf(VOCABULARY.length, 3);
const sourceRank = zipf(40, 2);

/** The article of a number, with what is read in it: always the same for the same seed and population. */
export function madeArticle(seed: number, index: number, population: Population): MadeArticle {
  const random = openRandom(seed, 1000 + index);
  const cast = castOf(random, population);
  const publishedAt = random.chance(UNDATED_SHARE) ? null : instant(random);
  const builder = openTextBuilder();
  const claims: ClaimReading[] = [];
  const wanted = CLAIMS.least + random.below(CLAIMS.more);
  const rest = cast.slice(2);
  for (let at = 0; at < wanted; at += 1) {
    const claim = addClaim(builder, random, cast, `c${claims.length}`, publishedAt);
    if (claim) claims.push(claim);
    if (at < FILLERS) addFiller(builder, random, rest[at % rest.length]!);
  }
  const id = `article:${digest(String(seed), String(index))}`;
  const title = `${cast[0]!.name} and ${cast[1]!.name}: ${fillerWords(random, 4)}`;
  const { text, sentences, mentions, named } = builder;
  return {
    article: {
      id,
      url: `https://news.example/${seed}/${index}`,
      title,
      authors: [`Reporter ${random.below(400)}`],
      publishedAt,
      source: population.sources[sourceRank(random)]!,
      language: 'en',
      text: text.trimEnd(),
    },
    reading: {
      extractor: { name: 'made', version: '1' },
      language: 'en',
      sentences,
      entities: [...named.values()].map(({ id, kind, name, aliases, description }) => ({
        id,
        kind,
        name,
        aliases,
        description,
      })),
      mentions,
      claims,
      events: [],
      attributions: [],
      times: [],
    },
    contentHash: digest(text),
  };
}

/** Whom an article is about: some known everywhere, most out of one circle. */
function castOf(random: Random, population: Population): readonly Inhabitant[] {
  const circle = random.below(population.circles);
  const size = CAST.least + random.below(CAST.more);
  const cast = new Map<string, Inhabitant>();
  const head = population.inhabitants[0]!;
  if (random.chance(HEAD_SHARE)) cast.set(head.id, head);
  while (cast.size < size) {
    const one = random.chance(FROM_CIRCLE_SHARE) ? population.oneOfCircle(random, circle) : population.anybody(random);
    cast.set(one.id, one);
  }
  return [...cast.values()];
}

function instant(random: Random): string {
  const minutes = random.below(DAYS * MINUTES_A_DAY);
  return new Date(FIRST_DAY + minutes * 60_000).toISOString().replace('.000Z', 'Z');
}

function addFiller(builder: TextBuilder, random: Random, one: Inhabitant): void {
  const words = fillerWords(random, 14);
  builder.add(`${words.charAt(0).toUpperCase()}${words.slice(1)} `);
  builder.name(one);
  builder.add(` ${fillerWords(random, 12)}.`);
  builder.endSentence();
}

function fillerWords(random: Random, count: number): string {
  return Array.from({ length: count }, () => VOCABULARY[wordRank(random)]).join(' ');
}
