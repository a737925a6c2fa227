import type { Source } from '../../src/model/article.ts';
import { entityId, slug } from '../../src/model/ids.ts';
import type { EntityKind } from '../../src/model/kinds.ts';
import { openRandom, type Random, weighted, zipf } from './random.ts';
import { madeName } from './words.ts';

/** An entity of the made world. */
export interface Inhabitant {
  readonly id: string;
  readonly kind: EntityKind;
  readonly name: string;
  /** How texts call it after they have named it in full. */
  readonly shortName: string;
  readonly aliases: readonly string[];
  readonly description: string | null;
}

/** Who there is. The first entity stands in half of all articles, the others as often as Zipf's law says. */
export interface Population {
  readonly inhabitants: readonly Inhabitant[];
  readonly sources: readonly Source[];
  /** One of them, the earlier the oftener; never the first. */
  anybody(random: Random): Inhabitant;
  /** One of a circle of people and things that come in the same articles. */
  oneOfCircle(random: Random, circle: number): Inhabitant;
  readonly circles: number;
}

const KINDS: readonly (readonly [kind: EntityKind, weight: number])[] = [
  ['Person', 44],
  ['Organization', 24],
  ['Place', 14],
  ['Event', 5],
  ['Facility', 4],
  ['Weapon', 3],
  ['Norp', 3],
  ['Product', 2],
  ['Channel', 1],
];
const FAMILY_NAMES = 900;
const SOURCES = 40;
const CIRCLE_SIZE = 40;
/** Keeps the second entity well below the first one. */
const SHIFT = 12;
const BODIES = ['Ministry of', 'Institute of', 'Council of', 'Party of', 'Army of', 'Bank of'];
const HEAD = 'United Lands';

/** @param count how many entities there are at most; those that no article mentions do not come into the graph. */
export function populationOf(seed: number, count: number): Population {
  const random = openRandom(seed, 1);
  const families = Array.from({ length: FAMILY_NAMES }, () => madeName(random, 1 + random.below(2)));
  const familyOf = zipf(families.length, 5);
  const kindOf = weighted(KINDS.map(([, weight]) => weight));
  const known = new Map<string, Inhabitant>();
  known.set('head', inhabitant('Place', HEAD, 'the Lands', 'a country', ['UL']));
  while (known.size < count) {
    const kind = KINDS[kindOf(random)]![0];
    const family = families[familyOf(random)]!;
    const one = made(kind, random, family);
    if (!known.has(one.id)) known.set(one.id, one);
  }
  const inhabitants = [...known.values()];
  const sources = Array.from({ length: SOURCES }, () => sourceCalled(`The ${madeName(random, 2)} Post`));
  const rank = zipf(count - 1, SHIFT);
  const circles = Math.max(1, Math.floor(count / CIRCLE_SIZE));
  const rankInCircle = zipf(Math.min(CIRCLE_SIZE, count - 1));
  return {
    inhabitants,
    sources,
    circles,
    anybody: (chance) => inhabitants[1 + rank(chance)]!,
    // Every circle has members of all degrees of fame.
    oneOfCircle: (chance, circle) => inhabitants[1 + ((rankInCircle(chance) * circles + circle) % (count - 1))]!,
  };
}

function made(kind: EntityKind, random: Random, family: string): Inhabitant {
  if (kind === 'Person') {
    const name = `${madeName(random, 2)} ${family}`;
    return inhabitant(kind, name, family, random.chance(0.4) ? `envoy of ${madeName(random, 2)}` : null, []);
  }
  if (kind === 'Organization') {
    const name = `${random.pick(BODIES)} ${madeName(random, 2)} ${family}`;
    const letters = name.replace(/[^A-Z]/gu, '');
    return inhabitant(kind, name, `the ${name.split(' ')[0]}`, null, [letters]);
  }
  if (kind === 'Weapon') return inhabitant(kind, `${family}-${1 + random.below(900)}`, 'the missile', null, []);
  if (kind === 'Channel') return inhabitant(kind, `${madeName(random, 2)} ${family} Channel`, 'the channel', null, []);
  return inhabitant(kind, `${madeName(random, 2)} ${family}`, madeName(random, 1), null, []);
}

function inhabitant(
  kind: EntityKind,
  name: string,
  shortName: string,
  description: string | null,
  aliases: readonly string[],
): Inhabitant {
  return { id: entityId(kind, name), kind, name, shortName, aliases, description };
}

function sourceCalled(name: string): Source {
  const domain = `${slug(name)}.example`;
  return { id: `source:${slug(domain)}`, name, domain };
}
