import type { ClaimType } from '../../model/ontology.ts';
import { formsOf, words } from './word-forms.ts';

/** What a verb says by itself: the type of the claim, and where its other end stands. */
export interface VerbFrame {
  readonly type: ClaimType;
  readonly verbs: ReadonlySet<string>;
  /** `obj` for the verb's object, else the prepositions before it. */
  readonly other: readonly string[];
}

const frame = (type: ClaimType, other: string, verbs: Iterable<string>): VerbFrame => ({
  type,
  verbs: new Set(verbs),
  other: words(other),
});

/** Verbs of politics that mean one thing nearly everywhere. Facts of English, typed by hand. */
export const VERB_FRAMES: readonly VerbFrame[] = [
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
  frame('ATTACKED', 'obj', formsOf('attack bomb ambush invade bombard raid')),
  frame('SANCTIONED', 'obj', formsOf('sanction blacklist')),
  frame('INVESTIGATED', 'obj', formsOf('investigate')),
  frame('REJECTED', 'obj', formsOf('reject rebuff spurn')),
  frame('OPPOSES', 'obj', formsOf('oppose')),
  frame('RETREATED_FROM', 'from', words('withdraw withdraws withdrew withdrawn withdrawing')),
  frame('COOPERATED_WITH', 'with', formsOf('cooperate collaborate')),
  frame('DEFECTED_FROM', 'from', formsOf('defect')),
];
