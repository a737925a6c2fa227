// Generated from schema.graphql by `npm run codegen`.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Context } from './context.ts';
import type { Answered } from '../graph/selection/compiled.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** An instant in ISO 8601 with its offset, for example 2018-04-17T21:05:00Z. */
  DateTime: { input: string; output: string; }
  /** A day in ISO 8601, for example 2018-04-17. */
  Date: { input: string; output: string; }
};

/** Anything with an id of its own. */
export type Node = {
  /** Global and opaque; `node(id:)` takes it. */
  readonly id: Scalars['ID']['output'];
};

/** Where a page begins and ends within its list. */
export type PageInfo = {
  /** True where more entries follow this page. */
  readonly hasNextPage: Scalars['Boolean']['output'];
  /** True where entries stand before this page, that is, where it was asked for with `after`. */
  readonly hasPreviousPage: Scalars['Boolean']['output'];
  /** Cursor of the first entry of this page, or null where the page is empty. */
  readonly startCursor?: Maybe<Scalars['String']['output']>;
  /** Cursor of the last entry of this page, for the `after` of the next one; null where the page is empty. */
  readonly endCursor?: Maybe<Scalars['String']['output']>;
};

/** What sort of thing an entity is. */
export type EntityKind =
  /** A single human being. */
  | 'PERSON'
  /** A body of people: ministry, agency, company, party, think tank, newspaper. */
  | 'ORGANIZATION'
  /** A country, city or region; a country stands for its government too. */
  | 'PLACE'
  /** A weapon or a weapons programme. */
  | 'WEAPON'
  /** A way to communicate: a named back channel or a format of dialogue. */
  | 'CHANNEL'
  /** A named happening: summit, exercise, games, war. */
  | 'EVENT'
  /** A building or a site: a reactor, a base, a truce village. */
  | 'FACILITY'
  /** A thing with a name that is none of the others: a treaty, a book, a ship. */
  | 'PRODUCT'
  /** A nationality, a religious or a political group. */
  | 'NORP';

/** How the text presents a claim. A plan is not a meeting, and a denial is a claim of its own. */
export type Modality =
  /** It took place. */
  | 'HAPPENED'
  /** It is going on, or true at the time of the report. */
  | 'ONGOING'
  /** Somebody means it to take place. */
  | 'PLANNED'
  /** It may take place, or may have. */
  | 'POSSIBLE'
  /** It is believed or alleged, and not confirmed. */
  | 'SUSPECTED'
  /** It is imagined or stands under a condition; never drawn as a relation. */
  | 'HYPOTHETICAL'
  /** It is said not to be so. */
  | 'DENIED';

/** What a claim says of its subject and its object. One value for each row of the ontology. */
export type ClaimType =
  /** Held a meeting in person, a summit too. */
  | 'MET'
  /** Communicated directly: call, letter, message, contact, dialogue. */
  | 'SPOKE_WITH'
  /** Communicated through this channel or go-between. */
  | 'SPOKE_VIA'
  /** Held talks that aim at an agreement. */
  | 'NEGOTIATED_WITH'
  /** Travelled to a place or a host. */
  | 'VISITED'
  /** Asked to come or to meet. */
  | 'INVITED'
  /** Reached or signed a deal, agreed together. */
  | 'AGREED_WITH'
  /** Tested a weapon. */
  | 'TESTED'
  /** Has a weapon or a weapons programme. */
  | 'POSSESSES'
  /** Works on a weapon or a weapons programme. */
  | 'DEVELOPS'
  /** Used force against, or hacked. */
  | 'ATTACKED'
  /** Is in armed conflict with. */
  | 'FIGHTS'
  /** Took the life of; who did it may be unknown. */
  | 'KILLED'
  /** Detained, jailed or holds. */
  | 'ARRESTED'
  /** Freed from detention. */
  | 'RELEASED'
  /** Held a joint military drill. */
  | 'EXERCISED_WITH'
  /** Deployed or alerted forces toward. */
  | 'MOBILIZED_AGAINST'
  /** Punished by a measure or a listing. */
  | 'SANCTIONED'
  /** Charged with wrongdoing. */
  | 'ACCUSED'
  /** Condemned, mocked or decried. */
  | 'CRITICIZED'
  /** Threatened harm. */
  | 'THREATENED'
  /** Praised, backed, took the side of. */
  | 'SUPPORTED'
  /** Is against a policy, a person, a country. */
  | 'OPPOSES'
  /** Asked, urged, demanded or warned to do something. */
  | 'DEMANDED_OF'
  /** Refused the offer, demand or proposal of. */
  | 'REJECTED'
  /** Gave money, goods, asylum or help. */
  | 'AIDED'
  /** Worked together. */
  | 'COOPERATED_WITH'
  /** Examined officially. */
  | 'INVESTIGATED'
  /** Demonstrated or struck against. */
  | 'PROTESTED_AGAINST'
  /** Forced by pressure, blockade or seizure. */
  | 'COERCED'
  /** Sent out of a country or a body. */
  | 'EXPELLED'
  /** Withdrew from a place, a deal or an event. */
  | 'RETREATED_FROM'
  /** Called off an event, or a meeting with the other party. */
  | 'CANCELLED'
  /** Gave in to. */
  | 'CONCEDED_TO'
  /** Spokesman, aide, ambassador or analyst at a body or a country. */
  | 'WORKS_FOR'
  /** President, minister, head or commander of a body or a country. */
  | 'LEADS'
  /** Belongs to. */
  | 'MEMBER_OF'
  /** A body of a body, or a place in a place. */
  | 'PART_OF'
  /** A body that sits in a place. */
  | 'BASED_IN'
  /** A facility or an event at a place. */
  | 'LOCATED_IN'
  /** A person who lives in a place. */
  | 'LIVES_IN'
  /** Related by blood or marriage. */
  | 'FAMILY_OF'
  /** Left a country or a body for another side. */
  | 'DEFECTED_FROM'
  /** Is allied with. */
  | 'ALLY_OF';

/** What an entity does in a claim besides being its subject, object or speaker. */
export type ArgumentRole =
  /** The channel or the go-between that was used. */
  | 'CHANNEL'
  /** Where it takes place. */
  | 'LOCATION'
  /** What it is done with. */
  | 'INSTRUMENT'
  /** What it is about. */
  | 'TOPIC'
  /** Who takes part as well. */
  | 'PARTICIPANT';

/** What a cue word decided about a claim. */
export type CueKind =
  /** Carries the type of the claim: met, talks, test. */
  | 'TRIGGER'
  /** Makes it uncertain: reportedly, believed to. */
  | 'HEDGE'
  /** Turns it round: not, never, denied. */
  | 'NEGATION'
  /** Puts it in the future: will, planning to. */
  | 'FUTURE'
  /** Makes it depend on something: if, unless. */
  | 'CONDITION'
  /** Says who says so: said, told, according to. */
  | 'REPORT';

/** How exactly a text dates what it tells. */
export type TimePrecision =
  /** To the minute or better. */
  | 'INSTANT'
  /** One day. */
  | 'DAY'
  /** One week. */
  | 'WEEK'
  /** One month. */
  | 'MONTH'
  /** Three months. */
  | 'QUARTER'
  /** One year. */
  | 'YEAR'
  /** From one day to another. */
  | 'INTERVAL'
  /** A day or a month without its year. */
  | 'PARTIAL'
  /** The text gives words for it that name no date. */
  | 'UNKNOWN';

/** Where a date comes from. */
export type TimeBasis =
  /** The text says it in full. */
  | 'EXPLICIT'
  /** It is counted from another date of the text. */
  | 'RELATIVE'
  /** It is counted from the day of publication. */
  | 'PUBLICATION'
  /** Nothing to count from. */
  | 'UNKNOWN';

/** A person, organization, place, weapon, channel and so on: one entity, however many names it goes by. */
export type Entity = Node & {
  /** Global and opaque; the same in every graph that holds this entity. */
  readonly id: Scalars['ID']['output'];
  /** What sort of thing it is. */
  readonly kind: EntityKind;
  /** The name it is best known by. */
  readonly name: Scalars['String']['output'];
  /** The other names it goes by, sorted. */
  readonly aliases: ReadonlyArray<Scalars['String']['output']>;
  /** A few words about it, as an article or the lexicon gives them. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** Articles that mention it. */
  readonly articleCount: Scalars['Int']['output'];
  /** Places in articles where it is mentioned. */
  readonly mentionCount: Scalars['Int']['output'];
  /** Claims it takes part in; retired ones do not count. */
  readonly claimCount: Scalars['Int']['output'];
  /** Relations with it at an end: what `maxDegree` of `paths` measures. */
  readonly relationCount: Scalars['Int']['output'];
  /** When the first article that mentions it was published. */
  readonly firstReportedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When the latest article that mentions it was published. */
  readonly lastReportedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Claims with this entity as subject, object, argument or speaker; newest report first. */
  readonly claims: ClaimConnection;
  /** Drawn edges from and to this entity: claims of one type and modality between two entities, summed up. */
  readonly relations: RelationConnection;
  /** Articles that mention it, newest first. */
  readonly articles: ArticleConnection;
  /** Every place where it is mentioned: newest article first, then in the order of the text. */
  readonly mentions: MentionConnection;
  /** Entities mentioned in the same articles, most often first. */
  readonly coMentioned: ReadonlyArray<CoMention>;
};


/** A person, organization, place, weapon, channel and so on: one entity, however many names it goes by. */
export type EntityClaimsArgs = {
  where?: InputMaybe<ClaimFilter>;
  orderBy?: ClaimOrder;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A person, organization, place, weapon, channel and so on: one entity, however many names it goes by. */
export type EntityRelationsArgs = {
  where?: InputMaybe<RelationFilter>;
  orderBy?: RelationOrder;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A person, organization, place, weapon, channel and so on: one entity, however many names it goes by. */
export type EntityArticlesArgs = {
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A person, organization, place, weapon, channel and so on: one entity, however many names it goes by. */
export type EntityMentionsArgs = {
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A person, organization, place, weapon, channel and so on: one entity, however many names it goes by. */
export type EntityCoMentionedArgs = {
  kind?: InputMaybe<ReadonlyArray<EntityKind>>;
  first?: Scalars['Int']['input'];
};

/** An entity that is mentioned beside another. */
export type CoMention = {
  /** The other one. */
  readonly entity: Entity;
  /** Articles that mention both. */
  readonly articleCount: Scalars['Int']['output'];
};

/** Who publishes. */
export type Source = Node & {
  /** Global and opaque. */
  readonly id: Scalars['ID']['output'];
  /** As the articles give it. */
  readonly name: Scalars['String']['output'];
  /** Domain of its pages, where known. */
  readonly domain?: Maybe<Scalars['String']['output']>;
  /** Its articles, newest first. */
  readonly articles: ArticleConnection;
};


/** Who publishes. */
export type SourceArticlesArgs = {
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

/** A news article: its metadata, and the cleaned text that every offset points into. */
export type Article = Node & {
  /** Global and opaque. */
  readonly id: Scalars['ID']['output'];
  /** Where it was found. */
  readonly url?: Maybe<Scalars['String']['output']>;
  /** Its headline. */
  readonly title: Scalars['String']['output'];
  /** Who published it, where known. */
  readonly source?: Maybe<Source>;
  /** Who wrote it. */
  readonly authors: ReadonlyArray<Scalars['String']['output']>;
  /** When it was published, where it says so. */
  readonly publishedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it came into the graph, or came in changed. */
  readonly importedAt: Scalars['DateTime']['output'];
  /** Language of the text as a BCP 47 tag. */
  readonly language?: Maybe<Scalars['String']['output']>;
  /** The text without page furniture. Offsets are UTF-16 code units into it. */
  readonly text: Scalars['String']['output'];
  /** What it claims, in the order of the text. */
  readonly claims: ClaimConnection;
  /** Whom and what it mentions, most often first. */
  readonly entities: EntityConnection;
  /** Every mention in the order of the text. */
  readonly mentions: MentionConnection;
  /** The first article that told the same in nearly the same words; null where this one did, or no other does. */
  readonly copyOf?: Maybe<Article>;
  /** Articles published later that tell the same in nearly the same words, newest first; empty for a copy, whose `copyOf` has them. */
  readonly copies: ArticleConnection;
};


/** A news article: its metadata, and the cleaned text that every offset points into. */
export type ArticleClaimsArgs = {
  where?: InputMaybe<ClaimFilter>;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A news article: its metadata, and the cleaned text that every offset points into. */
export type ArticleEntitiesArgs = {
  kind?: InputMaybe<ReadonlyArray<EntityKind>>;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A news article: its metadata, and the cleaned text that every offset points into. */
export type ArticleMentionsArgs = {
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A news article: its metadata, and the cleaned text that every offset points into. */
export type ArticleCopiesArgs = {
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

/** A name, pronoun or description at a place in an article's text; offsets are UTF-16 code units, half open. */
export type Mention = {
  /** The words themselves. */
  readonly text: Scalars['String']['output'];
  /** Where they begin. */
  readonly start: Scalars['Int']['output'];
  /** Where they end: the first code unit behind them. */
  readonly end: Scalars['Int']['output'];
  /** Whom or what they stand for. */
  readonly entity: Entity;
  /** Where they stand. */
  readonly article: Article;
};

/** One statement that a text makes: who, what, how surely, when, and who says so. */
export type Claim = Node & {
  /** Global and opaque. */
  readonly id: Scalars['ID']['output'];
  /** What it says of its ends. */
  readonly type: ClaimType;
  /** Who acts; null where the text leaves it open. */
  readonly subject?: Maybe<Entity>;
  /** Whom or what it is done to; null where the text leaves it open. */
  readonly object?: Maybe<Entity>;
  /** The words of the text for the subject, also where they name no entity. */
  readonly subjectText?: Maybe<Scalars['String']['output']>;
  /** The words of the text for the object, also where they name no entity. */
  readonly objectText?: Maybe<Scalars['String']['output']>;
  /** Who and what else plays a part. */
  readonly arguments: ReadonlyArray<Argument>;
  /** How the text presents it. */
  readonly modality: Modality;
  /** When it happens, as far as the text says. */
  readonly eventTime?: Maybe<TimeSpan>;
  /** From 0 to 1, and calibrated: of the claims said with 0.8, eight in ten are right. */
  readonly confidence: Scalars['Float']['output'];
  /** Who says so, innermost first; empty where the article itself does. */
  readonly speakers: ReadonlyArray<Speaker>;
  /** The sentence it stands on, and the words that decided. */
  readonly evidence: Evidence;
  /** The article that makes it. */
  readonly article: Article;
  /** When the article was published. */
  readonly reportedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When the claim came into the graph. */
  readonly recordedAt: Scalars['DateTime']['output'];
  /** When the article stopped making it (it was edited); null while it stands. */
  readonly retiredAt?: Maybe<Scalars['DateTime']['output']>;
  /** What read it. */
  readonly extractor: Extractor;
  /** The drawn edge that sums it up with its like; null where an end is open or the claim is hypothetical. */
  readonly relation?: Maybe<Relation>;
  /** Claims of the opposite polarity between the same ends: denials of it, or what it denies; newest first. */
  readonly contradicts: ReadonlyArray<Claim>;
};


/** One statement that a text makes: who, what, how surely, when, and who says so. */
export type ClaimContradictsArgs = {
  first?: Scalars['Int']['input'];
};

/** Somebody or something that plays a part in a claim besides its ends and speakers. */
export type Argument = {
  /** The part. */
  readonly role: ArgumentRole;
  /** Who or what; null where only words stand. */
  readonly entity?: Maybe<Entity>;
  /** The words of the text. */
  readonly text: Scalars['String']['output'];
};

/** One link in the chain of who says so. */
export type Speaker = {
  /** The words of the text: a White House official. */
  readonly text: Scalars['String']['output'];
  /** Who that is, where the text names it. */
  readonly entity?: Maybe<Entity>;
  /** True where nobody is named. */
  readonly anonymous: Scalars['Boolean']['output'];
};

/** The sentence that a claim stands on. All offsets are UTF-16 code units into the article's text, half open. */
export type Evidence = {
  /** The sentence. */
  readonly sentence: Scalars['String']['output'];
  /** Where the sentence begins. */
  readonly sentenceStart: Scalars['Int']['output'];
  /** Where the sentence ends. */
  readonly sentenceEnd: Scalars['Int']['output'];
  /** Where the word that carries the type of the claim begins. */
  readonly start: Scalars['Int']['output'];
  /** Where that word ends. */
  readonly end: Scalars['Int']['output'];
  /** The words that decided type, modality and speaker. */
  readonly cues: ReadonlyArray<Cue>;
};

/** A word that decided something about a claim. */
export type Cue = {
  /** What it decided. */
  readonly kind: CueKind;
  /** The word or words. */
  readonly text: Scalars['String']['output'];
  /** Where they begin in the article's text. */
  readonly start: Scalars['Int']['output'];
  /** Where they end. */
  readonly end: Scalars['Int']['output'];
};

/** When something happens, as far as the text says. */
export type TimeSpan = {
  /** The words of the text. */
  readonly text?: Maybe<Scalars['String']['output']>;
  /** First day, inclusive. */
  readonly start?: Maybe<Scalars['Date']['output']>;
  /** Last day, inclusive. */
  readonly end?: Maybe<Scalars['Date']['output']>;
  /** What is known of an incomplete date (--02-12: the year is never guessed); then start and end are null. */
  readonly partial?: Maybe<Scalars['String']['output']>;
  /** How exactly. */
  readonly precision: TimePrecision;
  /** Where the date comes from. */
  readonly basis: TimeBasis;
};

/** What read a claim in its text. */
export type Extractor = {
  /** Name of the reader. */
  readonly name: Scalars['String']['output'];
  /** Its version: it changes whenever the same text may be read differently. */
  readonly version: Scalars['String']['output'];
  /** What decided: a model's head, or the id of a rule. */
  readonly rule: Scalars['String']['output'];
};

/** A drawn edge: the claims of one type and modality between two entities, summed up. */
export type Relation = Node & {
  /** Global and opaque. */
  readonly id: Scalars['ID']['output'];
  /** What the claims say. */
  readonly type: ClaimType;
  /** How they say it. */
  readonly modality: Modality;
  /** Who acts; of a symmetric type the end with the smaller id. */
  readonly subject: Entity;
  /** Whom or what it is done to. */
  readonly object: Entity;
  /** Claims behind it. */
  readonly claimCount: Scalars['Int']['output'];
  /** Articles that make them. */
  readonly articleCount: Scalars['Int']['output'];
  /** Independent sources of those: copies of one report count once, however many publish it. */
  readonly sourceCount: Scalars['Int']['output'];
  /** When the first of the claims was reported. */
  readonly firstReportedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When the latest was. */
  readonly lastReportedAt?: Maybe<Scalars['DateTime']['output']>;
  /** True where other claims say the opposite. */
  readonly contested: Scalars['Boolean']['output'];
  /** The claims behind it, newest report first. */
  readonly claims: ClaimConnection;
};


/** A drawn edge: the claims of one type and modality between two entities, summed up. */
export type RelationClaimsArgs = {
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};

/** From one day to another, both inclusive; either may be left out. */
export type DateRange = {
  /** First day. */
  readonly from?: InputMaybe<Scalars['Date']['input']>;
  /** Last day. */
  readonly to?: InputMaybe<Scalars['Date']['input']>;
};

/** Which claims. Fields are joined by AND; lists mean any of. At most 5 filters deep and 30 filters in all. */
export type ClaimFilter = {
  /** Of these types. */
  readonly type?: InputMaybe<ReadonlyArray<ClaimType>>;
  /** Presented like this. */
  readonly modality?: InputMaybe<ReadonlyArray<Modality>>;
  /** With any of these entities in whatever part, as speaker too. */
  readonly about?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** With all of these entities, each in whatever part; at most 10. */
  readonly aboutAll?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** With any of these entities as subject. */
  readonly subject?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** With any of these entities as object. */
  readonly object?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Said by any of these entities. */
  readonly speaker?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Published by any of these sources. */
  readonly source?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Made by any of these articles. */
  readonly article?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** With an entity of one of these kinds in whatever part. */
  readonly kind?: InputMaybe<ReadonlyArray<EntityKind>>;
  /** What happens within these days, wholly or in part; undated claims fall out. */
  readonly eventTime?: InputMaybe<DateRange>;
  /** Reported within these days (UTC); claims of undated articles fall out. */
  readonly reportedAt?: InputMaybe<DateRange>;
  /** What the graph knew at that instant: claims recorded by then and not retired by then. */
  readonly asOf?: InputMaybe<Scalars['DateTime']['input']>;
  /** Also claims that their article no longer makes; counts only in the outermost filter, and not with `asOf`. */
  readonly includeRetired?: Scalars['Boolean']['input'];
  /** At least this sure, 0 to 1. */
  readonly minConfidence?: InputMaybe<Scalars['Float']['input']>;
  /** Whole words that all stand in the sentence of the claim, in any order, upper and lower case alike; at most 16. */
  readonly text?: InputMaybe<Scalars['String']['input']>;
  /** What all of these allow. */
  readonly AND?: InputMaybe<ReadonlyArray<ClaimFilter>>;
  /** What any of these allows; an empty list allows nothing. */
  readonly OR?: InputMaybe<ReadonlyArray<ClaimFilter>>;
  /** What this does not allow. */
  readonly NOT?: InputMaybe<ClaimFilter>;
};

/** Which relations. Fields are joined by AND; lists mean any of. */
export type RelationFilter = {
  /** Of these types. */
  readonly type?: InputMaybe<ReadonlyArray<ClaimType>>;
  /** Presented like this. */
  readonly modality?: InputMaybe<ReadonlyArray<Modality>>;
  /** With an end of one of these kinds; from an entity: the other end. */
  readonly kind?: InputMaybe<ReadonlyArray<EntityKind>>;
  /** With one of these entities at an end; from an entity: at the other end. */
  readonly with?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Behind which at least so many claims stand. */
  readonly minClaims?: InputMaybe<Scalars['Int']['input']>;
  /** Which at least so many independent sources report; copies of one report count once. */
  readonly minSources?: InputMaybe<Scalars['Int']['input']>;
  /** Only those that are contested, or only those that are not. */
  readonly contested?: InputMaybe<Scalars['Boolean']['input']>;
  /** Reported within these days, wholly or in part; undated ones fall out. */
  readonly reportedAt?: InputMaybe<DateRange>;
};

/** Which articles. Fields are joined by AND; lists mean any of. */
export type ArticleFilter = {
  /** Published by any of these sources. */
  readonly source?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Published within these days (UTC); undated articles fall out. */
  readonly publishedAt?: InputMaybe<DateRange>;
  /** Mentioning any of these entities. */
  readonly mentions?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Mentioning all of these entities; at most 10. */
  readonly mentionsAll?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Whole words, each in title or text, in any order, upper and lower case alike; at most 16. */
  readonly text?: InputMaybe<Scalars['String']['input']>;
};

/** Which entities. */
export type EntityFilter = {
  /** Of these kinds. */
  readonly kind?: InputMaybe<ReadonlyArray<EntityKind>>;
  /** Mentioned by at least so many articles. */
  readonly minArticles?: InputMaybe<Scalars['Int']['input']>;
};

/** Order of claims; equal ones are ordered by id, undated ones come last. */
export type ClaimOrder =
  /** Newest report first. */
  | 'REPORTED_DESC'
  /** Oldest report first. */
  | 'REPORTED_ASC'
  /** Latest event first. */
  | 'EVENT_TIME_DESC'
  /** Earliest event first. */
  | 'EVENT_TIME_ASC';

/** Order of relations; equal ones are ordered by id. */
export type RelationOrder =
  /** Most claims first. */
  | 'CLAIMS_DESC'
  /** Latest report first. */
  | 'LAST_REPORTED_DESC';

/** Order of entities; equal ones are ordered by id. */
export type EntityOrder =
  /** Best match of `search` first; without a search the same as ARTICLES_DESC. */
  | 'RELEVANCE'
  /** Mentioned by most articles first. */
  | 'ARTICLES_DESC'
  /** By name, in the order of the characters' code points. */
  | 'NAME_ASC'
  /** Mentioned latest first. */
  | 'LAST_REPORTED_DESC';

/** Order of articles; equal ones are ordered by id, undated ones come last. */
export type ArticleOrder =
  /** Newest first. */
  | 'PUBLISHED_DESC'
  /** Oldest first. */
  | 'PUBLISHED_ASC';

/** What claims can be counted by. */
export type ClaimDimension =
  /** Type of claim; most claims first. */
  | 'TYPE'
  /** Modality; most claims first. */
  | 'MODALITY'
  /** Entity that acts; most claims first. */
  | 'SUBJECT'
  /** Entity that it is done to; most claims first. */
  | 'OBJECT'
  /** Entity that says so; most claims first. A claim with several speakers counts for each. */
  | 'SPEAKER'
  /** Source that publishes; most claims first. */
  | 'SOURCE'
  /** Day of the report (UTC): the latest ones, in their order. Days without claims are left out, as are undated reports. */
  | 'DAY'
  /** Month of the report: the latest ones, in their order. */
  | 'MONTH'
  /** Year of the report: the latest ones, in their order. */
  | 'YEAR';

/** A chain of relations from one entity to another. */
export type Path = {
  /** How many steps. */
  readonly length: Scalars['Int']['output'];
  /** The entities on the way, both ends among them: one more than there are steps. */
  readonly entities: ReadonlyArray<Entity>;
  /** One relation for each step: of several that fit, the one with most claims. */
  readonly relations: ReadonlyArray<Relation>;
};

/** A part of the graph: entities and the relations among them. */
export type Subgraph = {
  /** The nearest first, and of the same distance those with the most claims on the way; the entity asked for leads. */
  readonly entities: ReadonlyArray<Entity>;
  /** Relations with both ends among these entities: of each entity the 50 with most claims. */
  readonly relations: ReadonlyArray<Relation>;
  /** True where further entities lie within the depth. */
  readonly truncated: Scalars['Boolean']['output'];
};

/** How many claims fall to one value of a dimension. */
export type ClaimCount = {
  /** The value: `MET`, an id, `2018-04-17`, `2018-04`, `2018`. */
  readonly key: Scalars['String']['output'];
  /** How to show it: for an entity or a source its name, else the key. */
  readonly label: Scalars['String']['output'];
  /** Claims. */
  readonly count: Scalars['Int']['output'];
  /** The entity, where the dimension is one of entities. */
  readonly entity?: Maybe<Entity>;
};

/** What a search found, with the words around it. */
export type SearchHit = {
  /** How well it fits, above 0 and at most 1; only good for comparing hits of one search. */
  readonly score: Scalars['Float']['output'];
  /** An entity, a claim or an article. */
  readonly node: Node;
  /** For an entity its names, for a claim its sentence, for an article the text around the first word found. */
  readonly snippet: Scalars['String']['output'];
};

/** What the graph holds. */
export type Statistics = {
  /** Articles. */
  readonly articles: Scalars['Int']['output'];
  /** Entities. */
  readonly entities: Scalars['Int']['output'];
  /** Claims; retired ones do not count. */
  readonly claims: Scalars['Int']['output'];
  /** Drawn edges. */
  readonly relations: Scalars['Int']['output'];
  /** Sources. */
  readonly sources: Scalars['Int']['output'];
};

/** One row of the ontology. */
export type OntologyType = {
  /** The type. */
  readonly type: ClaimType;
  /** What it means. */
  readonly meaning: Scalars['String']['output'];
  /** True where it does not matter which end is which. */
  readonly symmetric: Scalars['Boolean']['output'];
  /** What a subject may be. */
  readonly subjectKinds: ReadonlyArray<EntityKind>;
  /** What an object may be. */
  readonly objectKinds: ReadonlyArray<EntityKind>;
  /** Class of political act in the PLOVER ontology; null for static facts. */
  readonly ploverClass?: Maybe<Scalars['String']['output']>;
};

/** How an import run ended, or that it has not. */
export type ImportStatus =
  /** It goes on. */
  | 'RUNNING'
  /** Every article came in. */
  | 'SUCCEEDED'
  /** Some articles were rejected. */
  | 'PARTIAL'
  /** It broke off. */
  | 'FAILED';

/** One run of the import that changed something. */
export type ImportRun = Node & {
  /** Global and opaque. */
  readonly id: Scalars['ID']['output'];
  /** How it ended. */
  readonly status: ImportStatus;
  /** When it began. */
  readonly startedAt: Scalars['DateTime']['output'];
  /** When it ended. */
  readonly finishedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Version of the reader. */
  readonly extractorVersion: Scalars['String']['output'];
  /** Articles read. */
  readonly read: Scalars['Int']['output'];
  /** Articles that were new. */
  readonly created: Scalars['Int']['output'];
  /** Articles that had changed. */
  readonly updated: Scalars['Int']['output'];
  /** Articles that were there already, the same. */
  readonly unchanged: Scalars['Int']['output'];
  /** Articles that were deleted. */
  readonly removed: Scalars['Int']['output'];
  /** Articles that could not be read. */
  readonly rejected: Scalars['Int']['output'];
  /** Claims that came in. */
  readonly claimsAdded: Scalars['Int']['output'];
  /** Claims that their article no longer makes. */
  readonly claimsRetired: Scalars['Int']['output'];
};

/**
 * An article, or something given as one, that the import could not accept. It is kept until an article comes in from the same
 * place.
 */
export type RejectedArticle = Node & {
  /** Global and opaque. */
  readonly id: Scalars['ID']['output'];
  /** Where it failed: `open`, `decode`, `parse`, `check`, `read`, `write`. */
  readonly stage: Scalars['String']['output'];
  /** Why, in a word, such as `BAD_JSON`, `NO_TEXT` or `TEXT_TOO_LONG`. */
  readonly code: Scalars['String']['output'];
  /** What was expected, what came and what to do. */
  readonly reason: Scalars['String']['output'];
  /** Its first words, so that it can be recognised; may be empty. */
  readonly excerpt: Scalars['String']['output'];
  /** The file it came from, with the line (`news.jsonl:17`) or the position (`news.json#3`) where it holds several. */
  readonly origin: Scalars['String']['output'];
  /** When it was first rejected. */
  readonly rejectedAt: Scalars['DateTime']['output'];
};

/** Which rejected articles; all parts that are given must hold. */
export type RejectedArticleFilter = {
  /** One of these codes. */
  readonly code?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Failed at one of these stages. */
  readonly stage?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};

/** One entry of a list of entities. */
export type EntityEdge = {
  /** Where it stands in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The entry itself. */
  readonly node: Entity;
};

/** A page of a list of entities. */
export type EntityConnection = {
  /** The entries with their cursors. */
  readonly edges: ReadonlyArray<EntityEdge>;
  /** The entries alone. */
  readonly nodes: ReadonlyArray<Entity>;
  /** Where the page begins and ends. */
  readonly pageInfo: PageInfo;
  /** How many entities the whole list has. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One entry of a list of claims. */
export type ClaimEdge = {
  /** Where it stands in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The entry itself. */
  readonly node: Claim;
};

/** A page of a list of claims. */
export type ClaimConnection = {
  /** The entries with their cursors. */
  readonly edges: ReadonlyArray<ClaimEdge>;
  /** The entries alone. */
  readonly nodes: ReadonlyArray<Claim>;
  /** Where the page begins and ends. */
  readonly pageInfo: PageInfo;
  /** How many claims the whole list has. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One entry of a list of relations. */
export type RelationEdge = {
  /** Where it stands in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The entry itself. */
  readonly node: Relation;
};

/** A page of a list of relations. */
export type RelationConnection = {
  /** The entries with their cursors. */
  readonly edges: ReadonlyArray<RelationEdge>;
  /** The entries alone. */
  readonly nodes: ReadonlyArray<Relation>;
  /** Where the page begins and ends. */
  readonly pageInfo: PageInfo;
  /** How many relations the whole list has. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One entry of a list of articles. */
export type ArticleEdge = {
  /** Where it stands in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The entry itself. */
  readonly node: Article;
};

/** A page of a list of articles. */
export type ArticleConnection = {
  /** The entries with their cursors. */
  readonly edges: ReadonlyArray<ArticleEdge>;
  /** The entries alone. */
  readonly nodes: ReadonlyArray<Article>;
  /** Where the page begins and ends. */
  readonly pageInfo: PageInfo;
  /** How many articles the whole list has. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One entry of a list of mentions. */
export type MentionEdge = {
  /** Where it stands in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The entry itself. */
  readonly node: Mention;
};

/** A page of a list of mentions. */
export type MentionConnection = {
  /** The entries with their cursors. */
  readonly edges: ReadonlyArray<MentionEdge>;
  /** The entries alone. */
  readonly nodes: ReadonlyArray<Mention>;
  /** Where the page begins and ends. */
  readonly pageInfo: PageInfo;
  /** How many mentions the whole list has. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One entry of a list of rejected articles. */
export type RejectedArticleEdge = {
  /** Where it stands in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The entry itself. */
  readonly node: RejectedArticle;
};

/** A page of a list of rejected articles. */
export type RejectedArticleConnection = {
  /** The entries with their cursors. */
  readonly edges: ReadonlyArray<RejectedArticleEdge>;
  /** The entries alone. */
  readonly nodes: ReadonlyArray<RejectedArticle>;
  /** Where the page begins and ends. */
  readonly pageInfo: PageInfo;
  /** How many rejected articles the whole list has. */
  readonly totalCount: Scalars['Int']['output'];
};

/** One entry of a list of hits. */
export type SearchEdge = {
  /** Where it stands in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The entry itself. */
  readonly node: SearchHit;
};

/** A page of a list of hits. */
export type SearchConnection = {
  /** The entries with their cursors. */
  readonly edges: ReadonlyArray<SearchEdge>;
  /** The entries alone. */
  readonly nodes: ReadonlyArray<SearchHit>;
  /** Where the page begins and ends. */
  readonly pageInfo: PageInfo;
};

/** Which lists a search looks through. */
export type SearchKind =
  /** Names of entities. */
  | 'ENTITY'
  /** Sentences that claims stand on. */
  | 'CLAIM'
  /** Titles and texts of articles. */
  | 'ARTICLE';

/** Where every question begins. */
export type Query = {
  /** Whatever has this id; null where nothing has it any more. */
  readonly node?: Maybe<Node>;
  /** The same for several ids, at most 100, in their order. */
  readonly nodes: ReadonlyArray<Maybe<Node>>;
  /** By id, or by any name it goes by (KEI, Kim Jong-un); where a name fits several, the one named most. */
  readonly entity?: Maybe<Entity>;
  /** Entities, found by words of their names or listed. */
  readonly entities: EntityConnection;
  /** By id or by url. */
  readonly article?: Maybe<Article>;
  /** Articles. */
  readonly articles: ArticleConnection;
  /** Claims. */
  readonly claims: ClaimConnection;
  /** Relations. */
  readonly relations: RelationConnection;
  /** Entities, claims and articles that fit some words, in one list, best first. */
  readonly search: SearchConnection;
  /**
   * Shortest chains of relations from one entity to another, all of the same length; those with the best-reported weakest step
   * first. Empty where no chain is short enough.
   */
  readonly paths: ReadonlyArray<Path>;
  /** What lies around an entity: the entities within some steps, nearest first, and the relations among them. */
  readonly neighborhood: Subgraph;
  /**
   * Entities that have relations with all of these, those with most claims on the way first. Of the entity with the fewest
   * relations the 1,000 with most claims are looked at.
   */
  readonly commonNeighbors: ReadonlyArray<Entity>;
  /** Claims counted along one dimension: a time series, or a ranking. */
  readonly claimCounts: ReadonlyArray<ClaimCount>;
  /** The latest runs of the import, newest first. */
  readonly importRuns: ReadonlyArray<ImportRun>;
  /** Articles that could not be accepted, the latest first. */
  readonly rejectedArticles: RejectedArticleConnection;
  /** Every type of claim that there is. */
  readonly ontology: ReadonlyArray<OntologyType>;
  /** What the graph holds. */
  readonly statistics: Statistics;
};


/** Where every question begins. */
export type QueryNodeArgs = {
  id: Scalars['ID']['input'];
};


/** Where every question begins. */
export type QueryNodesArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};


/** Where every question begins. */
export type QueryEntityArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  name?: InputMaybe<Scalars['String']['input']>;
};


/** Where every question begins. */
export type QueryEntitiesArgs = {
  search?: InputMaybe<Scalars['String']['input']>;
  where?: InputMaybe<EntityFilter>;
  orderBy?: EntityOrder;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** Where every question begins. */
export type QueryArticleArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  url?: InputMaybe<Scalars['String']['input']>;
};


/** Where every question begins. */
export type QueryArticlesArgs = {
  where?: InputMaybe<ArticleFilter>;
  orderBy?: ArticleOrder;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** Where every question begins. */
export type QueryClaimsArgs = {
  where?: InputMaybe<ClaimFilter>;
  orderBy?: ClaimOrder;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** Where every question begins. */
export type QueryRelationsArgs = {
  where?: InputMaybe<RelationFilter>;
  orderBy?: RelationOrder;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** Where every question begins. */
export type QuerySearchArgs = {
  query: Scalars['String']['input'];
  kinds?: InputMaybe<ReadonlyArray<SearchKind>>;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};


/** Where every question begins. */
export type QueryPathsArgs = {
  from: Scalars['ID']['input'];
  to: Scalars['ID']['input'];
  maxLength?: Scalars['Int']['input'];
  maxDegree?: InputMaybe<Scalars['Int']['input']>;
  where?: InputMaybe<RelationFilter>;
  first?: Scalars['Int']['input'];
};


/** Where every question begins. */
export type QueryNeighborhoodArgs = {
  id: Scalars['ID']['input'];
  depth?: Scalars['Int']['input'];
  where?: InputMaybe<RelationFilter>;
  first?: Scalars['Int']['input'];
};


/** Where every question begins. */
export type QueryCommonNeighborsArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
  where?: InputMaybe<RelationFilter>;
  first?: Scalars['Int']['input'];
};


/** Where every question begins. */
export type QueryClaimCountsArgs = {
  by: ClaimDimension;
  where?: InputMaybe<ClaimFilter>;
  first?: Scalars['Int']['input'];
};


/** Where every question begins. */
export type QueryImportRunsArgs = {
  first?: Scalars['Int']['input'];
};


/** Where every question begins. */
export type QueryRejectedArticlesArgs = {
  where?: InputMaybe<RejectedArticleFilter>;
  first?: Scalars['Int']['input'];
  after?: InputMaybe<Scalars['String']['input']>;
};



export type ResolverTypeWrapper<T> = Promise<T> | T;


export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;





/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  DateTime: ResolverTypeWrapper<Answered>;
  Date: ResolverTypeWrapper<Answered>;
  Node: ResolverTypeWrapper<Answered>;
  ID: ResolverTypeWrapper<Answered>;
  PageInfo: ResolverTypeWrapper<Answered>;
  Boolean: ResolverTypeWrapper<Answered>;
  String: ResolverTypeWrapper<Answered>;
  EntityKind: ResolverTypeWrapper<Answered>;
  Modality: ResolverTypeWrapper<Answered>;
  ClaimType: ResolverTypeWrapper<Answered>;
  ArgumentRole: ResolverTypeWrapper<Answered>;
  CueKind: ResolverTypeWrapper<Answered>;
  TimePrecision: ResolverTypeWrapper<Answered>;
  TimeBasis: ResolverTypeWrapper<Answered>;
  Entity: ResolverTypeWrapper<Answered>;
  Int: ResolverTypeWrapper<Answered>;
  CoMention: ResolverTypeWrapper<Answered>;
  Source: ResolverTypeWrapper<Answered>;
  Article: ResolverTypeWrapper<Answered>;
  Mention: ResolverTypeWrapper<Answered>;
  Claim: ResolverTypeWrapper<Answered>;
  Float: ResolverTypeWrapper<Answered>;
  Argument: ResolverTypeWrapper<Answered>;
  Speaker: ResolverTypeWrapper<Answered>;
  Evidence: ResolverTypeWrapper<Answered>;
  Cue: ResolverTypeWrapper<Answered>;
  TimeSpan: ResolverTypeWrapper<Answered>;
  Extractor: ResolverTypeWrapper<Answered>;
  Relation: ResolverTypeWrapper<Answered>;
  DateRange: ResolverTypeWrapper<Answered>;
  ClaimFilter: ResolverTypeWrapper<Answered>;
  RelationFilter: ResolverTypeWrapper<Answered>;
  ArticleFilter: ResolverTypeWrapper<Answered>;
  EntityFilter: ResolverTypeWrapper<Answered>;
  ClaimOrder: ResolverTypeWrapper<Answered>;
  RelationOrder: ResolverTypeWrapper<Answered>;
  EntityOrder: ResolverTypeWrapper<Answered>;
  ArticleOrder: ResolverTypeWrapper<Answered>;
  ClaimDimension: ResolverTypeWrapper<Answered>;
  Path: ResolverTypeWrapper<Answered>;
  Subgraph: ResolverTypeWrapper<Answered>;
  ClaimCount: ResolverTypeWrapper<Answered>;
  SearchHit: ResolverTypeWrapper<Answered>;
  Statistics: ResolverTypeWrapper<Answered>;
  OntologyType: ResolverTypeWrapper<Answered>;
  ImportStatus: ResolverTypeWrapper<Answered>;
  ImportRun: ResolverTypeWrapper<Answered>;
  RejectedArticle: ResolverTypeWrapper<Answered>;
  RejectedArticleFilter: ResolverTypeWrapper<Answered>;
  EntityEdge: ResolverTypeWrapper<Answered>;
  EntityConnection: ResolverTypeWrapper<Answered>;
  ClaimEdge: ResolverTypeWrapper<Answered>;
  ClaimConnection: ResolverTypeWrapper<Answered>;
  RelationEdge: ResolverTypeWrapper<Answered>;
  RelationConnection: ResolverTypeWrapper<Answered>;
  ArticleEdge: ResolverTypeWrapper<Answered>;
  ArticleConnection: ResolverTypeWrapper<Answered>;
  MentionEdge: ResolverTypeWrapper<Answered>;
  MentionConnection: ResolverTypeWrapper<Answered>;
  RejectedArticleEdge: ResolverTypeWrapper<Answered>;
  RejectedArticleConnection: ResolverTypeWrapper<Answered>;
  SearchEdge: ResolverTypeWrapper<Answered>;
  SearchConnection: ResolverTypeWrapper<Answered>;
  SearchKind: ResolverTypeWrapper<Answered>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  DateTime: Answered;
  Date: Answered;
  Node: Answered;
  ID: Answered;
  PageInfo: Answered;
  Boolean: Answered;
  String: Answered;
  Entity: Answered;
  Int: Answered;
  CoMention: Answered;
  Source: Answered;
  Article: Answered;
  Mention: Answered;
  Claim: Answered;
  Float: Answered;
  Argument: Answered;
  Speaker: Answered;
  Evidence: Answered;
  Cue: Answered;
  TimeSpan: Answered;
  Extractor: Answered;
  Relation: Answered;
  DateRange: Answered;
  ClaimFilter: Answered;
  RelationFilter: Answered;
  ArticleFilter: Answered;
  EntityFilter: Answered;
  Path: Answered;
  Subgraph: Answered;
  ClaimCount: Answered;
  SearchHit: Answered;
  Statistics: Answered;
  OntologyType: Answered;
  ImportRun: Answered;
  RejectedArticle: Answered;
  RejectedArticleFilter: Answered;
  EntityEdge: Answered;
  EntityConnection: Answered;
  ClaimEdge: Answered;
  ClaimConnection: Answered;
  RelationEdge: Answered;
  RelationConnection: Answered;
  ArticleEdge: Answered;
  ArticleConnection: Answered;
  MentionEdge: Answered;
  MentionConnection: Answered;
  RejectedArticleEdge: Answered;
  RejectedArticleConnection: Answered;
  SearchEdge: Answered;
  SearchConnection: Answered;
  Query: Record<PropertyKey, never>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export type NodeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'Entity' | 'Source' | 'Article' | 'Claim' | 'Relation' | 'ImportRun' | 'RejectedArticle', ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type EntityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Entity'] = ResolversParentTypes['Entity']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['EntityKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  aliases?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  articleCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  mentionCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  claimCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  relationCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  firstReportedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lastReportedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  claims?: Resolver<ResolversTypes['ClaimConnection'], ParentType, ContextType, RequireFields<EntityClaimsArgs, 'orderBy' | 'first'>>;
  relations?: Resolver<ResolversTypes['RelationConnection'], ParentType, ContextType, RequireFields<EntityRelationsArgs, 'orderBy' | 'first'>>;
  articles?: Resolver<ResolversTypes['ArticleConnection'], ParentType, ContextType, RequireFields<EntityArticlesArgs, 'first'>>;
  mentions?: Resolver<ResolversTypes['MentionConnection'], ParentType, ContextType, RequireFields<EntityMentionsArgs, 'first'>>;
  coMentioned?: Resolver<ReadonlyArray<ResolversTypes['CoMention']>, ParentType, ContextType, RequireFields<EntityCoMentionedArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CoMentionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CoMention'] = ResolversParentTypes['CoMention']> = {
  entity?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
  articleCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SourceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Source'] = ResolversParentTypes['Source']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  domain?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  articles?: Resolver<ResolversTypes['ArticleConnection'], ParentType, ContextType, RequireFields<SourceArticlesArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ArticleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Article'] = ResolversParentTypes['Article']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['Source']>, ParentType, ContextType>;
  authors?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  publishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  importedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  language?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  claims?: Resolver<ResolversTypes['ClaimConnection'], ParentType, ContextType, RequireFields<ArticleClaimsArgs, 'first'>>;
  entities?: Resolver<ResolversTypes['EntityConnection'], ParentType, ContextType, RequireFields<ArticleEntitiesArgs, 'first'>>;
  mentions?: Resolver<ResolversTypes['MentionConnection'], ParentType, ContextType, RequireFields<ArticleMentionsArgs, 'first'>>;
  copyOf?: Resolver<Maybe<ResolversTypes['Article']>, ParentType, ContextType>;
  copies?: Resolver<ResolversTypes['ArticleConnection'], ParentType, ContextType, RequireFields<ArticleCopiesArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MentionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mention'] = ResolversParentTypes['Mention']> = {
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  start?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  end?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  entity?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
  article?: Resolver<ResolversTypes['Article'], ParentType, ContextType>;
};

export type ClaimResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Claim'] = ResolversParentTypes['Claim']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['ClaimType'], ParentType, ContextType>;
  subject?: Resolver<Maybe<ResolversTypes['Entity']>, ParentType, ContextType>;
  object?: Resolver<Maybe<ResolversTypes['Entity']>, ParentType, ContextType>;
  subjectText?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  objectText?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  arguments?: Resolver<ReadonlyArray<ResolversTypes['Argument']>, ParentType, ContextType>;
  modality?: Resolver<ResolversTypes['Modality'], ParentType, ContextType>;
  eventTime?: Resolver<Maybe<ResolversTypes['TimeSpan']>, ParentType, ContextType>;
  confidence?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  speakers?: Resolver<ReadonlyArray<ResolversTypes['Speaker']>, ParentType, ContextType>;
  evidence?: Resolver<ResolversTypes['Evidence'], ParentType, ContextType>;
  article?: Resolver<ResolversTypes['Article'], ParentType, ContextType>;
  reportedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  retiredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  extractor?: Resolver<ResolversTypes['Extractor'], ParentType, ContextType>;
  relation?: Resolver<Maybe<ResolversTypes['Relation']>, ParentType, ContextType>;
  contradicts?: Resolver<ReadonlyArray<ResolversTypes['Claim']>, ParentType, ContextType, RequireFields<ClaimContradictsArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ArgumentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Argument'] = ResolversParentTypes['Argument']> = {
  role?: Resolver<ResolversTypes['ArgumentRole'], ParentType, ContextType>;
  entity?: Resolver<Maybe<ResolversTypes['Entity']>, ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SpeakerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Speaker'] = ResolversParentTypes['Speaker']> = {
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  entity?: Resolver<Maybe<ResolversTypes['Entity']>, ParentType, ContextType>;
  anonymous?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type EvidenceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Evidence'] = ResolversParentTypes['Evidence']> = {
  sentence?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sentenceStart?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sentenceEnd?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  start?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  end?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  cues?: Resolver<ReadonlyArray<ResolversTypes['Cue']>, ParentType, ContextType>;
};

export type CueResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Cue'] = ResolversParentTypes['Cue']> = {
  kind?: Resolver<ResolversTypes['CueKind'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  start?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  end?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TimeSpanResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TimeSpan'] = ResolversParentTypes['TimeSpan']> = {
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  start?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  end?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  partial?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  precision?: Resolver<ResolversTypes['TimePrecision'], ParentType, ContextType>;
  basis?: Resolver<ResolversTypes['TimeBasis'], ParentType, ContextType>;
};

export type ExtractorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Extractor'] = ResolversParentTypes['Extractor']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rule?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type RelationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Relation'] = ResolversParentTypes['Relation']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['ClaimType'], ParentType, ContextType>;
  modality?: Resolver<ResolversTypes['Modality'], ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
  object?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
  claimCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  articleCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sourceCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  firstReportedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lastReportedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  contested?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  claims?: Resolver<ResolversTypes['ClaimConnection'], ParentType, ContextType, RequireFields<RelationClaimsArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PathResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Path'] = ResolversParentTypes['Path']> = {
  length?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  entities?: Resolver<ReadonlyArray<ResolversTypes['Entity']>, ParentType, ContextType>;
  relations?: Resolver<ReadonlyArray<ResolversTypes['Relation']>, ParentType, ContextType>;
};

export type SubgraphResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Subgraph'] = ResolversParentTypes['Subgraph']> = {
  entities?: Resolver<ReadonlyArray<ResolversTypes['Entity']>, ParentType, ContextType>;
  relations?: Resolver<ReadonlyArray<ResolversTypes['Relation']>, ParentType, ContextType>;
  truncated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ClaimCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ClaimCount'] = ResolversParentTypes['ClaimCount']> = {
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  entity?: Resolver<Maybe<ResolversTypes['Entity']>, ParentType, ContextType>;
};

export type SearchHitResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SearchHit'] = ResolversParentTypes['SearchHit']> = {
  score?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Node'], ParentType, ContextType>;
  snippet?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type StatisticsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Statistics'] = ResolversParentTypes['Statistics']> = {
  articles?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  entities?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  claims?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  relations?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sources?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type OntologyTypeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OntologyType'] = ResolversParentTypes['OntologyType']> = {
  type?: Resolver<ResolversTypes['ClaimType'], ParentType, ContextType>;
  meaning?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  symmetric?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  subjectKinds?: Resolver<ReadonlyArray<ResolversTypes['EntityKind']>, ParentType, ContextType>;
  objectKinds?: Resolver<ReadonlyArray<ResolversTypes['EntityKind']>, ParentType, ContextType>;
  ploverClass?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ImportRunResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportRun'] = ResolversParentTypes['ImportRun']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ImportStatus'], ParentType, ContextType>;
  startedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  finishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  extractorVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  read?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  created?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  updated?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unchanged?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  removed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rejected?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  claimsAdded?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  claimsRetired?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RejectedArticleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RejectedArticle'] = ResolversParentTypes['RejectedArticle']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  stage?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  excerpt?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  origin?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rejectedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EntityEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EntityEdge'] = ResolversParentTypes['EntityEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
};

export type EntityConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EntityConnection'] = ResolversParentTypes['EntityConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['EntityEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Entity']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ClaimEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ClaimEdge'] = ResolversParentTypes['ClaimEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Claim'], ParentType, ContextType>;
};

export type ClaimConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ClaimConnection'] = ResolversParentTypes['ClaimConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ClaimEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Claim']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RelationEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RelationEdge'] = ResolversParentTypes['RelationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Relation'], ParentType, ContextType>;
};

export type RelationConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RelationConnection'] = ResolversParentTypes['RelationConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['RelationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Relation']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ArticleEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ArticleEdge'] = ResolversParentTypes['ArticleEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Article'], ParentType, ContextType>;
};

export type ArticleConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ArticleConnection'] = ResolversParentTypes['ArticleConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ArticleEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Article']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MentionEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MentionEdge'] = ResolversParentTypes['MentionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Mention'], ParentType, ContextType>;
};

export type MentionConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MentionConnection'] = ResolversParentTypes['MentionConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['MentionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Mention']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RejectedArticleEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RejectedArticleEdge'] = ResolversParentTypes['RejectedArticleEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['RejectedArticle'], ParentType, ContextType>;
};

export type RejectedArticleConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RejectedArticleConnection'] = ResolversParentTypes['RejectedArticleConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['RejectedArticleEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['RejectedArticle']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SearchEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SearchEdge'] = ResolversParentTypes['SearchEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['SearchHit'], ParentType, ContextType>;
};

export type SearchConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SearchConnection'] = ResolversParentTypes['SearchConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['SearchEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['SearchHit']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  node?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType, RequireFields<QueryNodeArgs, 'id'>>;
  nodes?: Resolver<ReadonlyArray<Maybe<ResolversTypes['Node']>>, ParentType, ContextType, RequireFields<QueryNodesArgs, 'ids'>>;
  entity?: Resolver<Maybe<ResolversTypes['Entity']>, ParentType, ContextType, Partial<QueryEntityArgs>>;
  entities?: Resolver<ResolversTypes['EntityConnection'], ParentType, ContextType, RequireFields<QueryEntitiesArgs, 'orderBy' | 'first'>>;
  article?: Resolver<Maybe<ResolversTypes['Article']>, ParentType, ContextType, Partial<QueryArticleArgs>>;
  articles?: Resolver<ResolversTypes['ArticleConnection'], ParentType, ContextType, RequireFields<QueryArticlesArgs, 'orderBy' | 'first'>>;
  claims?: Resolver<ResolversTypes['ClaimConnection'], ParentType, ContextType, RequireFields<QueryClaimsArgs, 'orderBy' | 'first'>>;
  relations?: Resolver<ResolversTypes['RelationConnection'], ParentType, ContextType, RequireFields<QueryRelationsArgs, 'orderBy' | 'first'>>;
  search?: Resolver<ResolversTypes['SearchConnection'], ParentType, ContextType, RequireFields<QuerySearchArgs, 'query' | 'first'>>;
  paths?: Resolver<ReadonlyArray<ResolversTypes['Path']>, ParentType, ContextType, RequireFields<QueryPathsArgs, 'from' | 'to' | 'maxLength' | 'first'>>;
  neighborhood?: Resolver<ResolversTypes['Subgraph'], ParentType, ContextType, RequireFields<QueryNeighborhoodArgs, 'id' | 'depth' | 'first'>>;
  commonNeighbors?: Resolver<ReadonlyArray<ResolversTypes['Entity']>, ParentType, ContextType, RequireFields<QueryCommonNeighborsArgs, 'ids' | 'first'>>;
  claimCounts?: Resolver<ReadonlyArray<ResolversTypes['ClaimCount']>, ParentType, ContextType, RequireFields<QueryClaimCountsArgs, 'by' | 'first'>>;
  importRuns?: Resolver<ReadonlyArray<ResolversTypes['ImportRun']>, ParentType, ContextType, RequireFields<QueryImportRunsArgs, 'first'>>;
  rejectedArticles?: Resolver<ResolversTypes['RejectedArticleConnection'], ParentType, ContextType, RequireFields<QueryRejectedArticlesArgs, 'first'>>;
  ontology?: Resolver<ReadonlyArray<ResolversTypes['OntologyType']>, ParentType, ContextType>;
  statistics?: Resolver<ResolversTypes['Statistics'], ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  DateTime?: GraphQLScalarType;
  Date?: GraphQLScalarType;
  Node?: NodeResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Entity?: EntityResolvers<ContextType>;
  CoMention?: CoMentionResolvers<ContextType>;
  Source?: SourceResolvers<ContextType>;
  Article?: ArticleResolvers<ContextType>;
  Mention?: MentionResolvers<ContextType>;
  Claim?: ClaimResolvers<ContextType>;
  Argument?: ArgumentResolvers<ContextType>;
  Speaker?: SpeakerResolvers<ContextType>;
  Evidence?: EvidenceResolvers<ContextType>;
  Cue?: CueResolvers<ContextType>;
  TimeSpan?: TimeSpanResolvers<ContextType>;
  Extractor?: ExtractorResolvers<ContextType>;
  Relation?: RelationResolvers<ContextType>;
  Path?: PathResolvers<ContextType>;
  Subgraph?: SubgraphResolvers<ContextType>;
  ClaimCount?: ClaimCountResolvers<ContextType>;
  SearchHit?: SearchHitResolvers<ContextType>;
  Statistics?: StatisticsResolvers<ContextType>;
  OntologyType?: OntologyTypeResolvers<ContextType>;
  ImportRun?: ImportRunResolvers<ContextType>;
  RejectedArticle?: RejectedArticleResolvers<ContextType>;
  EntityEdge?: EntityEdgeResolvers<ContextType>;
  EntityConnection?: EntityConnectionResolvers<ContextType>;
  ClaimEdge?: ClaimEdgeResolvers<ContextType>;
  ClaimConnection?: ClaimConnectionResolvers<ContextType>;
  RelationEdge?: RelationEdgeResolvers<ContextType>;
  RelationConnection?: RelationConnectionResolvers<ContextType>;
  ArticleEdge?: ArticleEdgeResolvers<ContextType>;
  ArticleConnection?: ArticleConnectionResolvers<ContextType>;
  MentionEdge?: MentionEdgeResolvers<ContextType>;
  MentionConnection?: MentionConnectionResolvers<ContextType>;
  RejectedArticleEdge?: RejectedArticleEdgeResolvers<ContextType>;
  RejectedArticleConnection?: RejectedArticleConnectionResolvers<ContextType>;
  SearchEdge?: SearchEdgeResolvers<ContextType>;
  SearchConnection?: SearchConnectionResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
};

