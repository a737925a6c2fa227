import type { EntityKind } from '../../model/kinds.ts';
import { type ClaimType, ontologyOf } from '../../model/ontology.ts';
import type { MentionReading } from '../../model/reading.ts';
import { clausesBetween } from '../clauses/clause-distance.ts';
import { clauseRoles, isVerb, ownSubject, prepositionOf } from '../clauses/clause-roles.ts';
import type { Trigger } from '../sentence-analysis.ts';
import type { Syntax } from '../syntax.ts';

/** Someone or something that may stand at an end of a claim: a word, and what it is a part of. */
export interface EndCandidate {
  readonly at: number;
  /** Words with the same key are one: the id of their mention, or the word itself. */
  readonly key: string;
  readonly score: number;
}

/** What the candidates are judged by. */
export interface EndContext {
  readonly trigger: Trigger;
  readonly syntax: Syntax;
  /** Tells which words are the same thing. */
  keyOf(at: number): string;
  mentionsOf(at: number): readonly MentionReading[];
}

/** Roles below this are noise: at it the pairs of held-back news are best (F1). */
export const ROLE_FLOOR = 0.6;
/** What is coordinated with the best of its role may be less sure: "Russia and Syria". */
const BESIDE_FLOOR = 0.4;
/** What the tree alone shows is as sure as this. */
const BY_TREE = 0.7;
/** Above this the network is believed against the tree. */
const SURE = 0.95;
/** Below this it is not believed in another clause, where the tree shows one that it knows of too. */
const UNSURE = 0.8;
/** Types whose object is left. */
const LEAVING: ReadonlySet<ClaimType> = new Set<ClaimType>(['RETREATED_FROM', 'DEFECTED_FROM']);
/** Words that only say "the others of us": they name nobody. */
const RECIPROCAL = new Set(['other', 'another', 'themselves', 'itself', 'himself', 'herself', 'together', 'jointly']);

/** Words that may be an end of the claim: the network's, mended by the tree where they stand in another clause. */
export function endCandidates(role: 'SUBJECT' | 'OBJECT', context: EndContext): readonly EndCandidate[] {
  const { symmetric, plover } = ontologyOf(context.trigger.type);
  if (plover === null || symmetric) return networkCandidates(role, context);
  const other = treeCandidates(role === 'SUBJECT' ? 'OBJECT' : 'SUBJECT', context);
  const byNetwork = networkCandidates(role, context).filter(
    ({ at }) => !isDirect(other, at, context) && !(role === 'SUBJECT' && isDoneToBy(context, at)),
  );
  const byTree = treeCandidates(role, context);
  const best = byNetwork.toSorted((a, b) => b.score - a.score)[0];
  if (!byTree.length || (best && !doubtful(best, byTree, context)))
    return withoutOtherClauses(byNetwork, byTree, context);
  const keys = new Set(byTree.map(({ key }) => key));
  const agreed = byNetwork.filter(({ key }) => keys.has(key));
  return agreed.length ? agreed : byTree;
}

/** Where tree and network agree on an end, what stands in a clause below is none. */
function withoutOtherClauses(
  byNetwork: readonly EndCandidate[],
  byTree: readonly EndCandidate[],
  { trigger, syntax }: EndContext,
): readonly EndCandidate[] {
  const keys = new Set(byTree.map(({ key }) => key));
  if (!byNetwork.some(({ key, score }) => keys.has(key) && score >= SURE)) return byNetwork;
  return byNetwork.filter(({ key, at }) => keys.has(key) || clausesBetween(syntax, trigger.at, at) === 0);
}

/** The verb's own subject or object, by name: it plays no other part, whatever the network makes of it. */
function isDirect(byTree: readonly EndCandidate[], at: number, { trigger, syntax }: EndContext): boolean {
  return byTree.some((each) => each.at === at) && isVerb(syntax, trigger.at) && standsInClause(syntax, at, trigger.at);
}

/** "The test violates United Nations resolutions": what the act does something to has not done it. */
function isDoneToBy({ trigger, syntax }: EndContext, at: number): boolean {
  const verb = syntax.head(trigger.at);
  if (syntax.relation(trigger.at) !== 'nsubj' || isVerb(syntax, trigger.at) || verb < 0) return false;
  return syntax.children(verb, 'obj').some((word) => syntax.under(at, word));
}

function standsInClause(syntax: Syntax, at: number, verb: number): boolean {
  return syntax.head(at) === verb || ownSubject(syntax, verb) === at;
}

/** The network's end stands in another clause and the tree shows one in this. */
function doubtful(best: EndCandidate, byTree: readonly EndCandidate[], { trigger, syntax }: EndContext): boolean {
  if (byTree.some(({ key }) => key === best.key)) return false;
  const elsewhere = clausesBetween(syntax, trigger.at, best.at) > 0;
  const seen = (at: number, floor: number) => trigger.roles.some((each) => each.at === at && each.score >= floor);
  if (elsewhere && best.score < UNSURE && byTree.some(({ at }) => seen(at, BESIDE_FLOOR))) return true;
  const direct = byTree.filter(
    ({ at }) => standsInClause(syntax, at, trigger.at) && !syntax.sentence.tags[at]!.startsWith('PRP'),
  );
  if (!direct.length) return false;
  return direct.some(({ at }) => seen(at, ROLE_FLOOR)) || (best.score < SURE && elsewhere);
}

function networkCandidates(
  role: 'SUBJECT' | 'OBJECT',
  { trigger, syntax, keyOf, mentionsOf }: EndContext,
): readonly EndCandidate[] {
  const byKey = new Map<string, EndCandidate>();
  const standing = ontologyOf(trigger.type).plover === null;
  for (const { role: own, at: said, score } of trigger.roles) {
    if (own !== role || score < BESIDE_FLOOR || RECIPROCAL.has(syntax.word(said))) continue;
    if (role === 'OBJECT' && LEAVING.has(trigger.type) && isWhereTo(syntax, said)) continue;
    const at = standing ? namedWithin(syntax, said, mentionsOf) : said;
    if (mentionsOf(at).length === 0) continue;
    const key = keyOf(at);
    const known = byKey.get(key);
    if (!known || known.score < score) byKey.set(key, { at, key, score });
  }
  const all = [...byKey.values()];
  // A standing fact is told of what has a name: "Hamas has its office in Doha".
  const owners = all.filter(({ at, score }) => score >= ROLE_FLOOR && mentionsOf(at).some(({ entity }) => entity));
  const found =
    standing && owners.length ? all.filter((each) => owners.includes(each) || !isOwned(syntax, each.at)) : all;
  return found.some(({ score }) => score >= ROLE_FLOOR) ? found.toSorted((a, b) => a.at - b.at) : [];
}

/** "the Yongbyon reactor", "the Wagner group": what has no name of its own goes by the name before it, if that is of its kind. */
function namedWithin(syntax: Syntax, at: number, mentionsOf: EndContext['mentionsOf']): number {
  const own = mentionsOf(at);
  if (own.some(({ entity }) => entity !== null)) return at;
  const names = syntax.children(at, 'compound').filter((word) => {
    return mentionsOf(word).some(({ entity, kind }) => {
      return entity !== null && own.every((each) => each.kind === kind && kind !== 'Person');
    });
  });
  return names[0] ?? at;
}

/** "defected to Iran" leaves another country. */
function isWhereTo(syntax: Syntax, at: number): boolean {
  return syntax.relation(at) === 'obl' && ['to', 'into', 'toward', 'towards'].includes(prepositionOf(syntax, at));
}

/** "its office" */
function isOwned(syntax: Syntax, at: number): boolean {
  return syntax.children(at, 'nmod:poss').some((word) => syntax.sentence.tags[word] === 'PRP$');
}

/** Who takes part in an act that is the same both ways, as the tree shows it. */
export function companions(context: EndContext): readonly EndCandidate[] {
  const { actors, undergoers, around = [] } = clauseRoles(context.syntax, context.trigger.at);
  return nameable([...actors, ...undergoers, ...around], ontologyOf(context.trigger.type).subject, context);
}

function treeCandidates(role: 'SUBJECT' | 'OBJECT', context: EndContext): readonly EndCandidate[] {
  const { actors, undergoers } = clauseRoles(context.syntax, context.trigger.at);
  const { subject, object } = ontologyOf(context.trigger.type);
  if (role === 'SUBJECT') return nameable(actors, subject, context);
  return nameable(LEAVING.has(context.trigger.type) ? left(context) : undergoers, object, context);
}

/** "withdraw troops from Iraq": what is left stands behind "from". */
function left({ trigger, syntax }: EndContext): readonly number[] {
  const words = syntax.children(trigger.at, 'obl', 'nmod');
  return words.filter((word) => ['from', 'of'].includes(prepositionOf(syntax, word)));
}

/** Those of the words that stand for an entity of a kind the ontology allows, each entity once. */
function nameable(
  words: readonly number[],
  kinds: readonly EntityKind[],
  { syntax, keyOf, mentionsOf }: EndContext,
): readonly EndCandidate[] {
  const found = new Map<string, EndCandidate>();
  for (const at of words.flatMap((word) => whoseActs(syntax, word, mentionsOf))) {
    if (isDateline(syntax, at)) continue;
    const fitting = mentionsOf(at).some(({ kind, entity }) => entity !== null && kinds.includes(kind));
    const key = keyOf(at);
    if (fitting && !RECIPROCAL.has(syntax.word(at)) && !found.has(key)) found.set(key, { at, key, score: BY_TREE });
  }
  return [...found.values()];
}

/** "U.N. resolutions", "an American drone": what acts for nobody in particular acts for whom it is called after. */
function whoseActs(syntax: Syntax, at: number, mentionsOf: EndContext['mentionsOf']): readonly number[] {
  if (mentionsOf(at).some(({ entity, kind }) => entity !== null || kind === 'Person')) return [at];
  const owners = syntax
    .children(at, 'nmod:poss', 'compound', 'amod')
    .filter((word) => mentionsOf(word).some(({ entity }) => entity !== null));
  return owners.length > 0 ? owners : [at];
}

/** "SEOUL — ": where the report comes from takes no part in what it says. */
export function isDateline({ sentence: { tokens } }: Syntax, at: number): boolean {
  const dash = tokens.findIndex(({ text }) => /^(?:—|–|-|--)$/.test(text));
  return at < dash && tokens.slice(0, dash).every(({ text }) => text === text.toUpperCase());
}
