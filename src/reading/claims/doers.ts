import type { ClaimType } from '../../model/ontology.ts';
import type { MentionReading } from '../../model/reading.ts';
import { ownSubject } from '../clauses/clause-roles.ts';
import { DEEDS, SAYINGS } from '../data/act-words.ts';
import type { MentionLookup } from '../mention-lookup.ts';
import type { Syntax } from '../syntax.ts';
import type { DraftClaim } from './draft-claim.ts';
import { isDateline } from './end-candidates.ts';

/** Types in which who is against a deed is against the doer. */
const JUDGING: ReadonlySet<ClaimType> = new Set<ClaimType>(['CRITICIZED', 'OPPOSES', 'PROTESTED_AGAINST']);
const FARTHEST = 3;
const DEFINITE: ReadonlySet<string> = new Set(['the', 'this', 'that', 'these', 'those']);

/** "China condemned the test": whose test it was, where the sentences before say it; else the claims as they are. */
export function withDoers(
  drafts: readonly DraftClaim[],
  before: readonly DraftClaim[],
  previous: Syntax | null,
  mentions: MentionLookup,
): readonly DraftClaim[] {
  return drafts.map((draft) => {
    const { object } = draft.ends;
    if (!JUDGING.has(draft.type) || object === null || object.entity !== null) return draft;
    const [first = '', ...rest] = object.text.toLowerCase().split(/\s+/);
    const deed = rest.at(-1) ?? '';
    if (!DEFINITE.has(first) || rest.length > 2) return draft;
    const doer = doerOf(deed, draft, before) ?? (SAYINGS.has(deed) && previous ? speakerIn(previous, mentions) : null);
    if (!doer || doer.entity === draft.ends.subject?.entity) return draft;
    return { ...draft, ends: { ...draft.ends, object: doer }, rule: 'rule:doer' };
  });
}

function doerOf(deed: string, { syntax }: DraftClaim, before: readonly DraftClaim[]): MentionReading | null {
  const types = DEEDS.find(({ nouns }) => nouns.has(deed))?.types;
  const last = before.findLast(
    (each) =>
      types?.includes(each.type) &&
      each.ends.subject?.entity != null &&
      syntax.sentence.index - each.syntax.sentence.index <= FARTHEST,
  );
  return last?.ends.subject ?? null;
}

/** Who acts in the main clause of the sentence before; "TOKYO — Iran said": not the place that it comes from. */
function speakerIn(syntax: Syntax, mentions: MentionLookup): MentionReading | null {
  const { heads, index } = syntax.sentence;
  const root = heads.indexOf(-1);
  if (root < 0) return null;
  const own = ownSubject(syntax, root);
  const subject = own === null || isDateline(syntax, own) ? nounBefore(syntax, root) : own;
  const mention = subject === null ? null : mentions.mentionAt(index, subject);
  return mention?.entity ? mention : null;
}

function nounBefore({ sentence: { tags } }: Syntax, verb: number): number | null {
  let at = verb - 1;
  while (at >= 0 && /^(?:RB|MD)$/.test(tags[at]!)) at--;
  return at >= 0 && tags[at]!.startsWith('NN') ? at : null;
}
