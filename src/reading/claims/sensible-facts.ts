import type { ClaimType } from '../../model/ontology.ts';
import type { MentionReading } from '../../model/reading.ts';
import { NO_HEADS, OFFICES_OF_NATIONS } from '../data/fact-words.ts';
import type { Syntax } from '../syntax.ts';
import type { DraftClaim } from './draft-claim.ts';

const POSTS: ReadonlySet<ClaimType> = new Set<ClaimType>(['LEADS', 'WORKS_FOR', 'MEMBER_OF']);
/** Types that the network is wrong about more often than right where it is less sure than this, on annotated texts. */
const DOUBTFUL: ReadonlySet<ClaimType> = new Set<ClaimType>(['PART_OF', 'LEADS', 'LOCATED_IN']);
const DOUBT = 0.55;
const SURE = 0.8;
const APPOINTING =
  /^(?:appoint|appoints|appointed|appointing|nam(?:e|es|ed|ing)|nominat(?:e|es|ed|ing)|elect|elects|elected)$/;
const INSIDE: ReadonlySet<string> = new Set(['in', 'at', 'near', 'from']);
const PARTING: ReadonlySet<string> = new Set([',', 'and', 'or', 'by', 'as', 'with', 'that']);
const LINKS: ReadonlySet<string> = new Set(['of', 'for']);
/** Words beyond which nothing belongs to a title. */
const FAR = 30;
/** Words between a title and the body it names: "Acme Corp.'s vice". */
const MOST_WORDS_TO_TITLE = 4;

/**
 * Standing facts as the words allow them. What the network says of posts and families is left out where the order of the
 * words speaks against it, and whoever stands in for a head does not lead.
 */
export function sensibleFacts(drafts: readonly DraftClaim[]): readonly DraftClaim[] {
  return nearestKin(drafts).flatMap((draft) => {
    if (DOUBTFUL.has(draft.type) && draft.confidence < DOUBT) return [];
    if (!POSTS.has(draft.type)) return [draft];
    if (isNationality(draft) || isTitleOfAnother(draft) || appoints(draft) || isWhereOnly(draft)) return [];
    return draft.type === 'LEADS' && standsIn(draft) ? [{ ...draft, type: 'WORKS_FOR' }] : [draft];
  });
}

/** "a French physician" does not work for France; "a French minister" does, and "a Republican" belongs to his party. */
function isNationality({ type, ends: { object }, syntax, trigger, confidence }: DraftClaim): boolean {
  if (type === 'MEMBER_OF' && object && covers(object, syntax, trigger)) return confidence < SURE;
  return object?.kind === 'Norp' && !OFFICES_OF_NATIONS.has(syntax.word(trigger));
}

/**
 * "the commission that President Smith named": the title before a name belongs to what stands before it ("Acme President
 * Smith") or behind the name after "of", and to nothing else.
 */
function isTitleOfAnother({ ends: { subject, object }, syntax, trigger }: DraftClaim): boolean {
  const { tokens } = syntax.sentence;
  if (!subject || !object || subject.level !== 'named' || tokens[trigger + 1]?.start !== subject.start) return false;
  const ahead = object.start > subject.start;
  const near = ahead ? wordFrom(syntax, trigger, object.start) : wordBack(syntax, trigger, object.end);
  if (near === null) return true;
  if (!ahead) return trigger - near > MOST_WORDS_TO_TITLE || parted(syntax, near, trigger);
  const behind = wordFrom(syntax, trigger, subject.end) ?? near;
  return near - behind > 2 || !LINKS.has(syntax.word(behind));
}

/** A comma, conjunction, "by" or verb between the body and the title: "Congress and President Smith". */
function parted(syntax: Syntax, from: number, to: number): boolean {
  for (let at = from + 1; at < to; at++)
    if (PARTING.has(syntax.word(at)) || /^(?:V|MD)/.test(syntax.sentence.tags[at] ?? '')) return true;
  return false;
}

/** The first word from `at` on that starts at this character or later; null where it is far away. */
function wordFrom({ sentence: { tokens } }: Syntax, at: number, start: number): number | null {
  for (let word = at; word < tokens.length && word - at < FAR; word++) if (tokens[word]!.start >= start) return word;
  return null;
}

/** The last word before `at` that ends at this character or earlier; null where it is far away. */
function wordBack({ sentence: { tokens } }: Syntax, at: number, end: number): number | null {
  for (let word = at; word >= 0 && at - word < FAR; word--) if (tokens[word]!.end <= end) return word;
  return null;
}

/** Who appoints somebody works for nobody by that. */
function appoints({ ends: { subject }, syntax, trigger }: DraftClaim): boolean {
  if (!subject || !APPOINTING.test(syntax.word(trigger))) return false;
  const passive = syntax.children(trigger, 'aux:pass', 'nsubj:pass').length > 0;
  const actor = passive ? 'obl:agent' : 'nsubj';
  const actors = syntax.children(trigger, actor, ...(passive ? ['obl'] : []));
  return actors.some((at) => covers(subject, syntax, at) && (!passive || byAgent(syntax, at)));
}

/** "worked in the United States": for whom is not said. */
function isWhereOnly({ type, ends: { object }, syntax, trigger }: DraftClaim): boolean {
  if (type !== 'WORKS_FOR' || object?.kind !== 'Place' || object.level !== 'named') return false;
  const start = object.start > syntax.sentence.tokens[trigger]!.start ? wordFrom(syntax, trigger, object.start) : null;
  if (start === null) return false;
  const before = syntax.word(start - 1) === 'the' ? start - 2 : start - 1;
  return INSIDE.has(syntax.word(before));
}

function standsIn({ syntax, trigger }: DraftClaim): boolean {
  return NO_HEADS.has(syntax.word(trigger - 1));
}

/** "Smith and his brother John, Jones and Miller": of one word for a kinship the two nearest to it are related. */
function nearestKin(drafts: readonly DraftClaim[]): readonly DraftClaim[] {
  const kin = Map.groupBy(
    drafts.filter(({ type }) => type === 'FAMILY_OF'),
    ({ trigger }) => trigger,
  );
  const nearest = new Map(
    [...kin].map(([trigger, same]) => [trigger, same.toSorted((a, b) => spread(a) - spread(b))[0]]),
  );
  return drafts.filter((draft) => draft.type !== 'FAMILY_OF' || nearest.get(draft.trigger) === draft);
}

/** Characters from the word to the farther of its ends. */
function spread({ ends, syntax, trigger }: DraftClaim): number {
  const { start } = syntax.sentence.tokens[trigger]!;
  return Math.max(...[ends.subject, ends.object].map((end) => (end ? Math.abs(end.start - start) : 0)));
}

function covers(mention: MentionReading, { sentence }: Syntax, at: number): boolean {
  const token = sentence.tokens[at];
  return token !== undefined && mention.start <= token.start && token.end <= mention.end;
}

function byAgent(syntax: Syntax, at: number): boolean {
  return syntax.relation(at) === 'obl:agent' || syntax.children(at, 'case').some((word) => syntax.word(word) === 'by');
}
