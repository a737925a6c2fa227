import type { ArgumentRole, CueKind, EntityKind, Modality } from './kinds.ts';
import type { ClaimType } from './ontology.ts';
import type { TimeSpan } from './time-span.ts';

/** A place in the article's text: UTF-16 code units, half open. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

export interface SentenceReading extends TextSpan {
  /** Position among the article's sentences, from 0. */
  readonly index: number;
}

/** A person, body, place, … as this document shows it. The id is the same in every document that means the same. */
export interface EntityReading {
  /** Readable and content-derived, `person:kim-jong-un`; see entityId in ids.ts. */
  readonly id: string;
  readonly kind: EntityKind;
  /** The fullest name in this document, or the lexicon's name for it. */
  readonly name: string;
  /** Further names from the lexicon (acronym, long form); surfaces of this document come from the mentions. */
  readonly aliases: readonly string[];
  /** A short description from an apposition or the lexicon ("leader of North Korea"), or null. */
  readonly description: string | null;
}

/** One of several whom a name may mean. */
export interface MentionCandidate {
  /** Id as in EntityReading; only the one that is chosen is among the reading's entities. */
  readonly entity: string;
  readonly name: string;
  readonly kind: EntityKind;
  /** 0 to 1, in hundredths: its share of all that speaks for the candidates of this mention. */
  readonly score: number;
  /** What speaks for it, in words for people: "named in full before". */
  readonly reasons: readonly string[];
}

export interface MentionReading extends TextSpan {
  /** Unique in the document: `m0`, `m1`, … in the order of the text. */
  readonly id: string;
  readonly text: string;
  readonly level: 'named' | 'nominal' | 'pronoun';
  readonly kind: EntityKind;
  /** Id of the entity it stands for, or null where nobody can be named ("one person familiar with the arrangements"). */
  readonly entity: string | null;
  /** Where the name may mean several: all of them, the likeliest first. `entity` is null where none leads clearly. */
  readonly candidates?: readonly MentionCandidate[];
}

export interface ClaimArgument {
  readonly role: ArgumentRole;
  /** Id of a mention of this document. */
  readonly mention: string;
}

/** Who says so. A chain goes from the innermost outward: a White House official, then Reuters. */
export interface ClaimSpeaker {
  readonly text: string;
  /** Id of a mention of this document, or null where only words stand. */
  readonly mention: string | null;
  /** True where no entity is named: "a senior official". */
  readonly anonymous: boolean;
}

export interface Cue extends TextSpan {
  readonly kind: CueKind;
  readonly text: string;
}

export interface ClaimReading {
  /** Unique in the document: `c0`, `c1`, … */
  readonly id: string;
  readonly type: ClaimType;
  /** Id of a mention; null only at the open end that the ontology allows. */
  readonly subject: string | null;
  readonly object: string | null;
  readonly arguments: readonly ClaimArgument[];
  readonly modality: Modality;
  /** The word that carries the type. */
  readonly trigger: TextSpan;
  /** Index into `sentences`. */
  readonly sentence: number;
  readonly cues: readonly Cue[];
  readonly speakers: readonly ClaimSpeaker[];
  readonly time: TimeSpan | null;
  /** 0 to 1. */
  readonly confidence: number;
  /** What decided it: `model:trigger`, or the id of a rule. */
  readonly rule: string;
}

/** A word for something that happens or holds: a verb, a noun that names an act ("talks"), whether a claim stands on it or not. */
export interface EventReading extends TextSpan {
  /** Index into `sentences`. */
  readonly sentence: number;
  /** As the text presents it; what is wanted, demanded or due is PLANNED here, for it lies ahead. */
  readonly modality: Modality;
}

/** What somebody says, judges or wants, in direct or indirect speech: "Merkel *said* that …", "criticized the deal". */
export interface AttributionReading {
  /** Unique in the document: `a0`, `a1`, … in the order of the text. */
  readonly id: string;
  /** Who says it, with the "who" of a relative clause; empty where nobody is said to ("it is expected that"). */
  readonly source: readonly TextSpan[];
  /** Id of the source's mention, or null where there is none. */
  readonly mention: string | null;
  /** The words that show it: "said", "according to", the colon after a name. */
  readonly cue: TextSpan;
  /** What is said, in the order of the text; several spans where the cue interrupts it or a quotation goes on later. */
  readonly content: readonly TextSpan[];
  /** Id of the innermost attribution in whose content this one stands ("She said that he *denied* it"), or null. */
  readonly within: string | null;
}

/** A date expression of the text with its value; `trigger`s take the nearest as their time. */
export interface TimeReading extends TextSpan {
  readonly span: TimeSpan;
}

export interface Extractor {
  readonly name: string;
  /** Changes whenever the same text may be read differently. */
  readonly version: string;
}

/** All that is read in one article; a function of the article, the models and the lexicon alone. */
export interface Reading {
  readonly extractor: Extractor;
  /** BCP 47 tag of the language recognised in the text; text that is not English has no claims. */
  readonly language: string;
  readonly sentences: readonly SentenceReading[];
  readonly entities: readonly EntityReading[];
  readonly mentions: readonly MentionReading[];
  readonly claims: readonly ClaimReading[];
  /** In the order of the text. */
  readonly events: readonly EventReading[];
  readonly attributions: readonly AttributionReading[];
  readonly times: readonly TimeReading[];
}
