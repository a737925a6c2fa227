import type { EntityKind } from '../../model/kinds.ts';
import type { Lexicon, LexiconName } from '../lexicon/lexicon.ts';
import { matchKey } from '../lexicon/name-key.ts';
import type { SentenceAnalysis } from '../sentence-analysis.ts';
import { actsAsState } from './acting-seats.ts';
import type { DraftEntity, EntityRegistry } from './entity-registry.ts';
import { initialsOf } from './entity-registry.ts';
import { type NamedBodies, namedBodies } from './named-bodies.ts';
import type { NamedSpan } from './named-spans.ts';
import { resolvePersons } from './persons.ts';
import { stateBody } from './state-bodies.ts';

/** A name of the text and whose it is; null where nobody can tell. */
export interface ResolvedName {
  readonly span: NamedSpan;
  readonly surface: string;
  readonly kind: EntityKind;
  readonly entity: DraftEntity | null;
}

export interface NameContext {
  readonly sentences: readonly SentenceAnalysis[];
  readonly text: string;
  readonly lexicon: Lexicon;
  readonly registry: EntityRegistry;
  /** Day of publication (YYYY-MM-DD), or null. */
  readonly day: string | null;
}

/** Gives each name its entity; a function of the document and the lexicon alone. */
export function resolveNames(spans: readonly NamedSpan[], context: NameContext): readonly ResolvedName[] {
  const named = spans.map((span) => ({ span, surface: surfaceOf(span, context) }));
  const kinds = kindsByMajority(named);
  const kindOf = ({ span, surface }: Named): EntityKind =>
    span.names.length > 0 ? span.kind : (kinds.get(matchKey(surface)) ?? span.kind);
  const persons = resolvePersons(
    named.flatMap((each, order) =>
      kindOf(each) === 'Person' || each.span.names.some(({ entry }) => entry.kind === 'Person')
        ? [
            {
              order,
              surface: each.surface,
              title: each.span.title,
              entries: entriesOf(each.span, 'name'),
              surnameOf: entriesOf(each.span, 'surname'),
            },
          ]
        : [],
    ),
    context.registry,
    context.day,
  );
  const acronyms = acronymsOf(named, kindOf);
  const bodies = namedBodies();
  const first = named.map((each, order) => {
    if (persons.has(order)) return persons.get(order) ?? null;
    const entity = otherName(each, kindOf(each), acronyms, bodies, context);
    if (entity) bodies.note(matchKey(each.surface), entity);
    return entity;
  });
  return named.map((each, order) => {
    const entity = first[order] ?? shortName(each.span, context.registry);
    return { ...each, kind: each.span.kind === 'Norp' ? 'Norp' : (entity?.kind ?? kindOf(each)), entity };
  });
}

interface Named {
  readonly span: NamedSpan;
  readonly surface: string;
}

function surfaceOf({ sentence, from, to }: NamedSpan, { sentences, text }: NameContext): string {
  const { tokens } = sentences[sentence]!;
  return text.slice(tokens[from]!.start, tokens[to - 1]!.end).replace(/\s+/g, ' ');
}

function entriesOf(span: NamedSpan, use: LexiconName['use']) {
  return span.names.filter((name) => name.use === use && name.entry.kind === 'Person').map(({ entry }) => entry);
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

/** Initials of the bodies named in full -> their surface; one that two bodies share stands for neither. */
function acronymsOf(named: readonly Named[], kindOf: (each: Named) => EntityKind): ReadonlyMap<string, Named | null> {
  const found = new Map<string, Named | null>();
  for (const each of named) {
    if (kindOf(each) !== 'Organization') continue;
    const initials = initialsOf(each.surface);
    if (initials === null) continue;
    const key = matchKey(initials);
    const known = found.get(key);
    found.set(key, known === undefined || (known && matchKey(known.surface) === matchKey(each.surface)) ? each : null);
  }
  return found;
}

function otherName(
  { span, surface }: Named,
  kind: EntityKind,
  acronyms: ReadonlyMap<string, Named | null>,
  bodies: NamedBodies,
  context: NameContext,
): DraftEntity | null {
  const { registry, sentences } = context;
  const spelledOut = /^[A-Z.&]+$/.test(surface) ? acronyms.get(matchKey(surface)) : undefined;
  if (spelledOut) {
    const entity = otherName(spelledOut, 'Organization', new Map(), bodies, context);
    if (entity) entity.aliases.add(surface);
    return entity;
  }
  const usable = span.names.filter(({ use }) => use !== 'short' && use !== 'surname');
  const name = chosen(usable, kind, registry);
  if (name?.use === 'seat') {
    const country = name.entry.country === null ? null : context.lexicon.entry(name.entry.country);
    const acts = country !== null && actsAsState(sentences[span.sentence]!, span.from, span.to);
    return registry.ofEntry(acts ? country : name.entry, surface);
  }
  if (name) return registry.ofEntry(name.entry, surface);
  if (span.names.length > 0 || isPairOfNames(surface)) return null;
  if (kind !== 'Organization' && !(kind === 'Place' && /\bEmbassy$/.test(surface)))
    return registry.ofName(kind, surface);
  const body = stateBody(span, surface, bodies, context);
  return body === undefined ? (bodies.startingWith(matchKey(surface)) ?? registry.ofName(kind, surface)) : body;
}

/** "Trump-Abe" is no thing of its own. */
function isPairOfNames(surface: string): boolean {
  return /^\p{Lu}\p{Ll}+[-–]\p{Lu}\p{Ll}+$/u.test(surface);
}

/** Of several bearers of a name: of the kind the text suggests, of a country the text speaks of, the first. */
function chosen(names: readonly LexiconName[], kind: EntityKind, registry: EntityRegistry): LexiconName | null {
  const ofKind = names.filter(({ entry, use }) => entry.kind === kind || (kind === 'Norp' && use === 'adjective'));
  const candidates = ofKind.length > 0 ? ofKind : names;
  const near = candidates.find(({ entry }) => entry.country !== null && registry.get(entry.country) !== null);
  return candidates.length > 1 ? (near ?? candidates[0] ?? null) : (candidates[0] ?? null);
}

/** "the Post", "the North": short for what the text names in full elsewhere. */
function shortName(span: NamedSpan, registry: EntityRegistry): DraftEntity | null {
  for (const { use, entry } of span.names) {
    const entity = use === 'short' ? registry.get(entry.id) : null;
    if (entity) return entity;
  }
  return null;
}
