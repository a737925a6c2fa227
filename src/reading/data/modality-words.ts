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
  likely('PLANNED', 'FUTURE', words('must should ought need')),
];

/** After them "not" denies nothing: "not only". */
export const MORE_THAN_NOT: ReadonlySet<string> = new Set(words('only just merely simply necessarily'));

/** Conjunctions that open a clause. */
export const OPENING_A_CLAUSE: readonly ModalityCueRow[] = [
  certain('HYPOTHETICAL', 'CONDITION', words('if unless lest')),
  likely('POSSIBLE', 'CONDITION', words('whether')),
];

/** Words before a noun that names the act: "no meeting", "a planned visit". */
export const BEFORE_A_NOUN: readonly ModalityCueRow[] = [
  likely('DENIED', 'NEGATION', words('no neither')),
  certain('PLANNED', 'FUTURE', words('planned upcoming scheduled forthcoming slated looming')),
  likely('PLANNED', 'FUTURE', words('expected future proposed impending')),
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
  likely('PLANNED', 'FUTURE', [...formsOf('vow decide arrange aim swear propose'), ...words('poised bound gearing')]),
  certain('POSSIBLE', 'HEDGE', [...formsOf('offer consider'), ...words('willing open ready possible')]),
  likely('POSSIBLE', 'HEDGE', [...formsOf('hope want seek wish'), ...words('likely prepared able free eager keen')]),
  certain('SUSPECTED', 'HEDGE', [
    ...formsOf('believe suspect allege rumor rumour think presume assume'),
    ...words('said'),
  ]),
  likely('SUSPECTED', 'HEDGE', [...formsOf('claim seem appear'), ...words('reported understood known')]),
  certain('DENIED', 'NEGATION', [...formsOf('refuse decline fail'), ...words('unwilling unable')]),
  certain('HYPOTHETICAL', 'CONDITION', formsOf('urge ask demand invite')),
  likely('HYPOTHETICAL', 'CONDITION', formsOf('order request call warn pressure press persuade encourage require')),
];

/** Verbs and adjectives whose that-clause holds the act: "denied that", "suspects". */
export const GOVERNING_A_STATEMENT: readonly ModalityCueRow[] = [
  certain('SUSPECTED', 'HEDGE', formsOf('believe suspect allege presume assume seem appear')),
  likely('SUSPECTED', 'HEDGE', [...formsOf('think fear speculate doubt'), ...words('unclear')]),
  likely('POSSIBLE', 'HEDGE', words('possible conceivable likely')),
  certain('DENIED', 'NEGATION', [...formsOf('deny refute'), ...words('untrue')]),
];

/** Marks of what an act is for: "flew there to meet". */
export const OF_PURPOSE: readonly ModalityCueRow[] = [likely('PLANNED', 'FUTURE', words('to'))];

/** Prepositions before an act that does not come about, or may not. */
export const WITH_AN_ACT: readonly ModalityCueRow[] = [
  likely('DENIED', 'NEGATION', words('without')),
  likely('PLANNED', 'FUTURE', words('pending')),
];

/** Verbs whose object is an act that they keep from happening, or want: "prevent an attack", "seek talks". */
export const VERBS_OVER_AN_ACT: readonly ModalityCueRow[] = [
  likely('DENIED', 'NEGATION', formsOf('prevent avoid avert cancel abort block thwart foil reject refuse lack rule')),
  likely(
    'PLANNED',
    'FUTURE',
    formsOf('plan schedule expect want seek propose promise pledge await anticipate need require'),
  ),
  likely('POSSIBLE', 'HEDGE', formsOf('consider threaten mull weigh contemplate offer fear risk')),
  likely('SUSPECTED', 'HEDGE', formsOf('suspect allege')),
  likely('HYPOTHETICAL', 'CONDITION', formsOf('demand urge request')),
];

/** Nouns that hold the act: "plans to meet", "prospects of a meeting". */
export const NOUNS_OVER_AN_ACT: readonly ModalityCueRow[] = [
  likely(
    'PLANNED',
    'FUTURE',
    words('plan plans intention intentions preparation preparations decision pledge promise'),
  ),
  certain('POSSIBLE', 'HEDGE', words('possibility possibilities prospect prospects chance chances')),
  likely('POSSIBLE', 'HEDGE', words('hope hopes willingness readiness option offer proposal idea')),
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

/** Types that are a refusal in themselves: "he is not qualified" is a criticism made, not a criticism denied. */
export const TYPES_THAT_SAY_NO: ReadonlySet<ClaimType> = new Set<ClaimType>([
  'CRITICIZED',
  'OPPOSES',
  'REJECTED',
  'CANCELLED',
  'RETREATED_FROM',
  'DEMANDED_OF',
  'ACCUSED',
  'THREATENED',
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
  ...words('cut forbade forbidden froze frozen called-off'),
]);
