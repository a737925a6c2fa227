import type { EntityKind } from '../../model/kinds.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { SentenceAnalysis } from '../sentence-analysis.ts';
import type { DraftMention } from './draft-mention.ts';
import type { DraftEntity, EntityRegistry } from './entity-registry.ts';
import type { Salience } from './salience.ts';
import {
  ACTING_NOUNS,
  COUNTRY_NOUNS,
  EVENT_ENDINGS,
  GOVERNMENT_NOUNS,
  LEADER_ROLES,
  MATTERS,
  NOUN_KINDS,
  PERSONS_IN_ING,
} from './words.ts';

/** What a described thing may be resolved with. */
export interface DescriptionContext {
  readonly lexicon: Lexicon;
  readonly registry: EntityRegistry;
  readonly salience: Salience;
  /** Day of publication (YYYY-MM-DD), or null. */
  readonly day: string | null;
  /** The mention that covers a token, or null. */
  covering(sentence: number, at: number): DraftMention | null;
}

/** Who a noun phrase stands for. */
export interface Description {
  readonly from: number;
  readonly to: number;
  readonly kind: EntityKind;
  readonly entity: DraftEntity | null;
  /** Those for whom the phrase stands together: "American and North Korean officials"; else empty. */
  readonly members: readonly DraftEntity[];
}

const LEFT: ReadonlySet<string> = new Set([
  'det',
  'amod',
  'compound',
  'nmod:poss',
  'nummod',
  'flat',
  'case',
  'advmod',
  'obl:npmod',
  'punct',
]);
const RIGHT_LINKS: ReadonlySet<string> = new Set(['of', 'from', 'at', 'in', 'for']);
const JOINING: ReadonlySet<string> = new Set(['and', 'or', ',']);
const DEFINITE: ReadonlySet<string> = new Set(['the', 'this', 'that', 'its', 'their', 'his', 'her']);
const NOUN = /^NN/;
const MOST_LEFT = 16;

/** The phrase of a noun: the word with what hangs left of it, without a gap. */
export function phraseStart({ heads, relations }: SentenceAnalysis, head: number): number {
  let from = head;
  while (from > 0 && head - from < MOST_LEFT && LEFT.has(relations[from - 1]!) && hangsUnder(heads, from - 1, head))
    from--;
  return from;
}

function hangsUnder(heads: readonly number[], at: number, head: number): boolean {
  for (let word = at, steps = 0; word >= 0 && steps < MOST_LEFT; word = heads[word]!, steps++)
    if (word === head) return true;
  return false;
}

/**
 * Who the noun at `head` stands for: "the North Korean leader" the leader of North Korea on that day, "senior CIA
 * officials" the CIA, "the country" the country spoken of. The entity is null where nobody can be named; null as a whole
 * where the word is no noun.
 */
export function describe(sentence: SentenceAnalysis, head: number, context: DescriptionContext): Description | null {
  if (!NOUN.test(sentence.tags[head] ?? '')) return null;
  const from = trimmedStart(sentence, phraseStart(sentence, head), head);
  const word = sentence.tokens[head]!.text.toLowerCase();
  const owners = ACTING_NOUNS.has(word) ? coOwners(sentence, head, context) : [];
  if (owners.length > 1) return { from, to: head + 1, kind: owners[0]!.kind, entity: null, members: owners };
  const owner = ownerOf(sentence, from, head, context);
  const entity = standsFor(word, sentence, from, head, owner, context);
  return { from, to: head + 1, kind: entity?.kind ?? nounKind(word), entity, members: [] };
}

/** Prepositions and marks at the start of the phrase are no part of it, also those of a name behind it ("to leader Kim"). */
export function trimmedStart({ relations, heads }: SentenceAnalysis, from: number, head: number): number {
  let start = from;
  while (start < head && (relations[start] === 'punct' || (relations[start] === 'case' && heads[start]! >= head)))
    start++;
  return start;
}

export function nounKind(word: string): EntityKind {
  const told = NOUN_KINDS.find(([, nouns]) => nouns.has(word))?.[0];
  if (told) return told;
  if (MATTERS.has(word)) return 'Product';
  return EVENT_ENDINGS.test(word) && !PERSONS_IN_ING.has(word) ? 'Event' : 'Person';
}

function standsFor(
  word: string,
  sentence: SentenceAnalysis,
  from: number,
  head: number,
  owner: DraftEntity | null,
  context: DescriptionContext,
): DraftEntity | null {
  const role = leaderRole(sentence, head);
  if (role !== null)
    return owner ? holderOf(owner, role, context) : isDefinite(sentence, from) ? context.salience.holderOf(role) : null;
  if (owner && ACTING_NOUNS.has(word)) return owner;
  if (owner === null && COUNTRY_NOUNS.has(word) && isDefinite(sentence, from) && head - from === 1)
    return context.salience.lastCountry();
  if (owner === null && isDefinite(sentence, from) && head - from === 1) return context.salience.lastCalled(word);
  return null;
}

function isDefinite({ tokens }: SentenceAnalysis, from: number): boolean {
  return DEFINITE.has(tokens[from]!.text.toLowerCase());
}

/** "prime minister" before "minister": the two words first, then the one; null for what is no leader, or several. */
function leaderRole({ tokens, tags }: SentenceAnalysis, head: number): string | null {
  if (tags[head] === 'NNS' || tags[head] === 'NNPS') return null;
  const word = tokens[head]!.text.toLowerCase();
  const two = `${tokens[head - 1]?.text.toLowerCase() ?? ''} ${word}`;
  const next =
    tokens[head + 1]?.text.toLowerCase() === 'of' ? `${word} of ${tokens[head + 2]?.text.toLowerCase() ?? ''}` : '';
  return LEADER_ROLES[two] ?? LEADER_ROLES[next] ?? LEADER_ROLES[word] ?? null;
}

/** Several that own the noun alike: "American and North Korean officials", "officials from Japan and South Korea". */
function coOwners(sentence: SentenceAnalysis, head: number, context: DescriptionContext): readonly DraftEntity[] {
  const { index, heads, relations, tokens } = sentence;
  const owners = new Set<DraftEntity>();
  let joined = false;
  for (let at = head - 1; at >= 0 && at >= head - MOST_LEFT; at--) {
    const mention = context.covering(index, at);
    const word = tokens[at]!.text.toLowerCase();
    if (mention?.entity && isOwner(mention.entity) && mention.kind === 'Norp') {
      owners.add(asState(mention.entity, context));
      at = mention.from;
    } else if (JOINING.has(word)) joined = true;
    else if (relations[at] !== 'amod' || mention) break;
  }
  if (joined && owners.size > 1) return [...owners].reverse();
  const after = heads.findIndex(
    (above, at) => above === head && at > head && relations[at] === 'nmod' && RIGHT_LINKS.has(caseOf(sentence, at)),
  );
  if (after < 0) return [];
  const together = heads.flatMap((above, at) =>
    at === after || (above === after && relations[at] === 'conj') ? [at] : [],
  );
  const named = together.flatMap((at) => {
    const entity = context.covering(index, at)?.entity;
    return entity && isOwner(entity) ? [asState(entity, context)] : [];
  });
  return [...new Set(named)];
}

/** The country or body that describes the noun: "North Korean", "North Korea's", "its", "of the Foreign Ministry". */
function ownerOf(
  sentence: SentenceAnalysis,
  from: number,
  head: number,
  context: DescriptionContext,
): DraftEntity | null {
  const { index, heads, relations, tokens } = sentence;
  const word = tokens[head]!.text.toLowerCase();
  for (let at = head - 1; at >= from; at--) {
    const mention = context.covering(index, at);
    if (!mention) continue;
    const { entity } = mention;
    if (entity === null) continue;
    if (entity.kind === 'Person') {
      if (!GOVERNMENT_NOUNS.has(word) || entity.country === null) continue;
      const country = context.lexicon.entry(entity.country);
      return country ? context.registry.ofEntry(country) : null;
    }
    if (isOwner(entity)) return asState(entity, context);
  }
  for (let at = head + 1; at < tokens.length && at <= head + MOST_LEFT; at++) {
    if (heads[at] !== head || relations[at] !== 'nmod') continue;
    const mention = context.covering(index, at);
    const link = caseOf(sentence, at);
    if (mention?.entity && isOwner(mention.entity) && RIGHT_LINKS.has(link))
      return link === 'in' ? null : asState(mention.entity, context);
  }
  return null;
}

const OWNERS: ReadonlySet<EntityKind> = new Set(['Place', 'Organization', 'Norp']);
/** Regions have no officials: "a European diplomat" acts for nobody known. */
const isOwner = ({ kind, entry }: DraftEntity): boolean => OWNERS.has(kind) && entry?.description !== 'region';

/** A capital that owns officials is its state. */
function asState(entity: DraftEntity, { lexicon, registry }: DescriptionContext): DraftEntity {
  if (entity.kind !== 'Place' || entity.country === null || !entity.description?.startsWith('capital of '))
    return entity;
  const country = lexicon.entry(entity.country);
  return country ? registry.ofEntry(country) : entity;
}

function caseOf({ heads, relations, tokens }: SentenceAnalysis, at: number): string {
  for (let k = Math.max(0, at - 4); k < at; k++)
    if (heads[k] === at && relations[k] === 'case') return tokens[k]!.text.toLowerCase();
  return '';
}

/** Who holds the post: whom the text names as its holder, else the only one the lexicon knows for that day. */
function holderOf(
  owner: DraftEntity,
  role: string,
  { lexicon, registry, salience, day }: DescriptionContext,
): DraftEntity | null {
  const named = salience.holderOf(role, owner.id);
  if (named) return named;
  const inOffice = lexicon.holders(owner.id, role, day);
  const inText = (entries: typeof inOffice) => entries.filter(({ id }) => registry.get(id) !== null);
  const [only, ...more] =
    [inText(inOffice), inText(lexicon.holders(owner.id, role, null)), inOffice].find((list) => list.length > 0) ?? [];
  return only && more.length === 0 ? registry.ofEntry(only) : null;
}
