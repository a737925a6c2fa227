import type { EntityKind } from '../../model/kinds.ts';
import type { MentionCandidate } from '../../model/reading.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { matchKey } from '../lexicon/name-key.ts';
import type { NameSpan, SentenceAnalysis } from '../sentence-analysis.ts';
import { acronymsOf } from './acronyms.ts';
import { opensReport, standsAsPlace } from './acting-seats.ts';
import { countriesSpokenOf } from './countries-spoken-of.ts';
import type { DraftEntity, EntityRegistry } from './entity-registry.ts';
import { KIND_OF_LABEL } from './kind-of-name.ts';
import { namedBodies } from './named-bodies.ts';
import type { NamedSpan } from './named-spans.ts';
import { personOrThing } from './person-or-thing.ts';
import { type PersonName, resolvePersons } from './persons.ts';
import { shortNames } from './short-names.ts';
import { thingResolver } from './things.ts';

/** A name of the text and whose it is; null where nobody can tell. */
export interface ResolvedName {
  readonly span: NamedSpan;
  readonly surface: string;
  readonly kind: EntityKind;
  readonly entity: DraftEntity | null;
  /** Between whom it was chosen; empty where only one was possible. */
  readonly candidates: readonly MentionCandidate[];
}

export interface NameContext {
  readonly sentences: readonly SentenceAnalysis[];
  readonly text: string;
  readonly lexicon: Lexicon;
  readonly registry: EntityRegistry;
  /** Day of publication (YYYY-MM-DD), or null. */
  readonly day: string | null;
}

/** A name before anybody says whose it is. */
export interface Named {
  readonly span: NamedSpan;
  readonly surface: string;
  /** What the encoder takes it for; null where it sees no name. */
  readonly label: NameSpan['label'] | null;
}

/** Gives each name its entity; a function of the document and the lexicon alone. */
export function resolveNames(spans: readonly NamedSpan[], context: NameContext): readonly ResolvedName[] {
  const { sentences } = context;
  const labelOf = labeller(sentences);
  const named = spans.map((span): Named => ({ span, surface: surfaceOf(span, context), label: labelOf(span) }));
  const kinds = kindsByMajority(named);
  const kindOf = ({ span, surface }: Named): EntityKind => {
    if (span.names.length > 0) return span.kind;
    if (opensReport(context.sentences[span.sentence]!, span.from, span.to)) return 'Place';
    return kinds.get(matchKey(surface)) ?? span.kind;
  };
  const spokenOf = countriesSpokenOf(spans);
  const seenAsPerson = new Set(named.flatMap(({ surface, label }) => (label === 'PER' ? [matchKey(surface)] : [])));
  const persons = resolvePersons(
    named.flatMap((each, order) =>
      kindOf(each) === 'Person' || isPersonByName(each) ? [personName(each, order, seenAsPerson)] : [],
    ),
    { ...context, spokenOf },
  );
  const resolveThing = thingResolver({
    ...context,
    acronyms: acronymsOf(named, kindOf, context.sentences),
    bodies: namedBodies(),
    spokenOf,
  });
  const plainPlaces = placesBeyondDoubt(named, context);
  const verdicts = named.map((each, order) => {
    const asPerson = persons.verdicts.get(order);
    if (asPerson) return asPerson;
    const kind = kindOf(each);
    const thing = resolveThing(each, kind === 'Person' ? KIND_OF_LABEL[each.label ?? 'MISC'] : kind);
    return personOrThing(each, order, thing, { persons, plainPlaces, sentences }) ?? thing.verdict();
  });
  const short = shortNames(verdicts, context.registry);
  return named.map((each, order) => {
    const verdict = verdicts[order]!;
    const { entity, candidates } = verdict.entity || verdict.candidates.length > 0 ? verdict : short(each.span, order);
    const kind = each.span.kind === 'Norp' ? 'Norp' : (entity?.kind ?? kindOf(each));
    return { span: each.span, surface: each.surface, kind, entity, candidates };
  });
}

function surfaceOf({ sentence, from, to }: NamedSpan, { sentences, text }: NameContext): string {
  const { tokens } = sentences[sentence]!;
  return text.slice(tokens[from]!.start, tokens[to - 1]!.end).replace(/\s+/g, ' ');
}

/** What the encoder takes the words of a span for; a sentence may be as long as a book. */
function labeller(sentences: readonly SentenceAnalysis[]): (span: NamedSpan) => NameSpan['label'] | null {
  const bySentence = sentences.map(({ names }) => {
    const labels = new Map<number, NameSpan['label']>();
    for (const { from, to, label } of names) for (let at = from; at < to; at++) labels.set(at, label);
    return labels;
  });
  return ({ sentence, from, to }) => {
    for (let at = from; at < to; at++) {
      const label = bySentence[sentence]!.get(at);
      if (label) return label;
    }
    return null;
  };
}

function isPersonByName({ span }: Named): boolean {
  return span.names.some(({ entry }) => entry.kind === 'Person');
}

function personName({ span, surface, label }: Named, order: number, seenAsPerson: ReadonlySet<string>): PersonName {
  const entriesOf = (use: 'name' | 'surname') => [
    ...new Set(span.names.flatMap(({ use: as, entry }) => (as === use && entry.kind === 'Person' ? [entry] : []))),
  ];
  return {
    order,
    sentence: span.sentence,
    surface,
    title: span.title,
    entries: entriesOf('name'),
    surnameOf: entriesOf('surname'),
    seenAs: seenAsPerson.has(matchKey(surface)) ? null : label === 'LOC' ? 'place' : label === 'ORG' ? 'body' : null,
  };
}

/** The kind the encoder gives a surface most often; the first on a tie. */
function kindsByMajority(named: readonly Named[]): ReadonlyMap<string, EntityKind> {
  const counts = new Map<string, Map<EntityKind, number>>();
  for (const { span, surface } of named) {
    if (span.names.length > 0) continue;
    const key = matchKey(surface);
    const each = counts.get(key) ?? new Map<EntityKind, number>();
    each.set(span.kind, (each.get(span.kind) ?? 0) + 1);
    counts.set(key, each);
  }
  return new Map([...counts].map(([key, each]) => [key, [...each].toSorted((a, b) => b[1] - a[1])[0]![0]]));
}

/** Keys of the names that the document somewhere uses as a place and nothing else: "in Jordan", a dateline. */
function placesBeyondDoubt(named: readonly Named[], { sentences }: NameContext): ReadonlySet<string> {
  const keys = named.flatMap(({ span, surface }) =>
    isOneWord(span) && standsAsPlace(sentences[span.sentence]!, span.from, span.to) ? [matchKey(surface)] : [],
  );
  return new Set(keys);
}

const isOneWord = ({ from, to }: NamedSpan): boolean => to - from === 1;
