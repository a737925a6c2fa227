import { formsOf, words } from './word-forms.ts';

/** Verbs whose subject says, or is said to hold, what stands in their clause: the speaker of a claim in it. */
export const REPORTING_VERBS: ReadonlySet<string> = new Set([
  ...formsOf('say tell announce report reveal explain claim insist warn add state declare argue suggest acknowledge'),
  ...formsOf('confirm deny note write tweet stress reiterate predict disclose concede admit remark observe allege'),
  ...formsOf('assert contend maintain emphasize emphasise comment recall conclude estimate boast complain caution'),
  ...formsOf('believe suspect assume think speculate fear doubt indicate mention assure inform testify vow promise'),
  ...formsOf('pledge swear quote cite describe post respond reply ask'),
]);

/** Verbs that speak beside a quotation or a clause: of saying, of the manner in which it is said, and of records that show. */
export const SPEAKING_VERBS: ReadonlySet<string> = new Set([
  ...REPORTING_VERBS,
  ...formsOf('answer continue joke quip yell shout scream cry whisper murmur mutter bark snap fume thunder boom chant'),
  ...formsOf(
    'retort counter rejoin chime interject elaborate clarify opine muse marvel wonder lament bemoan gush crow',
  ),
  ...formsOf('gloat brag vent scoff sneer taunt tease plead beg urge exclaim declaim proclaim profess repeat recount'),
  ...formsOf(
    'relate narrate reminisce reflect reason summarize summarise preach intone blog message email signal hint',
  ),
  ...formsOf('imply insinuate intimate advise counsel lecture instruct advocate affirm object protest grumble gripe'),
  ...formsOf('groan moan rail rant rave agree concur disagree guess reckon figure rule show'),
]);

/** Verbs whose subject states the deed after "of" or "for". */
export const ACCUSING_VERBS: ReadonlySet<string> = formsOf('accuse blame charge fault');

/** Whatever clause they hold, nobody says it: they make, mean or meet it. */
export const VERBS_WITHOUT_VOICE: ReadonlySet<string> = new Set([
  ...formsOf(
    'mean make let ensure help have get keep be become remain turn happen cause prevent allow enable force lead',
  ),
  ...formsOf(
    'stop start come go do depend matter take bet watch hear put wait live work try end leave title bring give',
  ),
]);

/** Prepositions before a source: "according to X", "per X". */
export const SOURCE_PREPOSITIONS: ReadonlySet<string> = new Set(['according', 'per']);

/** Nouns for people whom a text quotes without a name. */
export const UNNAMED_SOURCES: ReadonlySet<string> = new Set(
  words(`official officials source sources person people diplomat diplomats spokesman spokeswoman spokesperson aide aides
    adviser advisers advisor advisors expert experts analyst analysts observer observers lawmaker lawmakers senator
    defector defectors witness witnesses resident residents activist activists police investigator investigators
    officer officers commander commanders minister ministers ambassador envoy envoys negotiator negotiators
    journalist journalists reporter reporters critic critics supporter supporters lawyer lawyers prosecutor
    prosecutors authorities media report reports statement one some others many executive executives scholar scholars`),
);

/** Subjects that stand for nobody: "it is said", "there are". */
export const EMPTY_SUBJECTS: ReadonlySet<string> = new Set(
  words('it there this that what which nothing everything something one none all'),
);
