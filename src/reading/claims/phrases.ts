import { ontologyOf } from '../../model/ontology.ts';
import { type ClauseRoles, clauseRoles, isVerb, prepositionOf } from '../clauses/clause-roles.ts';
import { ACT_PHRASES, type ActPhrase, MEASURES } from '../data/act-phrases.ts';
import type { MentionLookup } from '../mention-lookup.ts';
import { modalityCues } from '../modality/modality-cues.ts';
import type { RoleWord, Trigger } from '../sentence-analysis.ts';
import type { Syntax } from '../syntax.ts';
import type { DraftClaim } from './draft-claim.ts';
import { draftsOf } from './drafts-of-trigger.ts';

/** Sure enough to stand with an end unsaid. */
const SURENESS = 0.85;

/**
 * Claims of verbs by what they say together with their object: "suspended aid", "blocked roads". Where the network has read
 * a claim of that type off the verb or its object already, that one stands.
 */
export function draftsOfPhrases(
  syntax: Syntax,
  mentions: MentionLookup,
  seen: readonly DraftClaim[],
): readonly DraftClaim[] {
  return syntax.sentence.tokens.flatMap((_, at) => {
    if (!isVerb(syntax, at)) return [];
    const clause = clauseRoles(syntax, at);
    const nouns = clause.undergoers.flatMap((word) => headNouns(syntax, word));
    const phrase = ACT_PHRASES.find((each) => fits(each, syntax, at, nouns, clause.actors));
    if (!phrase) return [];
    if (seen.some(({ type, trigger }) => type === phrase.type && (trigger === at || nouns.includes(trigger))))
      return [];
    const { label, score } = syntax.sentence.modalities[at]!;
    const roles = rolesOf(phrase, syntax, [at, ...nouns], clause).filter(
      (role) => mentions.mentionAt(syntax.sentence.index, role.at) !== null,
    );
    const trigger: Trigger = { at, type: phrase.type, score: SURENESS, modality: label, modalityScore: score, roles };
    return draftsOf(trigger, syntax, mentions, 'rule:phrase');
  });
}

/** "days of war games", "aid deliveries", "part of its aid": what the object is about, besides its own head. */
function headNouns(syntax: Syntax, object: number): readonly number[] {
  const measured = MEASURES.has(syntax.word(object)) ? syntax.children(object, 'nmod') : [];
  const nouns = [object, ...measured];
  return [...nouns, ...nouns.flatMap((noun) => syntax.children(noun, 'compound'))];
}

function fits(
  phrase: ActPhrase,
  syntax: Syntax,
  verb: number,
  objects: readonly number[],
  actors: readonly number[],
): boolean {
  if (!phrase.verbs.has(syntax.word(verb)) || meansAnother(syntax, verb)) return false;
  if (phrase.negated && !isDenied(syntax, verb)) return false;
  if (!phrase.nouns) return true;
  const nouns = objects.filter((word) => phrase.nouns!.has(syntax.word(word)));
  if (!nouns.length) return false;
  const modifying = nouns.flatMap((noun) => syntax.children(noun, 'amod', 'compound'));
  const modified = modifying.some((word) => phrase.modifiers?.has(syntax.word(word)));
  const acting = actors.some((word) => phrase.actors?.has(syntax.word(word)) || syntax.sentence.tags[word] === 'NNPS');
  return (!phrase.modifiers || modified) && (!phrase.actors || acting);
}

/** "give up weapons": a particle makes another verb of it, but for "cut off", "broke off". */
function meansAnother(syntax: Syntax, verb: number): boolean {
  return syntax.children(verb, 'compound:prt').some((word) => syntax.word(word) !== 'off');
}

function isDenied(syntax: Syntax, verb: number): boolean {
  return modalityCues(syntax, verb).some(
    ({ modality, site, at }) => modality === 'DENIED' && (site === 'beside' || site === 'infinitive') && at !== verb,
  );
}

function rolesOf(
  { type, other, nouns }: ActPhrase,
  syntax: Syntax,
  heads: readonly number[],
  { actors, undergoers }: ClauseRoles,
): readonly RoleWord[] {
  const others = heads
    .flatMap((head) => syntax.children(head, 'obl', 'nmod', 'iobj'))
    .filter((word) => syntax.relation(word) === 'iobj' || other.has(prepositionOf(syntax, word)))
    .flatMap((word) => syntax.coordinated(word));
  const role = (name: 'SUBJECT' | 'OBJECT') => (word: number) => ({ role: name, at: word, score: SURENESS });
  const objects = nouns ? others : [...others, ...undergoers];
  if (ontologyOf(type).symmetric && !objects.length) return actors.map(role('SUBJECT'));
  return [...actors.map(role('SUBJECT')), ...objects.map(role('OBJECT'))];
}
