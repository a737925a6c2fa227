import { formsOf, words } from './word-forms.ts';

/** Verbs whose subject says, or is said to hold, what stands in their clause. */
export const REPORTING_VERBS: ReadonlySet<string> = new Set([
  ...formsOf('say tell announce report reveal explain claim insist warn add state declare argue suggest acknowledge'),
  ...formsOf('confirm deny note write tweet stress reiterate predict disclose concede admit remark observe allege'),
  ...formsOf('assert contend maintain emphasize emphasise comment recall conclude estimate boast complain caution'),
  ...formsOf('believe suspect assume think speculate fear doubt indicate mention assure inform testify vow promise'),
  ...formsOf('pledge swear quote cite describe post respond reply ask'),
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
