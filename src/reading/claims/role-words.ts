import { type ClaimType, ontologyOf } from '../../model/ontology.ts';
import type { MentionReading } from '../../model/reading.ts';
import { trailingSource } from '../attributions/trailing-source.ts';
import { clausesBetween } from '../clauses/clause-distance.ts';
import { isVerb, prepositionOf } from '../clauses/clause-roles.ts';
import { ENVOYS, EXPERTS } from '../data/act-words.ts';
import type { MentionLookup } from '../mention-lookup.ts';
import type { RoleWord, Trigger } from '../sentence-analysis.ts';
import type { Syntax } from '../syntax.ts';
import { ROLE_FLOOR } from './end-candidates.ts';
import { objectsOfVerb } from './triggers-of-verbs.ts';

/** Roles that nobody plays who is only the source of the sentence. */
const END_ROLES: ReadonlySet<RoleWord['role']> = new Set(['SUBJECT', 'OBJECT']);
/** Types whose trigger is the word for a post. */
const POSTS: ReadonlySet<ClaimType> = new Set<ClaimType>(['LEADS', 'WORKS_FOR']);
/** Types that a noun may state of its subject: "Crimea is part of Ukraine". */
const STATED: ReadonlySet<ClaimType> = new Set<ClaimType>(['PART_OF', 'MEMBER_OF']);
/** What the tree shows of such a noun is as sure as this. */
const BY_TREE = 0.9;
/** The network sees an object. */
const LIKELY = 0.5;
/** Types that a possessive alone may state: "its missiles". */
const OWNED: ReadonlySet<ClaimType> = new Set<ClaimType>(['POSSESSES', 'DEVELOPS']);
/** A word this much less likely than the best is not meant. */
const MUCH = 0.15;
/** Relations inside of a noun phrase. */
const IN_PHRASE: ReadonlySet<string> = new Set([
  'compound',
  'amod',
  'nmod',
  'nmod:poss',
  'flat',
  'appos',
  'det',
  'nummod',
  'dep',
]);

/** The network's role words, mended where resolution, the tree or the order of the words knows better. */
export function roleWords(trigger: Trigger, syntax: Syntax, mentions: MentionLookup): readonly RoleWord[] {
  const { index, tags } = syntax.sentence;
  const source = trailingSource(syntax);
  const roles = trigger.roles.filter(({ role, at }) => {
    return !(source && trigger.at < source.from && at >= source.from && END_ROLES.has(role));
  });
  if (trigger.type === 'AGREED_WITH' && isVerb(syntax, trigger.at)) {
    // "agreed to work with China": with whom, says the work
    return roles.filter(({ role, at }) => role !== 'OBJECT' || clausesBetween(syntax, trigger.at, at) === 0);
  }
  if (STATED.has(trigger.type) && syntax.children(trigger.at, 'cop').length > 0)
    return rolesOfPredicate({ ...trigger, roles }, syntax);
  if (POSTS.has(trigger.type) && tags[trigger.at]!.startsWith('NN')) {
    return rolesOfPost({ ...trigger, roles }, syntax, (at) => mentions.mentionAt(index, at));
  }
  const possessed = ontologyOf(trigger.type).plover !== null && pronounBefore(trigger.at, syntax);
  if (OWNED.has(trigger.type) || possessed)
    return rolesOfOwner({ ...trigger, roles }, syntax, (at) => mentions.mentionAt(index, at));
  if (trigger.type === 'REJECTED') return withoutOffers(roles, syntax, (at) => mentions.mentionAt(index, at));
  if (trigger.type === 'CANCELLED') return withoutParts(roles, syntax, (at) => mentions.mentionAt(index, at));
  const hasObject = roles.some(({ role, score }) => role === 'OBJECT' && score >= LIKELY);
  return hasObject ? roles : [...roles, ...objectsOfVerb(trigger, syntax)];
}

/** "the visit of Modi was called off": the visit, not he. */
function withoutParts(roles: readonly RoleWord[], syntax: Syntax, mentionAt: MentionAt): readonly RoleWord[] {
  const objects = roles.filter(({ role, at, score }) => role === 'OBJECT' && score >= ROLE_FLOOR && mentionAt(at));
  return roles.filter(({ role, at }) => {
    return role !== 'OBJECT' || syntax.relation(at) !== 'nmod' || !objects.some((each) => each.at === syntax.head(at));
  });
}

/** "rejected an offer of Iran": whose it is was rejected, where the network has seen him. */
function withoutOffers(roles: readonly RoleWord[], syntax: Syntax, mentionAt: MentionAt): readonly RoleWord[] {
  const objects = roles.filter(({ role, at, score }) => role === 'OBJECT' && score >= LIKELY && mentionAt(at)?.entity);
  return roles.filter(({ role, at }) => {
    if (role !== 'OBJECT' || !mentionAt(at) || mentionAt(at)?.entity) return true;
    return !objects.some((each) => syntax.head(each.at) === at && syntax.relation(each.at).startsWith('nmod'));
  });
}

function pronounBefore(at: number, syntax: Syntax): boolean {
  return syntax.children(at, 'nmod:poss').some((word) => syntax.sentence.tags[word] === 'PRP$');
}

/** "Crimea is part of Ukraine": its subject belongs to what stands behind "of". */
function rolesOfPredicate({ at, roles }: Trigger, syntax: Syntax): readonly RoleWord[] {
  const subjects = syntax.children(at, 'nsubj').flatMap((word) => syntax.coordinated(word));
  const wholes = syntax.children(at, 'nmod').filter((word) => prepositionOf(syntax, word) === 'of');
  if (!subjects.length || !wholes.length) return roles;
  const role = (name: 'SUBJECT' | 'OBJECT') => (word: number) => ({ role: name, at: word, score: BY_TREE });
  return [
    ...roles.filter(({ role: own }) => !END_ROLES.has(own)),
    ...subjects.map(role('SUBJECT')),
    ...wholes.flatMap((word) => syntax.coordinated(word)).map(role('OBJECT')),
  ];
}

type MentionAt = (at: number) => MentionReading | null;

/** "Japanese Prime Minister Abe": who holds the post is whom its word stands for, and whose it is stands in the same phrase. */
function rolesOfPost(trigger: Trigger, syntax: Syntax, mentionAt: MentionAt): readonly RoleWord[] {
  const post = trigger.at;
  const expert = trigger.type === 'WORKS_FOR' && EXPERTS.has(syntax.word(post));
  let roles = trigger.roles;
  if (expert) {
    // "an expert on Iran at Leeds University" works for the university
    roles = roles.filter(({ role, at }) => !(role === 'OBJECT' && mentionAt(at)?.kind === 'Place'));
    if (!roles.some(({ role }) => role === 'OBJECT')) roles = [...roles, ...workplaceOf(post, syntax)];
  }
  const holder = mentionAt(post);
  const predicate = syntax.children(post, 'cop').length > 0;
  if (predicate || holder?.kind !== 'Person' || holder.entity === null || isName(holder, syntax, post)) return roles;
  const top = phraseTop(syntax, post, holder, mentionAt);
  const own = (at: number) => inPhrase(syntax, at, top) || standsBefore(syntax, at, post);
  const objects = roles.filter(({ role }) => role === 'OBJECT');
  const possessor = ENVOYS.has(syntax.word(post)) ? syntax.children(post, 'nmod:poss') : [];
  const sender = objects.filter(({ at }) => possessor.some((word) => syntax.under(at, word)));
  const owned = sender.length > 0 ? sender : objects.filter(({ at }) => own(at));
  const free = objects.filter(({ at }) => !ofAnotherPost(syntax, at, post, top));
  const score = Math.max(ROLE_FLOOR, ...roles.filter(({ role }) => role === 'SUBJECT').map((each) => each.score));
  return [
    ...roles.filter(({ role }) => role !== 'SUBJECT' && role !== 'OBJECT'),
    ...(expert ? objects : owned.length ? owned : free),
    { role: 'SUBJECT', at: post, score },
  ];
}

/** The word is a part of the name itself, not the post before it. */
function isName({ level, start, end }: MentionReading, { sentence }: Syntax, at: number): boolean {
  const token = sentence.tokens[at]!;
  return level === 'named' && start <= token.start && token.end <= end;
}

/** "North Korean Vice Foreign Minister": nothing but nouns and adjectives between the two. */
function standsBefore({ sentence }: Syntax, at: number, post: number): boolean {
  return at < post && sentence.tags.slice(at + 1, post).every((tag) => /^(?:NN|JJ|POS)/.test(tag));
}

/** "Syrian President Assad met President Khatami": it describes another's post, and the two are not coordinated. */
function ofAnotherPost(syntax: Syntax, at: number, post: number, top: number): boolean {
  const { triggers } = syntax.sentence;
  const other = triggers.find((each) => POSTS.has(each.type) && each.at !== post && standsBefore(syntax, at, each.at));
  return (
    other !== undefined && !syntax.coordinated(top).some((word) => word !== top && inPhrase(syntax, other.at, word))
  );
}

/** The word by which the post and its holder's name hang in the sentence. */
function phraseTop(syntax: Syntax, post: number, holder: MentionReading, mentionAt: MentionAt): number {
  let top = post;
  while (syntax.head(top) >= 0 && mentionAt(syntax.head(top))?.id === holder.id) top = syntax.head(top);
  return top;
}

function inPhrase(syntax: Syntax, at: number, top: number): boolean {
  for (let word = at; word >= 0; word = syntax.head(word)) {
    if (word === top) return true;
    const listed = word === at && syntax.relation(word) === 'conj';
    if (!listed && !IN_PHRASE.has(syntax.relation(word))) return false;
  }
  return false;
}

/** "an expert on North Korea at the University of Leeds": the body after "at", before any verb. */
function workplaceOf(post: number, { sentence, word }: Syntax): readonly RoleWord[] {
  const stop = sentence.tags.findIndex((tag, at) => at > post && /^(?:VB|MD)/.test(tag));
  const end = stop < 0 ? sentence.tokens.length : stop;
  const body = sentence.names.find(({ from, to, label }) => {
    const before = word(from - 1) === 'the' ? from - 2 : from - 1;
    return label === 'ORG' && from > post && to <= end && word(before) === 'at';
  });
  return body ? [{ role: 'OBJECT', at: body.to - 1, score: ROLE_FLOOR }] : [];
}

/** "its nuclear weapons", "the North's arsenal": they are whose they are called, and nobody else's. */
function rolesOfOwner(trigger: Trigger, syntax: Syntax, mentionAt: MentionAt): readonly RoleWord[] {
  const { roles, at } = trigger;
  const thing = syntax.relation(at) === 'nmod:poss' ? syntax.head(at) : at;
  const possessive = thing === at ? syntax.children(at, 'nmod:poss')[0] : at;
  if (possessive === undefined) return roles;
  const owners = roles.filter(({ role }) => role === 'SUBJECT');
  const best = Math.max(ROLE_FLOOR, ...owners.map((each) => each.score));
  const meant = mentionAt(possessive)?.entity;
  const pronoun = syntax.sentence.tags[possessive]!.startsWith('PRP');
  const likely = owners.filter(({ score }) => score > best - MUCH);
  const same = meant ? likely.find(({ at: word }) => mentionAt(word)?.entity === meant) : undefined;
  const owner = pronoun ? (same ?? likely.toSorted((a, b) => b.score - a.score)[0]) : undefined;
  return [
    ...roles.filter(({ role, at: word }) => {
      if (role === 'SUBJECT') return false;
      return role !== 'OBJECT' || thing === at || syntax.under(word, thing);
    }),
    owner ?? { role: 'SUBJECT', at: possessive, score: best },
  ];
}
