import type { Article } from '../model/article.ts';
import type { ArgumentRole, EntityKind, Modality } from '../model/kinds.ts';
import type { ClaimType } from '../model/ontology.ts';
import type {
  ClaimReading,
  Cue,
  MentionCandidate,
  MentionReading,
  Reading,
  SentenceReading,
  TextSpan,
} from '../model/reading.ts';
import type { TimeSpan } from '../model/time-span.ts';

/** Words of the text, and whom they stand for. */
export interface ExplainedMention extends TextSpan {
  readonly id: string;
  readonly text: string;
  readonly level: MentionReading['level'];
  readonly kind: EntityKind;
  readonly entity: { readonly id: string; readonly name: string } | null;
  /** Where the name may mean several: whom, and what speaks for each. */
  readonly candidates?: readonly MentionCandidate[];
}

export interface ExplainedClaim {
  readonly id: string;
  readonly type: ClaimType;
  readonly modality: Modality;
  readonly confidence: number;
  /** Whether an import stores it: its confidence reaches the import's floor. */
  readonly stored: boolean;
  readonly subject: ExplainedMention | null;
  readonly object: ExplainedMention | null;
  readonly arguments: readonly { readonly role: ArgumentRole; readonly mention: ExplainedMention }[];
  /** From the innermost outward. */
  readonly speakers: readonly {
    readonly text: string;
    readonly anonymous: boolean;
    readonly mention: ExplainedMention | null;
  }[];
  readonly time: TimeSpan | null;
  readonly trigger: TextSpan & { readonly text: string };
  readonly cues: readonly Cue[];
  /** `model:…` for a head of the network, `rule:…` for a rule. */
  readonly rule: string;
}

/** One sentence with all that was read in it, and why. Offsets are UTF-16 code units into the article's text. */
export interface ExplainedSentence extends SentenceReading {
  readonly text: string;
  readonly mentions: readonly ExplainedMention[];
  readonly times: readonly (TextSpan & { readonly text: string; readonly span: TimeSpan })[];
  readonly claims: readonly ExplainedClaim[];
}

/**
 * A reading told sentence by sentence, ids replaced by what they stand for.
 * @param stored the claims of the reading that an import stores
 */
export function explainReading(
  article: Article,
  reading: Reading,
  stored: ReadonlySet<ClaimReading>,
): readonly ExplainedSentence[] {
  const names = new Map(reading.entities.map(({ id, name }) => [id, name]));
  const mentions = new Map(
    reading.mentions.map(({ entity, ...mention }): [string, ExplainedMention] => [
      mention.id,
      { ...mention, entity: entity === null ? null : { id: entity, name: names.get(entity) ?? entity } },
    ]),
  );
  const words = ({ start, end }: TextSpan) => article.text.slice(start, end);
  const mentionsIn = byPlace(reading.sentences, [...mentions.values()]);
  const timesIn = byPlace(reading.sentences, reading.times);
  const claimsIn = Map.groupBy(reading.claims, ({ sentence }) => sentence);
  return reading.sentences.map((sentence, at) => ({
    ...sentence,
    text: words(sentence),
    mentions: mentionsIn[at] ?? [],
    times: (timesIn[at] ?? []).map((time) => ({ ...time, text: words(time) })),
    claims: (claimsIn.get(at) ?? []).map((claim) => ({
      id: claim.id,
      type: claim.type,
      modality: claim.modality,
      confidence: claim.confidence,
      stored: stored.has(claim),
      subject: found(mentions, claim.subject),
      object: found(mentions, claim.object),
      arguments: claim.arguments.map(({ role, mention }) => ({ role, mention: mentions.get(mention)! })),
      speakers: claim.speakers.map((speaker) => ({ ...speaker, mention: found(mentions, speaker.mention) })),
      time: claim.time,
      trigger: { ...claim.trigger, text: words(claim.trigger) },
      cues: claim.cues,
      rule: claim.rule,
    })),
  }));
}

function found(mentions: ReadonlyMap<string, ExplainedMention>, id: string | null): ExplainedMention | null {
  return id === null ? null : (mentions.get(id) ?? null);
}

/** For each sentence what begins in it, in the order of the text. */
function byPlace<Item extends TextSpan>(
  sentences: readonly SentenceReading[],
  items: readonly Item[],
): readonly (readonly Item[])[] {
  const inOrder = items.toSorted((one, other) => one.start - other.start);
  let at = 0;
  return sentences.map(({ end }) => {
    const from = at;
    while (at < inOrder.length && inOrder[at]!.start < end) at += 1;
    return inOrder.slice(from, at);
  });
}
