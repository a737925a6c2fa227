import type { ClaimSpeaker } from '../../model/reading.ts';
import { EMPTY_SUBJECTS, REPORTING_VERBS, SOURCE_PREPOSITIONS } from '../data/reporting-words.ts';
import type { Syntax } from '../syntax.ts';
import { findQuotations, type Quotations } from './quotations.ts';
import { outletAfter, trailingSource } from './trailing-source.ts';

/** Who says it, and the word that says so ("told", "according"). Words are tokens of `sentence`. */
export interface FoundSpeaker {
  readonly sentence: number;
  readonly speaker: number;
  readonly report: number;
  /** Whom it was told to, where that is somebody: "told Reuters". */
  readonly outlet: number | null;
  /** First word of the phrase that the speaker is named in, where the order of the words shows it. */
  readonly from?: number;
}

/** The speakers of a claim, and the words of its sentence that report: "told", "according". */
export interface SpeakersAndCues {
  readonly speakers: readonly ClaimSpeaker[];
  readonly reports: readonly number[];
}

export interface SpeakerFinder {
  /** The chain for a word, the innermost first; empty where the tree shows nobody, null where the article itself speaks. */
  speakersOf(sentence: number, word: number): readonly FoundSpeaker[] | null;
}

/** Relations by which a reporting verb holds what is said. */
const CONTENT = new Set(['ccomp', 'parataxis', 'csubj', 'dep']);
const SUBJECT = ['nsubj', 'nsubj:pass', 'csubj'] as const;
/** Conjunctions of time and reason: the clause they open tells when, not who says so. */
const CONJUNCTIONS = new Set([
  'after',
  'before',
  'when',
  'while',
  'because',
  'since',
  'if',
  'although',
  'though',
  'until',
]);
const FIRST_PERSON = new Set(['i', 'we', 'me', 'us']);
/** Words between a quotation and the verb that reports it: "a senior official of the ministry said". */
const LONGEST_SUBJECT = 8;
const RELATIVE = new Set(['who', 'which', 'that']);

export function speakerFinder(syntaxes: readonly Syntax[]): SpeakerFinder {
  const quotations = findQuotations(syntaxes.map(({ sentence }) => sentence));
  const quoted = quotedSpeakers(quotations, syntaxes);
  return {
    speakersOf(sentence, word) {
      const syntax = syntaxes[sentence]!;
      const quotedBy = quoted[quotations.at(sentence, word)] ?? null;
      const found = climb(syntax, word);
      const chain = found.filter(({ report }) => !quotedBefore(quotations, sentence, report, word));
      if (!chain.length) return quotedBy ? [quotedBy] : found.length ? null : [];
      return chain.flatMap((each) => {
        if (!FIRST_PERSON.has(syntax.word(each.speaker))) return [each];
        return quotedBy ? [quotedBy] : [];
      });
    },
  };
}

/** “…,” he said beside Abe, who is at …: what follows a verb that closes a quotation is not what was said. */
function quotedBefore(quotations: Quotations, sentence: number, report: number, word: number): boolean {
  if (word < report || quotations.at(sentence, word) >= 0) return false;
  return quotations.closingIn(sentence).some((closing) => closing < report && report - closing <= LONGEST_SUBJECT);
}

/**
 * Up the tree from a word: each reporting verb that holds the clause, each one set beside it, each "according to". Then those
 * at the edge of the sentence, which speak for all of it, wherever the tree hangs them.
 */
function climb(syntax: Syntax, start: number): readonly FoundSpeaker[] {
  const found: FoundSpeaker[] = [];
  const add = (speaker: FoundSpeaker | null) => {
    if (speaker && !found.some((each) => each.speaker === speaker.speaker)) found.push(speaker);
  };
  for (let word = start; word >= 0; word = syntax.head(word)) {
    for (const child of syntax.children(word)) if (!syntax.under(start, child)) add(sourceBeside(syntax, word, child));
    const above = syntax.head(word);
    if (above >= 0 && CONTENT.has(syntax.relation(word)) && reports(syntax, above)) add(speakerOfVerb(syntax, above));
  }
  syntax.sentence.tokens.forEach((_, word) => {
    if (atEdge(syntax, word) && !syntax.under(start, word)) add(sourceBeside(syntax, syntax.head(word), word));
  });
  const trailing = trailingSource(syntax);
  if (!trailing || start >= trailing.from) return found;
  const others = found.filter(({ report }) => report !== trailing.report);
  return [...others, { sentence: syntax.sentence.index, ...trailing }];
}

function sourceBeside(syntax: Syntax, word: number, child: number): FoundSpeaker | null {
  return setBeside(syntax, word, child) ? speakerOfVerb(syntax, child) : namedSource(syntax, child);
}

/** ", the Post reports", ", reports the Post", "as Trump says": a reporting clause without content of its own. */
function setBeside(syntax: Syntax, word: number, child: number): boolean {
  if (!reports(syntax, child) || syntax.children(child, 'ccomp').length > 0) return false;
  const subject = syntax.children(child, ...SUBJECT)[0];
  switch (syntax.relation(child)) {
    case 'parataxis':
      return true;
    case 'ccomp':
      return child > word && subject !== undefined;
    case 'acl':
      return subject !== undefined && subject > child;
    case 'advcl':
    case 'acl:relcl': {
      const opening = syntax.children(child, 'mark', 'advmod').map((mark) => syntax.word(mark));
      return (
        opening.includes('as') ||
        (syntax.relation(child) === 'advcl' && !opening.some((mark) => CONJUNCTIONS.has(mark)))
      );
    }
    default:
      return false;
  }
}

/** A phrase with which the sentence ends or begins, marks not counted, set off by a comma or a quotation mark. */
function atEdge(syntax: Syntax, word: number): boolean {
  const source =
    reports(syntax, word) || syntax.children(word, 'case').some((each) => SOURCE_PREPOSITIONS.has(syntax.word(each)));
  if (!source) return false;
  const { tokens } = syntax.sentence;
  const words = tokens.flatMap(({ text }, at) => (/[\p{L}\p{N}]/u.test(text) ? [at] : []));
  const first = words.findIndex((at) => syntax.under(at, word));
  const last = words.findLastIndex((at) => syntax.under(at, word));
  if (first === 0) return true;
  const before = tokens[words[first]! - 1]?.text ?? '';
  return last === words.length - 1 && /^[,”"—–)]$/.test(before);
}

function reports(syntax: Syntax, word: number): boolean {
  return REPORTING_VERBS.has(syntax.word(word)) && (syntax.sentence.tags[word] ?? '').startsWith('V');
}

function speakerOfVerb(syntax: Syntax, verb: number): FoundSpeaker | null {
  const speaker = subjectOf(syntax, verb);
  if (speaker === null || EMPTY_SUBJECTS.has(syntax.word(speaker))) return null;
  return { sentence: syntax.sentence.index, speaker, report: verb, outlet: outletAfter(syntax, verb) };
}

/** The one who acts in a verb; for "who said" the noun before it, for a coordinated verb the subject they share. */
export function subjectOf(syntax: Syntax, verb: number): number | null {
  for (let word = verb; word >= 0; word = syntax.head(word)) {
    const agent = syntax.children(word, 'obl:agent')[0];
    const subject = agent ?? nearest(syntax.children(word, ...SUBJECT), word);
    if (subject !== undefined) {
      const relative = RELATIVE.has(syntax.word(subject)) && syntax.relation(word) === 'acl:relcl';
      return relative ? syntax.head(word) : subject;
    }
    if (syntax.relation(word) === 'acl' || syntax.relation(word) === 'acl:relcl') return syntax.head(word);
    if (!['conj', 'xcomp', 'advcl'].includes(syntax.relation(word))) return null;
  }
  return null;
}

function nearest(words: readonly number[], to: number): number | undefined {
  return words.toSorted((a, b) => Math.abs(a - to) - Math.abs(b - to))[0];
}

/** "according to X", "per X": the noun whose preposition it is. */
function namedSource(syntax: Syntax, noun: number): FoundSpeaker | null {
  const preposition = syntax.children(noun, 'case').find((word) => SOURCE_PREPOSITIONS.has(syntax.word(word)));
  if (preposition === undefined) return null;
  return { sentence: syntax.sentence.index, speaker: noun, report: preposition, outlet: null };
}

/** A quotation's speaker: of the reporting verb next to it, else of the quotation before it in the text. */
function quotedSpeakers(quotations: Quotations, syntaxes: readonly Syntax[]): readonly (FoundSpeaker | null)[] {
  const found: (FoundSpeaker | null)[] = [];
  quotations.all.forEach((quotation, i) => {
    const candidates = [quotation.to.sentence, quotation.from.sentence].flatMap((index) => {
      const syntax = syntaxes[index]!;
      return syntax.sentence.tokens
        .map((_, word) => word)
        .filter((word) => reports(syntax, word) && quotations.at(index, word) < 0)
        .map((word) => speakerOfVerb(syntax, word) ?? nearestPerson(syntax, word, quotations));
    });
    const own = candidates.find((candidate) => candidate !== null);
    const before = quotations.all[i - 1];
    const goesOn = before !== undefined && quotation.from.sentence - before.to.sentence <= 1;
    found.push(own ?? (goesOn ? (found[i - 1] ?? null) : null));
  });
  return found;
}

/** Where the tree shows no subject: the nearest name of a person outside of quotations, “…,” Thae, who defected, explained. */
function nearestPerson(syntax: Syntax, verb: number, quotations: Quotations): FoundSpeaker | null {
  const { index, names } = syntax.sentence;
  const distance = (at: number) => Math.abs(at - verb);
  const nearest = names
    .filter(({ from, label }) => label === 'PER' && quotations.at(index, from) < 0)
    .toSorted((a, b) => distance(a.from) - distance(b.from))[0];
  return nearest ? { sentence: index, speaker: nearest.from, report: verb, outlet: null } : null;
}
