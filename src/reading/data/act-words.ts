import type { ClaimType } from '../../model/ontology.ts';
import { formsOf, words } from './word-forms.ts';

/** Acts in which somebody communicates with somebody: what is said through a channel is one of these. */
export const COMMUNICATION: ReadonlySet<ClaimType> = new Set<ClaimType>(['MET', 'SPOKE_WITH', 'NEGOTIATED_WITH']);

/** Prepositions before a channel or go-between. */
export const THROUGH: ReadonlySet<string> = new Set(['through', 'via']);

/** Acts that somebody may be suspected of. */
export const CRIMES: ReadonlySet<ClaimType> = new Set<ClaimType>(['KILLED', 'ATTACKED']);

/** Nouns that make their subject a suspect: "is the prime suspect", "tops the suspect list". */
export const SUSPECTS: ReadonlySet<string> = new Set(
  words('suspect suspects culprit culprits perpetrator perpetrators'),
);

/** Verbs of telling; with a body or the press as listener they only report. */
export const TELLING: ReadonlySet<string> = formsOf('tell say inform brief');

/** People who study a country rather than work for it. */
export const EXPERTS: ReadonlySet<string> = new Set(
  words(
    'expert experts specialist specialists scholar scholars analyst analysts historian researcher professor watcher',
  ),
);

/** Verbs that settle what a trigger is, whatever of `instead` the network takes it for. */
export const ACTS_OF_VERBS: readonly {
  readonly verbs: ReadonlySet<string>;
  readonly type: ClaimType;
  readonly instead: ReadonlySet<ClaimType>;
  /** A preposition that must follow. */
  readonly before?: string;
}[] = [
  // Who discusses a thing speaks; that they met is said by other words.
  {
    verbs: new Set([...formsOf('discuss'), 'talked', 'talking']),
    type: 'SPOKE_WITH',
    instead: new Set<ClaimType>(['MET']),
  },
  {
    verbs: new Set([...formsOf('yield bow surrender capitulate cave'), 'gave', 'give', 'gives', 'given', 'giving']),
    type: 'CONCEDED_TO',
    instead: new Set<ClaimType>(['AIDED', 'SUPPORTED', 'AGREED_WITH']),
    before: 'to',
  },
  {
    verbs: formsOf('blockade besiege'),
    type: 'COERCED',
    instead: new Set<ClaimType>(['OPPOSES', 'SANCTIONED', 'PROTESTED_AGAINST']),
  },
  {
    verbs: formsOf('work collaborate cooperate'),
    type: 'COOPERATED_WITH',
    instead: new Set<ClaimType>(['WORKS_FOR']),
    before: 'with',
  },
  {
    verbs: formsOf('receive host welcome greet'),
    type: 'MET',
    instead: new Set<ClaimType>(['WORKS_FOR', 'LEADS']),
  },
];

/** Nouns for communication; with whom it is stands behind "with", never through whom. */
export const EXCHANGES: ReadonlySet<string> = new Set(
  words('communication communications contact contacts touch dialogue conversation correspondence talks'),
);

/** Verbs of handing over, and with them of sending. */
export const SUPPLYING: ReadonlySet<string> = formsOf('supply provide deliver donate export ship transfer');
export const SENDING: ReadonlySet<string> = new Set(words('send sends sent sending'));
/** Goods that arm, feed or heal who gets them; what flies may be sent at him instead. */
export const GOODS: ReadonlySet<string> = new Set(
  words(`shell shells ammunition howitzer howitzers tank tanks weapon weapons arms rifle rifles gun guns munitions vehicles
    oil gas fuel coal food grain rice wheat medicine medicines vaccine vaccines money cash loan loans aid supplies equipment`),
);
export const MISSILES_AND_DRONES: ReadonlySet<string> = new Set(
  words('drone drones missile missiles rocket rockets jet jets aircraft helicopter helicopters warship warships'),
);

/** Verbs of dying, by violence or not. */
export const DYING: ReadonlySet<string> = new Set(words('die dies died dying death'));
export const VIOLENCE: ReadonlySet<ClaimType> = new Set<ClaimType>(['ATTACKED', 'KILLED', 'FIGHTS']);

/** A riot is a protest, however violent (PLOVER). */
export const RIOTS: ReadonlySet<string> = formsOf('riot');

/** What somebody is called by on the telephone, by a name, or to do something. */
export const CALLING: ReadonlySet<string> = new Set(formsOf('call'));

/** Nouns for an exchange that a text comes back to: "the talks". */
export const TALKS: ReadonlySet<string> = new Set(
  words(`talk talks negotiation negotiations meeting meetings summit call calls conversation conversations discussion
    discussions dialogue contacts`),
);

/** Who is sent: "Russia's U.S. ambassador" is Russia's. */
export const ENVOYS: ReadonlySet<string> = new Set(words('ambassador ambassadors envoy envoys consul representative'));

/** Verbs of letting arms fly, at somebody or in a test. */
export const FIRING: ReadonlySet<string> = new Set(formsOf('fire launch'));
export const ARMS: ReadonlySet<string> = new Set(
  words('missile missiles rocket rockets projectile projectiles satellite'),
);

/** Nouns for what somebody was said to have done, and the claims that say so. */
export const DEEDS: readonly { readonly nouns: ReadonlySet<string>; readonly types: readonly ClaimType[] }[] = [
  { nouns: new Set(words('test tests launch launches')), types: ['TESTED'] },
  {
    nouns: new Set(words('attack attacks strike strikes bombing raid killing killings')),
    types: ['ATTACKED', 'KILLED'],
  },
  { nouns: new Set(words('threat threats')), types: ['THREATENED'] },
  { nouns: new Set(words('arrest arrests detention')), types: ['ARRESTED'] },
];

/** Nouns for what was said in the sentence before. */
export const SAYINGS: ReadonlySet<string> = new Set(
  words('announcement statement remark remarks comment comments claim'),
);
