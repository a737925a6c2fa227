import type { ClaimType } from '../../model/ontology.ts';
import { ENVOYS } from '../data/act-words.ts';
import { FACT_PATTERNS, type FactPattern } from '../data/fact-patterns.ts';
import { SITES, STATE_PARTS, WORKPLACES } from '../data/fact-words.ts';
import { isCountry, isRegion, isStateOrCountry } from '../data/regions.ts';
import type { MentionLookup } from '../mention-lookup.ts';
import { modalityCues } from '../modality/modality-cues.ts';
import type { Syntax } from '../syntax.ts';
import type { DraftClaim } from './draft-claim.ts';
import { fitEnds } from './ends.ts';
import { decideModality, explaining } from './modality.ts';
import { type ChainedName, namesOf, wordClass } from './name-chain.ts';

/** Names farther apart state nothing by standing beside each other. */
const MOST_WORDS_BETWEEN = 18;
const MOST_WORDS_BESIDE = 5;
/** A name may stand between the two: "Smith, Middle East correspondent for Acme". */
const MOST_NAMES_APART = 3;
const MOST_COORDINATED = 4;
const WORD_OF_FACT = /^(?:GOV|HEAD|STAFF|MEMBER|TRADE|RESIDENT|KIN|KILLER|KILLING|KILLED|SHOT|SITE|BODY)$/;
const VERB_OF_FACT =
  /^(?:born|lives|lived|living|based|headquartered|located|situated|works|worked|taught|heads|headed|leads|led|owns|owned|founded|married|hometown|capital)$/;
/** Nouns that stand behind a place and say when. */
const TIMES: ReadonlySet<string> = new Set([
  'today',
  'yesterday',
  'tomorrow',
  'tonight',
  'years',
  'months',
  'weeks',
  'days',
]);
const ROLE = /(GOV|HEAD|STAFF|MEMBER|TRADE) /g;

/**
 * Facts that names state by how they stand beside each other: titles, appositions, possessives, "of" and "in", towns with
 * their regions. The words between two names are matched with the table of `fact-patterns.ts`; linear in the sentence.
 */
export function staticFacts(syntax: Syntax, mentions: MentionLookup): readonly DraftClaim[] {
  const names = namesOf(syntax, mentions);
  if (names.length < 2) return [];
  const found: Fact[] = [];
  const chain = chainOf(syntax, names);
  names.forEach((_, i) => {
    const last = Math.min(names.length - 1, i + MOST_NAMES_APART);
    for (let j = i + 1; j <= last; j++) {
      const fact = chain.region(i, j) ?? chain.fact(i, j);
      if (fact) found.push(fact);
      if (fact?.pattern.shared) {
        for (const other of chain.coordinatedBefore(i)) found.push({ ...fact, subject: other });
      }
    }
  });
  return withRegions(found).flatMap((fact) => draftOf(fact, syntax));
}

interface Fact {
  readonly pattern: FactPattern;
  readonly type: ClaimType;
  readonly subject: ChainedName;
  readonly object: ChainedName;
  readonly trigger: number;
}

function chainOf(syntax: Syntax, names: readonly ChainedName[]) {
  const { tokens } = syntax.sentence;
  const classes = tokens.map((_, at) => wordClass(syntax, at));
  const nameAt = new Map(
    names.flatMap((name) => Array.from({ length: name.to - name.from }, (_, k) => [name.from + k, name])),
  );
  const write = (from: number, to: number): string => {
    let text = '';
    for (let at = Math.max(0, from); at < Math.min(to, tokens.length); at++) {
      const name = nameAt.get(at);
      if (name) at = Math.min(name.to, to) - 1;
      text += name ? symbolOf(name) : `${classes[at]} `;
    }
    return text;
  };
  /** Without what stands in brackets behind the first: "the Liberation Front (LF) candidate". */
  const startOfGap = (i: number): number => {
    const next = names[i + 1];
    return next && next.aliasOf === names[i] ? next.to + 1 : names[i]!.to;
  };
  return {
    fact(i: number, j: number): Fact | null {
      const [first, second] = [names[i]!, names[j]!];
      const from = second.aliasOf === first ? first.to : startOfGap(i);
      if (second.from < from || second.from - from > MOST_WORDS_BETWEEN) return null;
      const between = write(from, second.from).replace(/\bR /g, 'N ');
      const before = write(first.from - MOST_WORDS_BESIDE, first.from);
      const behind = write(second.to, second.to + MOST_WORDS_BESIDE);
      const pattern = FACT_PATTERNS.find(
        (each) =>
          each.first.includes(first.kind) &&
          each.second.includes(second.kind) &&
          each.between.test(between) &&
          (each.before === null || each.before.test(before)) &&
          (each.behind === null || each.behind.test(behind)),
      );
      if (!pattern) return null;
      const [subject, object] = pattern.turned ? [second, first] : [first, second];
      const roles = pattern.before ? before : pattern.behind ? behind : between;
      const type = pattern.type ?? typeByRole(roles, object);
      const governed = /(?:GOV|HEAD) $/.test(before) && pattern.id === 'rule:fact-of-place';
      if (modifies(second, pattern) || isWhereSent(i, j, pattern)) return null;
      const settled = settle(pattern, governed ? 'LEADS' : type, subject, object);
      return settled === null
        ? null
        : { pattern, type: settled, subject, object, trigger: triggerOf(first, second, pattern) };
    },
    /** "Leeds, England": a town and its region, but no list of countries. */
    region(i: number, j: number): Fact | null {
      const [town, region] = [names[i]!, names[j]!];
      if (j !== i + 1 || town.kind !== 'place' || region.kind !== 'place' || region.from !== town.to + 1) return null;
      const behind = write(region.to, region.to + 4);
      const listed = isCountry(region.mention.text) && /^(?:, )?(?:and|or) (?:the |W )?[NR] /.test(behind);
      const acts = /^(?:V|MD)/.test(syntax.sentence.tags[region.to] ?? '');
      const apart = acts || isStateOrCountry(town.mention.text) || listed || behind.startsWith("'s ");
      if (classes[town.to] !== ',' || !isRegion(region.mention.text) || apart) return null;
      return { pattern: REGION, type: placing(town), subject: town, object: region, trigger: town.to };
    },
    coordinatedBefore(i: number): readonly ChainedName[] {
      const others: ChainedName[] = [];
      for (let k = i - 1; k >= 0 && others.length < MOST_COORDINATED && names[k]!.kind === names[i]!.kind; k--) {
        const gap = write(names[k]!.to, names[k + 1]!.from);
        if (!(others.length === 0 ? /^(?:, )?(?:and|or) (?:W ){0,2}$/ : /^(?:, |and )$/).test(gap)) break;
        others.push(names[k]!);
      }
      return others;
    },
  };

  /** "the American envoy for North Korea", "Russia's U.S. ambassador": where an envoy is sent is not whom he works for. */
  function isWhereSent(i: number, j: number, pattern: FactPattern): boolean {
    const [first, second] = [names[i]!, names[j]!];
    const place = first.kind === 'place' ? first : second;
    if (place.kind !== 'place' || !ENVOYS.has(syntax.word(triggerOf(first, second, pattern)))) return false;
    if (syntax.word(place.from - 1) === 'for') return true;
    const owner = place === first ? names[i - 1] : undefined;
    return owner !== undefined && classes[owner.to] === "'s" && place.from - owner.to <= MOST_WORDS_BESIDE;
  }

  /** "who heads its U.S. affairs desk" directs no country, "the head of Acme's office" not Acme. */
  function modifies({ kind, to }: ChainedName, { behind, first }: FactPattern): boolean {
    if (kind === 'person' || behind !== null) return false;
    if (classes[to] === "'s") return true;
    if (kind !== 'place' && !first.includes('place')) return false;
    return /^NNS?$/.test(syntax.sentence.tags[to] ?? '') && classes[to] !== 'SITE' && !TIMES.has(syntax.word(to));
  }

  function triggerOf(first: ChainedName, second: ChainedName, pattern: FactPattern): number {
    const from = pattern.before ? Math.max(0, first.from - MOST_WORDS_BESIDE) : first.to;
    const to = pattern.behind ? Math.min(tokens.length, second.to + MOST_WORDS_BESIDE) : second.from;
    const inside = Array.from({ length: Math.max(0, to - from) }, (_, k) => from + k).filter((at) => !nameAt.has(at));
    const word =
      inside.findLast((at) => WORD_OF_FACT.test(classes[at]!)) ?? inside.find((at) => VERB_OF_FACT.test(classes[at]!));
    return word ?? inside.find((at) => /^\p{L}/u.test(tokens[at]!.text)) ?? inside[0] ?? second.from;
  }
}

const REGION: FactPattern = {
  id: 'rule:fact-region',
  type: 'LOCATED_IN',
  first: ['place'],
  second: ['place'],
  turned: false,
  before: null,
  between: /^, $/,
  behind: null,
  shared: false,
  confidence: 0.8,
};

/** No fact reaches over a person; regions are told from other names. */
function symbolOf({ kind, mention }: ChainedName): string {
  if (kind === 'person') return '| ';
  return kind === 'place' && isRegion(mention.text) ? 'R ' : 'N ';
}

/** A place is part of a place; what stands on it is only located there. */
function placing({ mention }: ChainedName): ClaimType {
  return mention.kind === 'Facility' || SITES.test(mention.text) ? 'LOCATED_IN' : 'PART_OF';
}

/** What the last word for a post says of a body or place. */
function typeByRole(words: string, { kind, mention }: ChainedName): ClaimType | null {
  const role = [...words.matchAll(ROLE)].at(-1)?.[1] ?? 'STAFF';
  if (kind === 'body')
    return role === 'GOV' || role === 'HEAD' ? 'LEADS' : role === 'MEMBER' ? 'MEMBER_OF' : 'WORKS_FOR';
  if (role === 'GOV') return 'LEADS';
  if (role === 'STAFF' && isCountry(mention.text)) return 'WORKS_FOR';
  return role === 'TRADE' || role === 'MEMBER' ? 'LIVES_IN' : null;
}

/** Null where the ends cannot mean it: nobody works for what only stands after "at". */
function settle(
  pattern: FactPattern,
  type: ClaimType | null,
  subject: ChainedName,
  object: ChainedName,
): ClaimType | null {
  const lastWord = /[\p{L}-]+$/u.exec(subject.mention.text)?.[0]?.toLowerCase() ?? '';
  switch (pattern.id) {
    case 'rule:fact-at-workplace':
      return WORKPLACES.test(object.mention.text) ? type : null;
    case 'rule:fact-workplace-in':
      return WORKPLACES.test(subject.mention.text) ? type : null;
    case 'rule:fact-body-town':
      return isStateOrCountry(object.mention.text) ? null : type;
    case 'rule:fact-body-region':
      return isRegion(object.mention.text) && !isCountry(object.mention.text) ? type : null;
    case 'rule:fact-place-body':
      return STATE_PARTS.has(lastWord) && isRegion(object.mention.text) ? 'PART_OF' : type;
    case 'rule:fact-place-of':
      return isRegion(object.mention.text) ? placing(subject) : null;
    default:
      if (type === 'LOCATED_IN') return placing(subject);
      return type === 'WORKS_FOR' && /\bParty$/.test(object.mention.text) ? 'MEMBER_OF' : type;
  }
}

/** What is in Leeds, England, is in England too. */
function withRegions(facts: readonly Fact[]): readonly Fact[] {
  const wider = new Map<ChainedName, Fact>();
  for (const fact of facts) {
    const within = fact.pattern.id === 'rule:fact-town-in' && !isRegion(fact.subject.mention.text);
    if (within || fact.pattern === REGION) wider.set(fact.subject, fact);
  }
  return facts.flatMap((fact) => {
    const region = wider.get(fact.object);
    const living = fact.type === 'LIVES_IN' && region?.pattern === REGION;
    const lying = fact.type === 'BASED_IN' || fact.type === 'LOCATED_IN' || fact.type === 'PART_OF' || living;
    return region && lying ? [fact, { ...fact, object: region.object }] : [fact];
  });
}

function draftOf({ pattern, type, subject, object, trigger }: Fact, syntax: Syntax): readonly DraftClaim[] {
  const ends = fitEnds(type, { subject: subject.mention, object: object.mention });
  if (!ends || ends.subject !== subject.mention) return [];
  const cues = modalityCues(syntax, trigger);
  const seen = {
    at: trigger,
    type,
    score: pattern.confidence,
    modality: 'HAPPENED',
    modalityScore: pattern.confidence,
    roles: [],
  } as const;
  const { modality } = decideModality(seen, cues, syntax);
  return [
    {
      syntax,
      type,
      ends,
      arguments: [],
      trigger,
      modality,
      cues: explaining(cues, modality),
      speakerWords: [],
      confidence: pattern.confidence,
      rule: pattern.id,
    },
  ];
}
