import { ontologyOf } from '../../src/model/ontology.ts';
import type {
  ClaimArgument,
  ClaimReading,
  ClaimSpeaker,
  Cue,
  MentionReading,
  TextSpan,
} from '../../src/model/reading.ts';
import type { TimeSpan } from '../../src/model/time-span.ts';
import { ANONYMOUS, CLAIM_WORDS, type ClaimWords, MODALITY_WORDS } from './claim-words.ts';
import type { Inhabitant } from './population.ts';
import { openRandom, type Random, weighted } from './random.ts';
import type { TextBuilder } from './text-builder.ts';

const typeOf = weighted(CLAIM_WORDS.map(({ weight }) => weight));
const modalityOf = weighted(MODALITY_WORDS.map(({ weight }) => weight));
const ANONYMOUS_SHARE = 0.3;
const NAMED_SPEAKER_SHARE = 0.25;
const LOCATION_SHARE = 0.25;
const TIME_SHARE = 0.35;
/** What two have to do with each other is mostly what they had before. */
const AS_EVER_SHARE = 0.75;
const TRIES = 12;
const DAY_MS = 86_400_000;

interface Ends {
  readonly words: ClaimWords;
  readonly subject: Inhabitant;
  readonly object: Inhabitant;
}

/**
 * Writes a sentence that makes one claim about members of the cast: who says so, subject, modality and type, object, place, day.
 * Null where no type fits whom it was tried with; then nothing is written.
 */
export function addClaim(
  builder: TextBuilder,
  random: Random,
  cast: readonly Inhabitant[],
  id: string,
  publishedAt: string | null,
): ClaimReading | null {
  const ends = endsOf(random, cast);
  if (!ends) return null;
  const modality = MODALITY_WORDS[modalityOf(random)]!;
  const cues: Cue[] = [];
  const note = (kind: Cue['kind'], text: string): TextSpan => {
    const span = builder.add(text);
    cues.push({ kind, text, ...span });
    return span;
  };
  const speakers = addSpeaker(builder, random, cast, note);
  const subject = builder.name(ends.subject);
  builder.add(' ');
  if (modality.kind) note(modality.kind, modality.cue);
  else builder.add(modality.cue);
  if (modality.cue) builder.add(' ');
  const trigger = note('TRIGGER', ends.words[modality.form]);
  builder.add(' ');
  const object = builder.name(ends.object);
  const place = random.chance(LOCATION_SHARE) ? cast.find(({ kind }) => kind === 'Place') : undefined;
  const location = place && place !== ends.subject && place !== ends.object ? addPlace(builder, place) : null;
  const time = random.chance(TIME_SHARE) && publishedAt ? addTime(builder, random, publishedAt) : null;
  builder.add('.');
  const args: ClaimArgument[] = location ? [{ role: 'LOCATION', mention: location.id }] : [];
  return {
    id,
    type: ends.words.type,
    subject: subject.id,
    object: object.id,
    arguments: args,
    modality: modality.modality,
    trigger,
    sentence: builder.endSentence(),
    cues,
    speakers,
    time,
    confidence: (50 + random.below(50)) / 100,
    rule: 'made',
  };
}

/** The earlier ones of a cast take part in more. */
function endsOf(random: Random, cast: readonly Inhabitant[]): Ends | null {
  const one = () => cast[Math.floor(random.next() ** 2 * cast.length)]!;
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const [subject, object] = [one(), one()];
    if (subject === object) continue;
    const chance = attempt < TRIES / 2 && random.chance(AS_EVER_SHARE) ? chanceOfPair(subject, object) : random;
    const words = CLAIM_WORDS[typeOf(chance)]!;
    const row = ontologyOf(words.type);
    if (row.subject.includes(subject.kind) && row.object.includes(object.kind)) return { words, subject, object };
  }
  return null;
}

/** The same for the same two, whichever comes first. */
function chanceOfPair(one: Inhabitant, other: Inhabitant): Random {
  const hash = (text: string) => text.split('').reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) | 0, 7);
  return openRandom(hash(one.id) ^ hash(other.id));
}

function addSpeaker(
  builder: TextBuilder,
  random: Random,
  cast: readonly Inhabitant[],
  note: (kind: Cue['kind'], text: string) => TextSpan,
): ClaimSpeaker[] {
  const says = () => {
    builder.add(' ');
    note('REPORT', 'said');
    builder.add(' that ');
  };
  if (random.chance(ANONYMOUS_SHARE)) {
    const text = random.pick(ANONYMOUS);
    builder.add(text);
    says();
    return [{ text, mention: null, anonymous: true }];
  }
  const person = random.chance(NAMED_SPEAKER_SHARE) ? cast.findLast(({ kind }) => kind === 'Person') : undefined;
  if (!person) return [];
  const mention = builder.name(person);
  says();
  return [{ text: mention.text, mention: mention.id, anonymous: false }];
}

function addPlace(builder: TextBuilder, place: Inhabitant): MentionReading {
  builder.add(' in ');
  return builder.name(place);
}

/** A day within a month around the report. */
function addTime(builder: TextBuilder, random: Random, publishedAt: string): TimeSpan {
  const day = new Date(Date.parse(publishedAt) + (random.below(31) - 20) * DAY_MS).toISOString().slice(0, 10);
  builder.add(' on ');
  builder.add(day);
  return { text: day, start: day, end: day, partial: null, precision: 'DAY', basis: 'EXPLICIT' };
}
