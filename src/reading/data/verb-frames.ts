import type { ClaimType } from '../../model/ontology.ts';
import { formsOf, words } from './word-forms.ts';

/** What a verb says by itself: the type of the claim, and where its other end stands. */
export interface VerbFrame {
  readonly type: ClaimType;
  readonly verbs: ReadonlySet<string>;
  /** `obj` for the verb's object, else the prepositions before it. */
  readonly other: readonly string[];
  /** What must stand beside the verb: "turn down", "give in"; null for verbs that mean it alone. */
  readonly particle: string | null;
}

const frame = (type: ClaimType, other: string, verbs: Iterable<string>, particle: string | null = null): VerbFrame => ({
  type,
  verbs: new Set(verbs),
  other: words(other),
  particle,
});

const GIVE = words('give gives gave given giving');
const SIT = words('sit sits sat sitting');
const THROW = words('throw throws threw thrown throwing');
const STAND = words('stand stands stood standing');
const HIT = words('hit hits hitting');

/** Verbs of politics that mean one thing nearly everywhere, with their particles first. Facts of English, typed by hand. */
export const VERB_FRAMES: readonly VerbFrame[] = [
  frame('REJECTED', 'obj', formsOf('turn'), 'down'),
  frame('CONCEDED_TO', 'to', GIVE, 'in'),
  frame('CONCEDED_TO', 'to', formsOf('cave'), 'in'),
  frame('MET', 'with', SIT, 'down'),
  frame('CRITICIZED', 'at', formsOf('lash'), 'out'),
  frame('CRITICIZED', 'at', HIT, 'out'),
  frame('COOPERATED_WITH', 'with', formsOf('team'), 'up'),
  frame('RETREATED_FROM', 'of from', formsOf('pull'), 'out'),
  frame('EXPELLED', 'obj', [...THROW, ...formsOf('kick')], 'out'),
  frame('CRITICIZED', 'obj', [
    ...formsOf('criticize criticise condemn denounce decry reprimand rebuke deplore ridicule mock lambast lambaste'),
    ...formsOf('castigate chide scold berate deride assail censure disparage'),
  ]),
  frame('SUPPORTED', 'obj', formsOf('praise applaud commend laud endorse congratulate')),
  frame('ACCUSED', 'obj', formsOf('accuse')),
  frame('ACCUSED', 'on obj', formsOf('blame')),
  frame('DEMANDED_OF', 'obj', [...formsOf('urge implore exhort'), ...words('forbid forbids forbade forbidden')]),
  frame('DEMANDED_OF', 'on upon', formsOf('call')),
  frame('DEMANDED_OF', 'to', formsOf('appeal')),
  frame('THREATENED', 'obj', formsOf('threaten')),
  frame('MET', 'obj with', [...words('meet meets met meeting'), ...formsOf('host')]),
  frame('SPOKE_WITH', 'to with', [
    ...words('speak speaks spoke spoken speaking chat chats chatted chatting confer confers conferred conferring'),
    ...formsOf('talk converse'),
  ]),
  frame('SPOKE_WITH', 'with', formsOf('discuss')),
  frame('SPOKE_WITH', 'obj', formsOf('phone telephone')),
  frame('NEGOTIATED_WITH', 'with', formsOf('negotiate')),
  frame('VISITED', 'obj', formsOf('visit tour')),
  frame('VISITED', 'to', [...formsOf('travel'), ...words('fly flies flew flown flying')]),
  frame('VISITED', 'in', formsOf('arrive')),
  frame('INVITED', 'obj', formsOf('invite')),
  frame('EXPELLED', 'obj', [...formsOf('deport oust'), ...words('expel expels expelled expelling')]),
  frame('ARRESTED', 'obj', formsOf('arrest detain jail imprison')),
  frame('KILLED', 'obj', formsOf('kill murder assassinate behead')),
  frame('ATTACKED', 'obj', formsOf('attack bomb ambush invade bombard raid storm shell torch recapture')),
  frame('ATTACKED', 'obj', words('retake retakes retook retaken retaking overrun overruns overran overrunning')),
  frame('SANCTIONED', 'obj', formsOf('sanction blacklist')),
  frame('INVESTIGATED', 'obj', formsOf('investigate')),
  frame('REJECTED', 'obj', formsOf('reject rebuff spurn')),
  frame('OPPOSES', 'obj', formsOf('oppose')),
  frame('RETREATED_FROM', 'from', words('withdraw withdraws withdrew withdrawn withdrawing')),
  frame('COOPERATED_WITH', 'with', formsOf('cooperate collaborate')),
  frame('COOPERATED_WITH', 'with', formsOf('work')),
  frame('DEFECTED_FROM', 'from', formsOf('defect desert')),
  frame('CONCEDED_TO', 'to', formsOf('yield bow capitulate')),
  frame('SUPPORTED', 'with', formsOf('side')),
  frame('SUPPORTED', 'by behind', STAND),
  frame('OPPOSES', 'to', formsOf('object')),
  frame('INVESTIGATED', 'into', formsOf('look')),
  frame('PROTESTED_AGAINST', 'against', formsOf('protest demonstrate march')),
  frame('COERCED', 'obj', formsOf('blockade')),
  frame('POSSESSES', 'obj', [...words('have has had'), ...formsOf('possess own')]),
];
