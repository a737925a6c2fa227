import type { Article } from '../../model/article.ts';
import { digest, edgeType, relationId } from '../../model/ids.ts';
import type { Modality, ParticipantRole } from '../../model/kinds.ts';
import type { ClaimType } from '../../model/ontology.ts';
import type { ClaimReading, Cue, MentionReading, Reading } from '../../model/reading.ts';
import { sortKey } from './sort-key.ts';

/** Words of an end that the text leaves unsaid, in the name of a claim. */
const UNSAID = '…';

export interface SentenceRow {
  readonly id: string;
  readonly name: string;
  readonly index: number;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Properties of one `ABOUT`. */
export interface ParticipantRow {
  readonly entity: string;
  readonly role: ParticipantRole;
  /** Index in the claim's parallel lists (`speakerTexts`, `argumentRoles`); 0 for subject and object. */
  readonly position: number;
  /** On the entity's first relationship of this claim only: the index on (e,k) then lists each claim once. */
  readonly e: string | null;
  readonly k: string | null;
}

export interface ClaimRow {
  readonly id: string;
  /** Id of the claim in its reading. */
  readonly told: string;
  /** Id of the sentence's node. */
  readonly sentence: string;
  readonly relationId: string | null;
  readonly type: ClaimType;
  readonly modality: Modality;
  readonly reportedAt: string | null;
  /** As they stand on the node; null for what is missing. */
  readonly properties: Readonly<Record<string, unknown>>;
  readonly evidence: Readonly<Record<string, unknown>>;
  readonly participants: readonly ParticipantRow[];
}

export interface ClaimRows {
  readonly claims: readonly ClaimRow[];
  /** Only sentences that a claim stands on. */
  readonly sentences: readonly SentenceRow[];
  /** Claims left out because neither end is an entity. */
  readonly unanchored: number;
}

/** An end of a claim: the words, and the entity where they stand for one. */
interface End {
  readonly text: string | null;
  readonly entity: string | null;
  readonly name: string;
}

/** What an article claims, as nodes and relationships; a function of article and reading alone. */
export function claimRows(article: Article, reading: Reading): ClaimRows {
  const mentions = new Map(reading.mentions.map((mention) => [mention.id, mention]));
  const names = new Map(reading.entities.map((entity) => [entity.id, entity.name]));
  const endOf = (id: string | null): End => end(id === null ? undefined : mentions.get(id), names);
  const sentences = new Map<number, SentenceRow>();
  const equals = new Map<string, number>();
  const claims: ClaimRow[] = [];
  let unanchored = 0;
  for (const claim of reading.claims.toSorted(byPlace)) {
    const subject = endOf(claim.subject);
    const object = endOf(claim.object);
    if (subject.entity === null && object.entity === null) {
      unanchored += 1;
      continue;
    }
    const sentence = sentences.get(claim.sentence) ?? sentenceRow(article, reading, claim.sentence);
    sentences.set(claim.sentence, sentence);
    const identity = [article.id, claim.type, subject.entity ?? '', object.entity ?? '', claim.modality, sentence.text];
    const key = digest(...identity);
    const ordinal = equals.get(key) ?? 0;
    equals.set(key, ordinal + 1);
    const id = `claim:${digest(...identity, String(ordinal))}`;
    claims.push(claimRow({ id, article, reading, claim, subject, object, sentence, endOf }));
  }
  return { claims, sentences: [...sentences.values()], unanchored };
}

function claimRow(parts: {
  readonly id: string;
  readonly article: Article;
  readonly reading: Reading;
  readonly claim: ClaimReading;
  readonly subject: End;
  readonly object: End;
  readonly sentence: SentenceRow;
  readonly endOf: (mention: string | null) => End;
}): ClaimRow {
  const { id, article, reading, claim, subject, object } = parts;
  const k = sortKey(article.publishedAt, id);
  const speakers = claim.speakers.map((speaker) => ({ ...speaker, entity: parts.endOf(speaker.mention).entity }));
  const args = claim.arguments.map(({ role, mention }) => ({ role, ...parts.endOf(mention) }));
  const relation =
    subject.entity === null || object.entity === null
      ? null
      : relationId(claim.type, claim.modality, subject.entity, object.entity);
  return {
    id,
    told: claim.id,
    sentence: parts.sentence.id,
    relationId: relation,
    type: claim.type,
    modality: claim.modality,
    reportedAt: article.publishedAt,
    properties: {
      name: [subject.name, edgeType(claim.type, claim.modality) ?? `HYPOTHETICAL_${claim.type}`, object.name].join(
        ' · ',
      ),
      type: claim.type,
      modality: claim.modality,
      reportedAt: article.publishedAt,
      articleId: article.id,
      sourceId: article.source?.id ?? null,
      // Until the story of the article is found, which may have begun elsewhere.
      originSourceId: article.source?.id ?? null,
      relationId: relation,
      k,
      subjectText: subject.text,
      objectText: object.text,
      timeText: claim.time?.text ?? null,
      timeStart: claim.time?.start ?? null,
      timeEnd: claim.time?.end ?? null,
      timePartial: claim.time?.partial ?? null,
      timePrecision: claim.time?.precision ?? null,
      timeBasis: claim.time?.basis ?? null,
      argumentRoles: args.map((argument) => argument.role),
      argumentTexts: args.map((argument) => argument.text ?? ''),
      argumentEntities: args.map((argument) => argument.entity ?? ''),
      speakerTexts: speakers.map((speaker) => speaker.text),
      speakerEntities: speakers.map((speaker) => speaker.entity ?? ''),
      speakerAnonymous: speakers.map((speaker) => speaker.anonymous),
      confidence: claim.confidence,
      extractorName: reading.extractor.name,
      extractorVersion: reading.extractor.version,
      rule: claim.rule,
    },
    evidence: { start: claim.trigger.start, end: claim.trigger.end, ...cueLists(claim.cues) },
    participants: participantRows(k, [
      { role: 'SUBJECT', position: 0, entity: subject.entity },
      { role: 'OBJECT', position: 0, entity: object.entity },
      ...speakers.map(({ entity }, position) => ({ role: 'SPEAKER' as const, position, entity })),
      ...args.map(({ role, entity }, position) => ({ role, position, entity })),
    ]),
  };
}

function participantRows(
  k: string,
  participants: readonly {
    readonly role: ParticipantRole;
    readonly position: number;
    readonly entity: string | null;
  }[],
): ParticipantRow[] {
  const seen = new Set<string>();
  return participants.flatMap(({ role, position, entity }) => {
    if (entity === null) return [];
    const first = !seen.has(entity);
    seen.add(entity);
    return [{ entity, role, position, e: first ? entity : null, k: first ? k : null }];
  });
}

function cueLists(unordered: readonly Cue[]) {
  const cues = unordered.toSorted((a, b) => a.start - b.start || a.end - b.end);
  return {
    cueKinds: cues.map((cue) => cue.kind),
    cueTexts: cues.map((cue) => cue.text),
    cueStarts: cues.map((cue) => cue.start),
    cueEnds: cues.map((cue) => cue.end),
  };
}

function sentenceRow(article: Article, reading: Reading, index: number): SentenceRow {
  const { start, end } = reading.sentences[index]!;
  const text = article.text.slice(start, end);
  const name = text.replace(/\s+/gu, ' ').trim();
  const id = `sentence:${digest(article.id, String(start), text)}`;
  return { id, name: Array.from(name).slice(0, 60).join(''), index, text, start, end };
}

function end(mention: MentionReading | undefined, names: ReadonlyMap<string, string>): End {
  if (!mention) return { text: null, entity: null, name: UNSAID };
  const { text, entity } = mention;
  return { text, entity, name: (entity === null ? undefined : names.get(entity)) ?? text };
}

/** Order of the text, so that the ordinal among equal claims does not depend on how they were found. */
function byPlace(a: ClaimReading, b: ClaimReading): number {
  return a.sentence - b.sentence || a.trigger.start - b.trigger.start || a.trigger.end - b.trigger.end;
}
