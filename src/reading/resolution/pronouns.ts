import { clauseRoles, isVerb } from '../clauses/clause-roles.ts';
import type { SentenceAnalysis } from '../sentence-analysis.ts';
import { syntaxOf } from '../syntax.ts';
import { nounKind } from './descriptions.ts';
import type { DraftMention } from './draft-mention.ts';
import type { DraftEntity } from './entity-registry.ts';
import { FEMALE_PRONOUNS, MALE_PRONOUNS, PLURAL_PRONOUNS, RELATIVE_PRONOUNS, THING_PRONOUNS } from './words.ts';

export interface PronounContext {
  recent(sentence: number): readonly DraftMention[];
  /** The mention that covers a token, or null. */
  covering(sentence: number, at: number): DraftMention | null;
}

const REPORTING: ReadonlySet<string> = new Set(
  'said says say told tells added adds explained explains tweeted tweets wrote writes insisted warned stated announced declared argued claimed noted asked replied recalled testified'.split(
    ' ',
  ),
);
const SEEMING: ReadonlySet<string> = new Set([
  'seems',
  'seemed',
  'seem',
  'appears',
  'appeared',
  'appear',
  'happens',
  'turns',
  'turned',
  'takes',
  'took',
]);
const CLAUSES: ReadonlySet<string> = new Set(['ccomp', 'csubj', 'xcomp', 'advcl', 'acl']);
/** What "it" may mean as an object, where it mostly means what was said. */
const THINGS: ReadonlySet<string> = new Set(['Weapon', 'Channel', 'Event', 'Product', 'Facility']);
/** Whoever reports is seldom who is spoken of. */
const isReporter = ({ entry }: DraftEntity): boolean => /^(?:news|broadcaster|magazine)/.test(entry?.description ?? '');
const MOST_STEPS = 12;

/** Null: a pronoun of somebody unknown; undefined: no pronoun, or one that stands for nothing. */
type Antecedent = DraftMention | null | undefined;

/** The mention a pronoun stands for; null where nobody can be named; undefined where the word is no pronoun. */
export function antecedentOf(
  sentence: SentenceAnalysis,
  at: number,
  context: PronounContext,
): DraftMention | null | undefined {
  const word = sentence.tokens[at]!.text.toLowerCase();
  const tag = sentence.tags[at] ?? '';
  if (/^W(?:P|DT)/.test(tag) && RELATIVE_PRONOUNS.has(word)) return relativeAntecedent(sentence, at, context);
  if (!tag.startsWith('PRP')) return undefined;
  if (word === 'it' && isExpletive(sentence, at)) return undefined;
  if (PLURAL_PRONOUNS.has(word) && pluralBetween(sentence, at, context)) return null;
  const fits = fitting(word, sentence.relations[at]?.startsWith('nsubj') ?? false);
  if (!fits) return null;
  const possessive = tag === 'PRP$' || word.endsWith('self') || word.endsWith('selves');
  const actors = possessive ? actorsAround(sentence, at) : [];
  let best: DraftMention | null = null;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (const mention of context.recent(sentence.index)) {
    if (!mention.entity || !fits(mention, mention.entity)) continue;
    const here = mention.sentence === sentence.index;
    if (here && mention.from >= at) continue;
    if (!possessive && sharesVerb(sentence, at, mention)) continue;
    const acting = here && actors.includes(mention.head);
    const score =
      3 * (mention.sentence - sentence.index) + (acting ? 3 : mention.subject ? 2 : 0) + mention.from / 1000;
    if (score > bestScore) [best, bestScore] = [mention, score];
  }
  return best;
}

/** Who acts in the clause that a possessive stands in: "urged Iran to give up its programme" Iran. */
function actorsAround(sentence: SentenceAnalysis, at: number): readonly number[] {
  const syntax = syntaxOf(sentence);
  for (
    let word = sentence.heads[at]!, steps = 0;
    word >= 0 && steps < MOST_STEPS;
    word = sentence.heads[word]!, steps++
  )
    if (isVerb(syntax, word)) return clauseRoles(syntax, word).actors;
  return [];
}

/** Whether the nearest plural noun before, in this sentence, is one that stands for nobody: "plans … in their early stages". */
function pluralBetween({ index, tags }: SentenceAnalysis, at: number, context: PronounContext): boolean {
  const noun = tags.findLastIndex((tag, i) => i < at && (tag === 'NNS' || tag === 'NNPS'));
  return noun >= 0 && !context.covering(index, noun)?.entity;
}

type Fits = (mention: DraftMention, entity: DraftEntity) => boolean;

function fitting(word: string, subject: boolean): Fits | null {
  if (MALE_PRONOUNS.has(word)) return (_, { kind, gender }) => kind === 'Person' && gender !== 'f';
  if (FEMALE_PRONOUNS.has(word)) return (_, { kind, gender }) => kind === 'Person' && gender !== 'm';
  if (THING_PRONOUNS.has(word)) {
    const actors = word !== 'it' || subject;
    return ({ plural, kind }, entity) => {
      if (entity.kind === 'Person' || kind === 'Norp' || plural) return false;
      return (actors || THINGS.has(entity.kind)) && (word === 'its' || !isReporter(entity));
    };
  }
  if (PLURAL_PRONOUNS.has(word))
    return ({ plural, level, kind, subject }, entity) =>
      plural || kind === 'Norp' || (level !== 'pronoun' && entity.kind === 'Organization' && subject);
  return null;
}

/** Subject and object of one verb are not the same person: "Trump met him". */
function sharesVerb({ index, heads }: SentenceAnalysis, at: number, mention: DraftMention): boolean {
  return mention.sentence === index && heads[mention.head] === heads[at] && heads[at] !== -1;
}

/** The noun that the relative clause of "who", "which" or "that" belongs to; "who" is nobody's embassy. */
function relativeAntecedent(sentence: SentenceAnalysis, at: number, context: PronounContext): Antecedent {
  const { heads, relations, index, tokens } = sentence;
  const word = tokens[at]!.text.toLowerCase();
  let found: DraftMention | null = null;
  for (let each = at, steps = 0; each >= 0 && steps < MOST_STEPS; each = heads[each]!, steps++) {
    if (relations[each] !== 'acl:relcl') continue;
    found = context.covering(index, heads[each]!);
    break;
  }
  if (word === 'that') return found ?? undefined;
  found ??= context.covering(index, at - 1) ?? context.covering(index, at - 2);
  if (!found || word === 'which' || found.kind === 'Person' || found.level === 'nominal' || found.kind === 'Norp')
    return found ?? undefined;
  return context.recent(index).find(({ sentence: where, kind }) => where === index && kind === 'Person') ?? found;
}

/** "It is unclear whether", "it seems", "it was the first meeting": the word stands for nobody. */
function isExpletive({ heads, relations, tokens, tags }: SentenceAnalysis, at: number): boolean {
  if (relations[at] === 'expl') return true;
  const head = heads[at]!;
  if (head < 0 || !relations[at]!.startsWith('nsubj')) return false;
  if (SEEMING.has(tokens[head]!.text.toLowerCase())) return true;
  const clause = (child: number) => heads[child] === head && CLAUSES.has(relations[child]!);
  const copula = (child: number) => heads[child] === head && relations[child] === 'cop';
  const happening = nounKind(tokens[head]!.text.toLowerCase()) === 'Event';
  if (happening && tags[head]!.startsWith('NN') && tokens.some((_, child) => copula(child))) return true;
  return tokens.some((_, child) => copula(child)) && tokens.some((_, child) => child > head && clause(child));
}

/** "I" is the subject of the verb of saying above the quoted clause, in this sentence. */
export function speakerOf(sentence: SentenceAnalysis, at: number, context: PronounContext): DraftMention | null {
  const { heads, relations, index, tokens } = sentence;
  const subjectOf = (verb: number): DraftMention | null => {
    const subject = heads.findIndex((head, child) => head === verb && relations[child] === 'nsubj');
    const mention = subject < 0 ? null : context.covering(index, subject);
    return mention && mention.from !== at ? mention : null;
  };
  if (REPORTING.has(tokens[heads[at]!]?.text.toLowerCase() ?? '')) return null;
  for (let word = at, steps = 0; word >= 0 && steps < MOST_STEPS; word = heads[word]!, steps++) {
    const verb = REPORTING.has(tokens[word]!.text.toLowerCase())
      ? word
      : heads.findIndex(
          (head, child) =>
            head === word && relations[child] === 'parataxis' && REPORTING.has(tokens[child]!.text.toLowerCase()),
        );
    const mention = verb < 0 ? null : subjectOf(verb);
    if (mention) return mention;
  }
  return null;
}
