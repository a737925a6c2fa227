import { type ClaimType, ontologyOf } from '../../model/ontology.ts';
import { COMMUNICATION } from '../data/act-words.ts';
import type { Trigger } from '../sentence-analysis.ts';
import type { Syntax } from '../syntax.ts';
import { companions, type EndCandidate, type EndContext, endCandidates, ROLE_FLOOR } from './end-candidates.ts';

/** Two ends that belong together; null is an end left unsaid. */
export interface Pair {
  readonly subject: EndCandidate | null;
  readonly object: EndCandidate | null;
  /** Mean probability of the roles that are filled. */
  readonly score: number;
}

/** Beside the best of its role a word stands only if it is coordinated with it or the network is this sure of it. */
const SURE = 0.95;
/** The pairs of a trigger, each pair once. */
export function pairEnds(context: EndContext): readonly Pair[] {
  const { trigger, syntax, keyOf } = context;
  const { symmetric, plover } = ontologyOf(trigger.type);
  const seenSubjects = inApposition(endCandidates('SUBJECT', context), trigger, syntax, keyOf);
  const seenObjects = endCandidates('OBJECT', context);
  // "Neither Chad nor Niger met Iran": each apart, not one the other.
  const apart = symmetric ? seenObjects.filter(({ at }) => seenSubjects.some((each) => isOr(syntax, each.at, at))) : [];
  const moves = apart.length > 0 && apart.length < seenObjects.length;
  const allSubjects = moves ? [...seenSubjects, ...apart] : seenSubjects;
  const allObjects = moves ? seenObjects.filter((each) => !apart.includes(each)) : seenObjects;
  if (symmetric && !(allSubjects.length && allObjects.length)) {
    const sure = (allSubjects.length ? allSubjects : allObjects).filter(({ score }) => score >= ROLE_FLOOR);
    return amongThemselves(sure.length > 1 || !COMMUNICATION.has(trigger.type) ? sure : withCompanion(sure, context));
  }
  const subjects = thin(allSubjects, trigger, syntax, plover !== null);
  const only = subjects.length === 1 ? subjects[0]!.key : null;
  const objects = thin(
    allObjects.filter(({ key }) => key !== only),
    trigger,
    syntax,
    plover !== null,
  );
  // "The US and North Korea hold talks with China": who acts together is on both sides of a symmetric act.
  const together = symmetric
    ? allObjects.filter(({ at }) => subjects.some((each) => coordinated(syntax, each.at, at)))
    : [];
  const others = [...objects, ...together.filter((each) => !objects.includes(each))];
  if (subjects.length && others.length) return product(subjects, others);
  if (subjects.length && mayMiss(trigger.type, 'object')) {
    return subjects.map((subject) => ({ subject, object: null, score: subject.score }));
  }
  if (objects.length && mayMiss(trigger.type, 'subject')) {
    return objects.map((object) => ({ subject: null, object, score: object.score }));
  }
  return [];
}

/** "In a call with Moon, Abe said …": beside the one whom the network sees, who else takes part. */
function withCompanion(seen: readonly EndCandidate[], context: EndContext): readonly EndCandidate[] {
  const others = companions(context).filter(({ key }) => !seen.some((each) => each.key === key));
  return [...seen, ...others];
}

function mayMiss(type: ClaimType, end: 'subject' | 'object'): boolean {
  const { openEnd } = ontologyOf(type);
  return openEnd === 'either' || openEnd === end;
}

/** "Kim Yo Jong, the sister of …": a standing fact in an apposition is said of the word that it explains, and of nobody else. */
function inApposition(
  subjects: readonly EndCandidate[],
  trigger: Trigger,
  syntax: Syntax,
  keyOf: (at: number) => string,
): readonly EndCandidate[] {
  const explained = syntax.head(trigger.at);
  const stands = ontologyOf(trigger.type).plover === null && syntax.relation(trigger.at) === 'appos' && explained >= 0;
  // "South Korea's adviser, Chung Eui-yong": named behind its trade, whatever the tree hangs the trade on.
  const namedBehind = subjects.some(({ at }) => syntax.under(at, trigger.at));
  if (!stands || namedBehind || subjects.length === 0) return subjects;
  const key = keyOf(explained);
  const score = Math.max(...subjects.map((each) => each.score));
  return [subjects.find((each) => each.key === key) ?? { at: explained, key, score }];
}

/** The best of a role, what is coordinated with it, and what the network is sure of and does not stand in a clause apart. */
function thin(all: readonly EndCandidate[], trigger: Trigger, syntax: Syntax, act: boolean): readonly EndCandidate[] {
  if (all.length < 2) return all;
  const direct = all.filter(({ at, score }) => syntax.head(at) === trigger.at && score >= SURE);
  const best = (direct.length > 0 ? direct : all).reduce((a, b) => (b.score > a.score ? b : a));
  const near = syntax.head(best.at) === trigger.at;
  return all.filter(({ at, score }) => {
    if (at === best.at) return true;
    if (coordinated(syntax, best.at, at)) return act || score >= SURE || syntax.under(at, trigger.at);
    return score >= SURE && (!near || syntax.head(at) === trigger.at);
  });
}

function isOr(syntax: Syntax, a: number, b: number): boolean {
  if (a === b || !coordinated(syntax, a, b)) return false;
  return syntax.children(b, 'cc').some((word) => ['or', 'nor'].includes(syntax.word(word)));
}

function coordinated(syntax: Syntax, a: number, b: number): boolean {
  return syntax.coordinated(a).includes(b);
}

function product(subjects: readonly EndCandidate[], objects: readonly EndCandidate[]): readonly Pair[] {
  return subjects.flatMap((subject) =>
    objects
      .filter((object) => object.key !== subject.key)
      .map((object) => ({ subject, object, score: (subject.score + object.score) / 2 })),
  );
}

function amongThemselves(all: readonly EndCandidate[]): readonly Pair[] {
  return all.flatMap((subject, i) =>
    all.slice(i + 1).map((object) => ({ subject, object, score: (subject.score + object.score) / 2 })),
  );
}
