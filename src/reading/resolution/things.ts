import type { EntityKind } from '../../model/kinds.ts';
import type { LexiconName } from '../lexicon/lexicon.ts';
import { matchKey } from '../lexicon/name-key.ts';
import { actsAsState, standsAsPlace } from './acting-seats.ts';
import { type Candidate, candidateOf, candidateOfEntry, decide, type Reason, type Verdict } from './candidates.ts';
import type { CountriesSpokenOf } from './countries-spoken-of.ts';
import type { DraftEntity } from './entity-registry.ts';
import type { NamedBodies } from './named-bodies.ts';
import type { NameContext, Named } from './resolve-names.ts';
import { stateBody } from './state-bodies.ts';

export interface ThingContext extends NameContext {
  /** Acronyms the document explains; null for one that two bodies share. */
  readonly acronyms: ReadonlyMap<string, Named | null>;
  readonly bodies: NamedBodies;
  readonly spokenOf: CountriesSpokenOf;
}

/** What a name may mean that is no person's. */
export interface Thing {
  /** Empty where it means nothing known. */
  readonly candidates: readonly Candidate[];
  /** Whether the lexicon or the document knows it by more than this name. */
  readonly known: boolean;
  verdict(): Verdict;
}

/** Resolves names of places, bodies and things, in the order of the text. */
export function thingResolver(context: ThingContext): (named: Named, kind: EntityKind) => Thing {
  return (named, kind) => {
    const candidates = candidatesOf(named, kind, context);
    return {
      candidates,
      known: named.span.names.length > 0 || candidates.some(({ reasons }) => reasons.length > 0),
      verdict() {
        const verdict = decide(candidates);
        if (verdict.entity) context.bodies.note(matchKey(named.surface), verdict.entity);
        return verdict;
      },
    };
  };
}

function candidatesOf(named: Named, kind: EntityKind, context: ThingContext): readonly Candidate[] {
  const { span, surface } = named;
  const { acronyms } = context;
  const spelledOut = /^[A-Z.&]+$/.test(surface) ? acronyms.get(matchKey(surface)) : undefined;
  if (spelledOut) {
    const [entity] = candidatesOf(spelledOut, 'Organization', { ...context, acronyms: new Map() });
    return entity ? [{ ...entity, take: () => withAlias(entity.take(), surface) }] : [];
  }
  const spelled = span.names.filter(
    ({ use, entry }) => use !== 'short' && !(use === 'surname' && entry.kind === 'Person'),
  );
  const usable = spelled.filter((name) => !isFarParty(name, context));
  if (usable.length > 0) return ofLexicon(usable, named, kind, context);
  if (span.names.some(({ use }) => use === 'short') || isPairOfNames(surface)) return [];
  return unknownThing(named, kind, context);
}

function withAlias(entity: DraftEntity, alias: string): DraftEntity {
  entity.aliases.add(alias);
  return entity;
}

/** "Trump-Abe" is no thing of its own. */
function isPairOfNames(surface: string): boolean {
  return /^\p{Lu}\p{Ll}+[-–]\p{Lu}\p{Ll}+$/u.test(surface);
}

/** The acronym of a party counts only where its country is spoken of: there are others of the same letters. */
function isFarParty({ match, entry }: LexiconName, { spokenOf }: ThingContext): boolean {
  return match === 'hint' && entry.kind === 'Organization' && entry.country !== null && !spokenOf.has(entry.country);
}

/** Each bearer of a name the lexicon has; a seat of government is two, the city and the state that acts from there. */
function ofLexicon(
  names: readonly LexiconName[],
  { span, surface }: Named,
  kind: EntityKind,
  { registry, lexicon, sentences, spokenOf }: ThingContext,
): readonly Candidate[] {
  const sentence = sentences[span.sentence]!;
  const entries = [...new Set(names.map(({ entry }) => entry))];
  const several = entries.length > 1;
  const kinds = new Set(entries.map((entry) => entry.kind));
  return entries.flatMap((entry) => {
    const uses = names.filter((name) => name.entry === entry);
    const reasons: Reason[] = [];
    if (several) {
      const fits = entry.kind === kind || (kind === 'Norp' && uses.some(({ use }) => use === 'adjective'));
      if (fits && kinds.size > 1) reasons.push('of the kind the sentence suggests');
      if (spokenOf.hasPartOf(entry.id)) reasons.push('what belongs to it is spoken of');
      if (entry.country !== null && spokenOf.has(entry.country)) reasons.push('its country is spoken of');
    }
    const itself = candidateOfEntry(entry, registry, reasons, surface);
    const country = entry.country === null ? null : lexicon.entry(entry.country);
    if (!country || !uses.some(({ use }) => use === 'seat')) return [itself];
    if (actsAsState(sentence, span.from, span.to))
      return [candidateOfEntry(country, registry, [...reasons, 'acts, owns or is spoken with'], surface), itself];
    const placed = standsAsPlace(sentence, span.from, span.to) ? 'stands where places stand' : 'something is there';
    return [{ ...itself, reasons: [...reasons, placed] }, candidateOfEntry(country, registry, reasons, surface)];
  });
}

/** A body that every state has, one whose name the document shortens, else a thing of its own. */
function unknownThing({ span, surface }: Named, kind: EntityKind, context: ThingContext): readonly Candidate[] {
  const { registry, bodies } = context;
  const itself = (): readonly Candidate[] => [candidateOf(registry.ofName(kind, surface), [])];
  if (kind !== 'Organization' && !(kind === 'Place' && /\bEmbassy$/.test(surface))) return itself();
  const body = stateBody(span, surface, bodies, context);
  if (body !== undefined) return body === null ? [] : [candidateOf(body, [])];
  const key = matchKey(surface);
  const longer = bodies.startingWith(key) ?? bodies.endingWith(key);
  return longer ? [candidateOf(longer, ['short for a body named in full'])] : itself();
}
