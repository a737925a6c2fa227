import { GETTING, GIVING, LIGHT, RECEIVING } from '../data/clause-words.ts';
import type { Syntax } from '../syntax.ts';

/** Who acts and who undergoes it as the tree shows them; empty where it shows nobody. Words are tokens of the sentence. */
export interface ClauseRoles {
  readonly actors: readonly number[];
  readonly undergoers: readonly number[];
  /** Who acts in the clause that the act is a circumstance of: "In a call with Moon, Abe said". */
  readonly around?: readonly number[];
}

const RELATIVE: ReadonlySet<string> = new Set(['who', 'which', 'that', 'whom']);
/** Before an act that is meant, not done by the noun: "the goal of killing", "a plan to kill". */
const PURPOSE: ReadonlySet<string> = new Set(['to', 'of', 'for', 'in']);
const JOINING: ReadonlySet<string> = new Set(['and', 'but', 'while', 'yet']);
const SUBJECTS = ['nsubj', 'nsubj:pass'] as const;
/** "one of the countries that" */
const ONE: ReadonlySet<string> = new Set(['one', 'part', 'member', 'some', 'many', 'two', 'three']);
const DEEPEST = 8;

/** Roles of the word that carries an act: a verb, or a noun ("X's talks with Y", "launched an attack on Y"). */
export function clauseRoles(syntax: Syntax, at: number): ClauseRoles {
  return isVerb(syntax, at) ? rolesOfVerb(syntax, at) : rolesOfNoun(syntax, at);
}

export function isVerb({ sentence }: Syntax, at: number): boolean {
  return /^(?:VB|MD)/.test(sentence.tags[at] ?? '');
}

function rolesOfVerb(syntax: Syntax, at: number): ClauseRoles {
  const subject = surfaceSubject(syntax, at, DEEPEST);
  const objects = [...syntax.children(at, 'obj', 'iobj'), ...beforeThat(syntax, at)];
  if (isPassive(syntax, at)) return { actors: agentsOf(syntax, at), undergoers: together(syntax, subject) };
  const givers = objects.length && GETTING.has(syntax.word(at)) ? giversOf(syntax, at) : [];
  if (givers.length) return { actors: givers, undergoers: together(syntax, subject) };
  return { actors: together(syntax, subject), undergoers: objects.flatMap((word) => syntax.coordinated(word)) };
}

/** Whom the verb's subject has it from. */
function giversOf(syntax: Syntax, verb: number): readonly number[] {
  return syntax
    .children(verb, 'obl')
    .filter((word) => prepositionOf(syntax, word) === 'from')
    .flatMap((word) => syntax.coordinated(word));
}

/** "warned Iran that …": where the tree takes Iran into the clause, it still stands before "that". */
function beforeThat(syntax: Syntax, verb: number): readonly number[] {
  return syntax.children(verb, 'ccomp').flatMap((clause) => {
    const that = syntax.children(clause, 'mark').find((mark) => syntax.word(mark) === 'that');
    return that === undefined ? [] : syntax.children(clause, 'nsubj').filter((word) => verb < word && word < that);
  });
}

/** The subject as it stands, of the verb or of the clause that shares it. */
function surfaceSubject(syntax: Syntax, at: number, depth: number): number | null {
  if (depth === 0) return null;
  const relation = syntax.relation(at);
  const own = ownSubject(syntax, at);
  if (own !== null) {
    const relative = RELATIVE.has(syntax.word(own)) && relation === 'acl:relcl';
    return relative ? calledSo(syntax, syntax.head(at)) : own;
  }
  const above = syntax.head(at);
  if (above < 0) return null;
  switch (relation) {
    case 'conj':
      return surfaceSubject(syntax, above, depth - 1);
    case 'acl:relcl':
      return calledSo(syntax, above);
    case 'acl':
      return syntax.children(at, 'mark', 'case').some((mark) => PURPOSE.has(syntax.word(mark)))
        ? holderOf(syntax, above, depth - 1)
        : above;
    case 'amod':
      return above;
    case 'xcomp':
    case 'ccomp':
    case 'advcl':
      return controllerOf(syntax, at, above, depth - 1);
    default:
      return null;
  }
}

/** The subject that stands in the verb's own clause; null where it has none of its own. */
export function ownSubject(syntax: Syntax, at: number): number | null {
  const subjects = syntax.children(at, ...SUBJECTS);
  // Where the tree shows two ("TOKYO — Iran said"), the nearer one is the subject.
  return (
    subjects.findLast((word) => word < at) ??
    subjects[0] ??
    (syntax.relation(at) === 'conj' ? afterComma(syntax, at) : null)
  );
}

/** "… without seeing Kim, and Iran then accused": right before the verb and behind ", and", whatever the tree hangs it on. */
function afterComma(syntax: Syntax, verb: number): number | null {
  const { tags } = syntax.sentence;
  if (!/^VB[DPZ]$/.test(tags[verb]!)) return null;
  let noun = verb - 1;
  while (noun >= 0 && /^(?:RB|MD)$/.test(tags[noun]!)) noun--;
  let start = noun;
  while (start >= 0 && /^(?:NN|JJ|DT|POS|CD)/.test(tags[start]!)) start--;
  const joined = start < noun && JOINING.has(syntax.word(start)) && syntax.word(start - 1) === ',';
  return joined && tags[noun]!.startsWith('NN') ? noun : null;
}

/** "Iran was among the countries that …", "Moon is the man who …": of whom the noun is said. */
function calledSo(syntax: Syntax, noun: number): number {
  const one = syntax.relation(noun) === 'nmod' && ONE.has(syntax.word(syntax.head(noun))) ? syntax.head(noun) : noun;
  return syntax.children(one, 'cop').length ? (syntax.children(one, ...SUBJECTS)[0] ?? noun) : noun;
}

/** Who is meant to act in an infinitive or gerund: "asked Iran to stop" Iran, "vowed to stop" who vowed. */
function controllerOf(syntax: Syntax, at: number, above: number, depth: number): number | null {
  const object = syntax.children(above, 'obj', 'iobj')[0];
  const marks = syntax.children(at, 'mark', 'case').map((mark) => syntax.word(mark));
  const byObject =
    syntax.relation(at) === 'xcomp' || marks.some((mark) => ['of', 'for', 'from', 'into'].includes(mark));
  const receives = RECEIVING.has(syntax.word(above));
  if (object !== undefined && byObject && !receives && !isPassive(syntax, above)) return object;
  return isVerb(syntax, above) || syntax.children(above, 'cop').length
    ? surfaceSubject(syntax, above, depth)
    : holderOf(syntax, above, depth);
}

/** Whose the noun is: "North Korea's plan", "its plan", "North Korea has a plan". */
function holderOf(syntax: Syntax, noun: number, depth: number): number | null {
  if (depth === 0) return null;
  const possessor = syntax.children(noun, 'nmod:poss')[0];
  if (possessor !== undefined) return possessor;
  const above = syntax.head(noun);
  if (above < 0) return syntax.children(noun, ...SUBJECTS)[0] ?? null;
  switch (syntax.relation(noun)) {
    case 'obj':
    case 'obl':
      return surfaceSubject(syntax, above, depth - 1);
    case 'nmod':
    case 'conj':
      return isVerb(syntax, above) ? null : holderOf(syntax, above, depth - 1);
    default:
      return syntax.children(noun, ...SUBJECTS)[0] ?? null;
  }
}

function isPassive(syntax: Syntax, at: number): boolean {
  if (syntax.children(at, 'aux:pass', 'nsubj:pass').length) return true;
  const bare = syntax.sentence.tags[at] === 'VBN' && !syntax.children(at, 'aux').length;
  if (!bare) return false;
  if (['acl', 'amod', 'acl:relcl', 'advcl'].includes(syntax.relation(at))) return !syntax.children(at, 'obj').length;
  return syntax.relation(at) === 'conj' && syntax.head(at) >= 0 && isPassive(syntax, syntax.head(at));
}

function agentsOf(syntax: Syntax, at: number): readonly number[] {
  const agent =
    syntax.children(at, 'obl:agent')[0] ??
    syntax.children(at, 'obl').find((word) => prepositionOf(syntax, word) === 'by');
  return together(syntax, agent ?? null);
}

function rolesOfNoun(syntax: Syntax, at: number): ClauseRoles {
  const modifiers = syntax.children(at, 'nmod', 'obl');
  const after = (...prepositions: readonly string[]) =>
    modifiers
      .filter((word) => prepositions.includes(prepositionOf(syntax, word)))
      .flatMap((word) => syntax.coordinated(word));
  const between = after('between', 'among');
  if (between.length) return { actors: between, undergoers: between };
  const objects = after('with', 'against', 'on', 'to', 'upon', 'into');
  const by = after('by');
  const possessor = syntax.children(at, 'nmod:poss')[0];
  // "won praise", where the tree takes the verb for an auxiliary
  if (syntax.children(at, 'aux').some((word) => RECEIVING.has(syntax.word(word))))
    return {
      actors: after('from', 'in', 'by'),
      undergoers: together(syntax, syntax.children(at, ...SUBJECTS)[0] ?? null),
    };
  if (by.length) return { actors: by, undergoers: objects.length ? objects : after('of') };
  if (possessor !== undefined) return { actors: together(syntax, possessor), undergoers: objects };
  return throughTheVerb(syntax, at, objects, after('from', 'in', 'by'), DEEPEST);
}

/** "launched an attack", "drew condemnation from China", "In a call with Moon, Trump said": the verb's subject has the noun. */
function throughTheVerb(
  syntax: Syntax,
  at: number,
  objects: readonly number[],
  sources: readonly number[],
  depth: number,
): ClauseRoles {
  const above = syntax.head(at);
  if (above < 0 || depth === 0) {
    return { actors: together(syntax, syntax.children(at, ...SUBJECTS)[0] ?? null), undergoers: objects };
  }
  if (syntax.children(at, 'cop').length) {
    return { actors: together(syntax, syntax.children(at, ...SUBJECTS)[0] ?? null), undergoers: objects };
  }
  const relation = syntax.relation(at);
  if (isVerb(syntax, above)) {
    const subject = together(syntax, surfaceSubject(syntax, above, depth));
    const verb = syntax.word(above);
    if (relation === 'obl') return { actors: [], undergoers: objects, around: subject };
    if (relation === 'nsubj:pass' && LIGHT.has(verb)) return { actors: agentsOf(syntax, above), undergoers: objects };
    if (relation !== 'obj') return { actors: [], undergoers: objects };
    if (RECEIVING.has(verb)) return { actors: sources.length ? sources : giversOf(syntax, above), undergoers: subject };
    if (GIVING.has(verb)) {
      const receivers = syntax.children(above, 'iobj');
      return { actors: subject, undergoers: receivers.length ? receivers : objects };
    }
    return LIGHT.has(verb)
      ? { actors: subject, undergoers: objects }
      : { actors: [], undergoers: objects, around: subject };
  }
  if (relation === 'appos') return { actors: together(syntax, above), undergoers: objects };
  if (relation === 'nmod' || relation === 'conj') {
    const possessor = syntax.children(above, 'nmod:poss')[0];
    if (possessor !== undefined) return { actors: together(syntax, possessor), undergoers: objects };
    return throughTheVerb(syntax, above, objects, sources, depth - 1);
  }
  return { actors: [], undergoers: objects };
}

/** The word and what is coordinated with it behind it. */
function together(syntax: Syntax, at: number | null): readonly number[] {
  return at === null ? [] : [at, ...syntax.children(at, 'conj').filter((word) => !isVerb(syntax, word))];
}

export function prepositionOf(syntax: Syntax, noun: number): string {
  const first = syntax.children(noun, 'case')[0];
  return first === undefined ? '' : syntax.word(first);
}
