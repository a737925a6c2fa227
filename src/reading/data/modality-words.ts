import type { CueKind, Modality } from '../../model/kinds.ts';
import type { ClaimType } from '../../model/ontology.ts';
import { formsOf, words } from './word-forms.ts';

/**
 * What a word does to the clause it governs.
 * `certain` rows overrule the network: at least four of five such claims of the annotated news have this modality.
 * The others are cues that explain, and decide only where the network is in doubt.
 */
export interface ModalityCueRow {
  readonly modality: Modality;
  readonly kind: CueKind;
  readonly certain: boolean;
  readonly words: ReadonlySet<string>;
}

const certain = (modality: Modality, kind: CueKind, list: Iterable<string>): ModalityCueRow => ({
  modality,
  kind,
  certain: true,
  words: new Set(list),
});
const likely = (modality: Modality, kind: CueKind, list: Iterable<string>): ModalityCueRow => ({
  ...certain(modality, kind, list),
  certain: false,
});

/** Auxiliaries and adverbs that stand beside a verb: "will", "may", "not", "reportedly". */
export const BESIDE_A_VERB: readonly ModalityCueRow[] = [
  certain('DENIED', 'NEGATION', words("not n't never cannot")),
  likely('DENIED', 'NEGATION', words('neither nor hardly')),
  certain('PLANNED', 'FUTURE', words("will 'll wo shall")),
  certain('POSSIBLE', 'HEDGE', words('may might')),
  likely('POSSIBLE', 'HEDGE', words('could can ca possibly perhaps maybe potentially')),
  certain('SUSPECTED', 'HEDGE', words('reportedly allegedly apparently presumably supposedly purportedly seemingly')),
  likely('HYPOTHETICAL', 'CONDITION', words("would 'd")),
  likely('HYPOTHETICAL', 'CONDITION', words('must should ought need')),
];

/** The same beside what was said in the past: "said it would meet" is a plan. */
export const BESIDE_A_REPORTED_VERB: readonly ModalityCueRow[] = [
  likely('PLANNED', 'FUTURE', words("would 'd")),
  ...BESIDE_A_VERB,
];

/** Subjects and objects, or words before them, by which nothing comes about: "nobody met", "had no talks". */
export const NOBODY: readonly ModalityCueRow[] = [
  likely('DENIED', 'NEGATION', words('no nobody none nothing neither no-one')),
];

/** Adverbs before another by which a thing is over: "no longer", "no more". */
export const OVER: readonly ModalityCueRow[] = [certain('DENIED', 'NEGATION', words('no'))];

/** What is not so where "that" follows: "it is not true that". */
export const BEING_SO: ReadonlySet<string> = new Set(words('true correct right case fact accurate'));
export const NOT: readonly ModalityCueRow[] = [certain('DENIED', 'NEGATION', words("not n't never hardly"))];

/** After them "not" denies nothing: "not only". */
export const MORE_THAN_NOT: ReadonlySet<string> = new Set(
  words('only just merely simply necessarily all every everyone everything always entirely'),
);

/** Conjunctions that open a clause. */
export const OPENING_A_CLAUSE: readonly ModalityCueRow[] = [
  certain('HYPOTHETICAL', 'CONDITION', words('if unless lest')),
  likely('POSSIBLE', 'CONDITION', words('whether')),
];

/** A verb before its subject that opens a condition: "had they met", "were they to meet". */
export const OPENING_BY_INVERSION: readonly ModalityCueRow[] = [
  certain('HYPOTHETICAL', 'CONDITION', words('had were should')),
];

/** Conjunctions on whose clause the main clause depends: "if they attack, we will retaliate". */
export const CONDITIONS: readonly ModalityCueRow[] = [
  certain('HYPOTHETICAL', 'CONDITION', words('if unless')),
  ...OPENING_BY_INVERSION,
];

/** The same before what is asked: "it is hard to know if they met". */
export const OPENING_A_QUESTION: readonly ModalityCueRow[] = [
  likely('POSSIBLE', 'CONDITION', words('if whether')),
  ...OPENING_A_CLAUSE,
];

/** Words before a noun that names the act: "no meeting", "a planned visit". */
export const BEFORE_A_NOUN: readonly ModalityCueRow[] = [
  likely(
    'DENIED',
    'NEGATION',
    words('no neither cancelled canceled aborted foiled thwarted scrapped abandoned now-cancelled'),
  ),
  certain('PLANNED', 'FUTURE', words('planned upcoming scheduled forthcoming slated looming')),
  likely('PLANNED', 'FUTURE', words('expected future proposed impending pending')),
  certain('POSSIBLE', 'HEDGE', words('possible potential prospective eventual')),
  certain('SUSPECTED', 'HEDGE', words('alleged suspected reported purported supposed rumored rumoured presumed')),
  likely('SUSPECTED', 'HEDGE', words('apparent claimed')),
  certain('HYPOTHETICAL', 'CONDITION', words('hypothetical')),
];

/** Verbs and adjectives that govern the act by an infinitive: "plans to meet", "is believed to be", "refuses to". */
export const GOVERNING_AN_INFINITIVE: readonly ModalityCueRow[] = [
  certain('PLANNED', 'FUTURE', [
    ...formsOf('plan intend prepare schedule agree expect pledge promise slate'),
    ...words('set due going'),
  ]),
  likely('PLANNED', 'FUTURE', [
    ...formsOf('design try mean struggle fight work strive'),
    ...words('intent determined committed meant'),
  ]),
  likely('PLANNED', 'FUTURE', [...formsOf('vow decide arrange aim swear propose'), ...words('poised bound gearing')]),
  certain('POSSIBLE', 'HEDGE', [...formsOf('consider'), ...words('willing open ready possible')]),
  certain('POSSIBLE', 'FUTURE', formsOf('offer')),
  likely('POSSIBLE', 'FUTURE', formsOf('hope want seek wish')),
  likely('POSSIBLE', 'HEDGE', [
    ...words('likely prepared able free eager keen capable unlikely difficult hard harder tough easy easier'),
  ]),
  likely('SUSPECTED', 'HEDGE', formsOf('claim seem appear')),
  certain('DENIED', 'NEGATION', [...formsOf('refuse decline fail'), ...words('unwilling unable')]),
  likely('DENIED', 'NEGATION', [
    ...formsOf('prohibit'),
    ...words('forbid forbids forbade forbidden impossible reluctant'),
  ]),
  certain('HYPOTHETICAL', 'CONDITION', formsOf('urge ask demand invite')),
  likely('HYPOTHETICAL', 'CONDITION', formsOf('order request call warn pressure press persuade encourage require')),
];

/** What people are said to do, in the passive: "is believed to be in touch". */
export const SAID_TO_ACT: readonly ModalityCueRow[] = [
  certain('SUSPECTED', 'HEDGE', [
    ...formsOf('believe suspect allege rumor rumour think presume assume'),
    ...words('said'),
  ]),
  likely('SUSPECTED', 'HEDGE', words('reported understood known')),
];

/** Verbs by which the act comes about: "began to talk", "was forced to leave". */
export const BRINGING_ABOUT: ReadonlySet<string> = new Set([
  ...formsOf('begin start continue manage help get come make let cause force enable prove tend remain happen prompt'),
  ...formsOf(
    'succeed lead learn compel oblige use see watch hear find stop cease finish keep enjoy like love hate have',
  ),
]);

/** Verbs of a polite wish: who "would like to thank" thanks. */
export const LIKING: ReadonlySet<string> = new Set(words('like love'));

/** Marks of what somebody or something tends to: "aimed at stopping", "capable of reaching". */
export const TENDING_TO: ReadonlySet<string> = new Set(words('at of on in for to about'));

/** Marks of a clause that happens when its main clause does: "will end when they meet". */
export const AT_THE_TIME: ReadonlySet<string> = new Set(words('when until till once before after as while whenever'));

/** Auxiliaries of what lies ahead. */
export const AHEAD: readonly ModalityCueRow[] = [likely('PLANNED', 'FUTURE', words("will 'll wo shall would 'd"))];

/** "the first to speak" spoke. */
export const RANKS: ReadonlySet<string> = new Set(words('first second third last latest only'));

/** Verbs by which somebody is kept from an act: "banned from travelling". */
export const KEEPING_FROM: readonly ModalityCueRow[] = [
  likely(
    'DENIED',
    'NEGATION',
    formsOf('prevent prohibit ban bar stop keep block discourage deter refrain abstain exclude'),
  ),
];

/** Verbs and adjectives whose that-clause holds the act: "denied that", "suspects". */
export const GOVERNING_A_STATEMENT: readonly ModalityCueRow[] = [
  certain('SUSPECTED', 'HEDGE', formsOf('believe suspect allege presume assume seem appear')),
  likely('SUSPECTED', 'HEDGE', [...formsOf('think fear speculate doubt'), ...words('unclear')]),
  likely('POSSIBLE', 'HEDGE', words('possible conceivable likely')),
  certain('DENIED', 'NEGATION', [...formsOf('deny refute'), ...words('untrue')]),
];

/** Verbs that want a thing to be: "demanded that he be released". */
export const DEMANDING_A_STATE: readonly ModalityCueRow[] = [
  likely(
    'HYPOTHETICAL',
    'CONDITION',
    formsOf('demand insist recommend propose urge request require suggest ask order prefer'),
  ),
];

/** Marks of what an act is for: "flew there to meet". */
export const OF_PURPOSE: readonly ModalityCueRow[] = [likely('PLANNED', 'FUTURE', words('to'))];

/** Prepositions before an act that does not come about. */
export const WITHOUT_AN_ACT: readonly ModalityCueRow[] = [
  certain('DENIED', 'NEGATION', words('instead rather')),
  likely('DENIED', 'NEGATION', words('without')),
  likely('PLANNED', 'FUTURE', words('pending')),
];
/** The same where what is done without it is not done yet. */
export const WITHOUT_AN_ACT_YET: readonly ModalityCueRow[] = [
  likely('HYPOTHETICAL', 'NEGATION', words('without')),
  ...WITHOUT_AN_ACT,
];

/** Verbs whose object is an act that they call off, or want: "cancelled the visit", "seek talks". */
export const VERBS_OVER_AN_ACT: readonly ModalityCueRow[] = [
  likely('DENIED', 'NEGATION', [
    ...formsOf('cancel abort thwart foil refuse lack avert scrap abandon delay postpone fail'),
    ...words('cancelled cancelling killed'),
  ]),
  likely('HYPOTHETICAL', 'NEGATION', formsOf('prevent avoid block resist oppose rule halt')),
  likely('HYPOTHETICAL', 'CONDITION', formsOf('demand urge request recommend order')),
  likely('PLANNED', 'FUTURE', [
    ...formsOf('plan schedule expect want seek propose promise pledge await anticipate need require agree announce'),
    ...formsOf('negotiate arrange prepare organize organise forecast predict'),
  ]),
  likely('POSSIBLE', 'FUTURE', formsOf('offer favor favour')),
  likely('POSSIBLE', 'HEDGE', formsOf('consider threaten mull weigh contemplate fear risk')),
  likely('SUSPECTED', 'HEDGE', formsOf('suspect allege')),
];

/** Verbs that call an act off with "off" beside them: "the visit was called off". */
export const CALLING_OFF: readonly ModalityCueRow[] = [certain('DENIED', 'NEGATION', formsOf('call'))];

/** Verbs and adjectives that look to an act through a preposition: "called for talks", "due for delivery". */
export const VERBS_TOWARD_AN_ACT: readonly ModalityCueRow[] = [
  likely('HYPOTHETICAL', 'CONDITION', formsOf('call ask push press appeal')),
  likely('PLANNED', 'FUTURE', [
    ...formsOf('plan apply file hope wait prepare aim schedule bid campaign vote commit agree'),
    ...words('due set ready slated'),
  ]),
];

/** Nouns of acts that are as good as done: "the decision to reject the offer". */
export const DECIDED: ReadonlySet<string> = new Set(words('decision decisions choice'));

/** Nouns that hold the act: "plans to meet", "prospects of a meeting". */
export const NOUNS_OVER_AN_ACT: readonly ModalityCueRow[] = [
  likely(
    'PLANNED',
    'FUTURE',
    words(`plan plans intention intentions preparation preparations pledge promise goal goals aim aims bid bids
      attempt attempts effort efforts campaign drive`),
  ),
  certain('POSSIBLE', 'HEDGE', words('possibility possibilities prospect prospects chance chances')),
  likely(
    'POSSIBLE',
    'HEDGE',
    words(`willingness readiness idea risk risks threat threats danger dangers fear fears
      potential ability right rights opportunity opportunities likelihood`),
  ),
  likely('POSSIBLE', 'FUTURE', words('hope hopes option options offer offers proposal proposals')),
  certain('SUSPECTED', 'HEDGE', words('suspicion suspicions')),
  likely(
    'SUSPECTED',
    'HEDGE',
    words('allegation allegations accusation accusations rumor rumors rumour rumours charges'),
  ),
  certain('DENIED', 'NEGATION', words('refusal')),
  likely('DENIED', 'NEGATION', words('denial absence lack')),
  likely('HYPOTHETICAL', 'CONDITION', words('call calls demand demands request requests')),
];

/** Verbs through which a noun that names an act happens or not: "talks were held", "expected to take place". */
export const VERBS_OF_TAKING_PLACE: ReadonlySet<string> = new Set([
  ...formsOf('hold take have occur happen begin start resume continue conduct open conclude end make launch carry go'),
  ...formsOf('plan schedule expect arrange organize organise propose set confirm approve attend host join engage'),
  ...formsOf('impose exchange send issue deliver sign reach stage mount wage pursue give provide place pay keep'),
]);

/** What is said of a noun that names an act: "a meeting is planned". */
export const SAID_OF_AN_ACT: readonly ModalityCueRow[] = [
  likely(
    'PLANNED',
    'FUTURE',
    words('planned scheduled expected slated arranged proposed plan planning plans arranging'),
  ),
  likely('POSSIBLE', 'HEDGE', words('considered possible discussed considering likely')),
  likely('SUSPECTED', 'HEDGE', words('suspected alleged rumored rumoured')),
];

/** Types that may say no by a negated word: "he is not qualified" is a criticism made, not a criticism denied. */
export const TYPES_THAT_SAY_NO: ReadonlySet<ClaimType> = new Set<ClaimType>(['CRITICIZED', 'REJECTED', 'DEMANDED_OF']);

/** Verbs that name such an act by itself: who "did not ask" has asked nothing. */
export const NAMING_THE_ACT: ReadonlySet<string> = new Set([
  ...formsOf('ask demand request urge order require call appeal insist press'),
  ...formsOf('criticize criticise condemn denounce blame rebuke decry'),
  ...formsOf('reject refuse decline dismiss rebuff spurn rule'),
]);

/** Without one of these in its sentence nothing is denied, whatever the network makes of "unclear which officials are speaking". */
export const REFUSALS: ReadonlySet<string> = new Set([
  ...words(
    "not n't never no nor neither without cannot none nothing nobody hardly few little off unlikely unable unwilling",
  ),
  ...words('impossible absence lack against false wrong innocent untrue refusal denial rejection disagreement cleared'),
  ...formsOf(
    'deny refuse reject decline fail oppose halt stop suspend cancel block prevent avoid dismiss boycott abandon',
  ),
  ...formsOf('ban end bar postpone delay dispute scrap rule lack clear cease freeze refute withhold forbid'),
  ...words('cut forbade forbidden froze frozen called-off instead rather'),
]);
