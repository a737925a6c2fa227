import type { EntityKind } from '../../model/kinds.ts';
import { matchKey } from '../lexicon/name-key.ts';
import type { SentenceAnalysis } from '../sentence-analysis.ts';
import { standsAsPlace } from './acting-seats.ts';
import { type Candidate, decide, type Reason, type Verdict } from './candidates.ts';
import type { Persons } from './persons.ts';
import type { Named } from './resolve-names.ts';
import type { Thing } from './things.ts';

export interface PersonOrThingContext {
  readonly persons: Persons;
  /** Keys of the names that the document somewhere uses as a place and nothing else. */
  readonly plainPlaces: ReadonlySet<string>;
  readonly sentences: readonly SentenceAnalysis[];
}

const THINGS: ReadonlySet<EntityKind> = new Set(['Place', 'Organization', 'Product', 'Facility']);
const READ_AS: Readonly<Record<string, Reason>> = { LOC: 'read as a place', ORG: 'read as a body' };

/**
 * A place or body whose name is also the family name of somebody the document names in full: "Neil Jordan", then
 * "Jordan". Null where the name is no such one.
 */
export function personOrThing(
  { span, surface, label }: Named,
  order: number,
  thing: Thing,
  { persons, plainPlaces, sentences }: PersonOrThingContext,
): Verdict | null {
  if (span.to - span.from !== 1 || span.nominal || span.kind === 'Norp' || thing.candidates.length === 0) return null;
  if (!thing.candidates.every(({ kind }) => THINGS.has(kind))) return null;
  const titled = span.title !== null;
  const name = { order, sentence: span.sentence, surface, title: span.title };
  const bearers = persons.bearers(name, label === 'PER' || titled);
  if (bearers.length === 0) return null;
  const forPerson: readonly Reason[] = [
    ...(label === 'PER' || label === null ? (['read as a person'] as const) : []),
    ...(titled ? (['has a title'] as const) : []),
  ];
  const placed = placeReasons();
  // What the encoder makes of a lone word that nobody knows is worth nothing beside a person named in full.
  const readAs = thing.known ? READ_AS[label ?? ''] : undefined;
  const forThing = readAs === undefined ? placed : [readAs, ...placed];
  const things = thing.known || placed.length > 0 ? thing.candidates : [];
  return decide([
    ...bearers.map((bearer) => withReasons(bearer, [...bearer.reasons, ...forPerson])),
    // What acts or owns may be a person as well as a state: that says nothing here.
    ...things.map((each) =>
      withReasons(each, [...each.reasons.filter((reason) => reason !== 'acts, owns or is spoken with'), ...forThing]),
    ),
  ]);

  function placeReasons(): readonly Reason[] {
    if (standsAsPlace(sentences[span.sentence]!, span.from, span.to)) return ['stands where places stand'];
    return plainPlaces.has(matchKey(surface)) ? ['elsewhere plainly a place'] : [];
  }
}

const withReasons = (candidate: Candidate, reasons: readonly Reason[]): Candidate => ({ ...candidate, reasons });
