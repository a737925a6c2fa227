import type { ClaimType } from '../../model/ontology.ts';
import { formsOf, words } from './word-forms.ts';

/** What a verb and the head of its object say together, whatever either says alone: "suspended aid" punishes. */
export interface ActPhrase {
  readonly type: ClaimType;
  readonly verbs: ReadonlySet<string>;
  /** The object's head; where there is no list, any object or none. */
  readonly nouns?: ReadonlySet<string>;
  /** The verb is denied: who does not accept rejects. */
  readonly negated?: true;
  /** Prepositions of the other end, behind the verb or the noun. */
  readonly other: ReadonlySet<string>;
  /** A modifier that the noun must have: "hunger strike", never "air strike". */
  readonly modifiers?: ReadonlySet<string>;
  /** Subjects must be one of these: who blocks a road is a protester or a soldier. */
  readonly actors?: ReadonlySet<string>;
}

const set = (list: string) => new Set(words(list));
/** Nouns that only measure what follows: "days of war games", "part of its aid". */
export const MEASURES: ReadonlySet<string> =
  set(`day days week weeks hour hours month months year years part most all half
  series round rounds wave number tonnes tons lot amount program programme package state`);

const STARTING = 'begin start stage hold launch continue resume join call organize organise mount renew extend plan';
const CROWDS =
  set(`worker workers student students farmer farmers protester protesters protestors demonstrator demonstrators
  driver drivers trucker truckers resident residents villager villagers refugee refugees activist activists supporter
  supporters fisherman fishermen miner miners youth youths people crowd crowds teacher teachers doctors nurses landowner
  landowners striker strikers employee employees prisoners women mothers migrants settlers union unions members thousands
  hundreds dozens tens civilians locals citizens opponents`);

/** From what news agencies mean by these phrases, after the classes of the PLOVER ontology; facts of English typed by hand. */
export const ACT_PHRASES: readonly ActPhrase[] = [
  {
    type: 'PROTESTED_AGAINST',
    verbs: formsOf(STARTING),
    nouns: set('strike strikes'),
    modifiers: set('hunger general labor labour nationwide national open-ended 24-hour day-long wildcat token'),
    other: set('against over'),
  },
  {
    type: 'PROTESTED_AGAINST',
    verbs: formsOf(STARTING),
    nouns: set(
      'sit-in sit-ins walkout walkouts rally rallies demonstration demonstrations protest protests march marches',
    ),
    other: set('against over'),
  },
  {
    type: 'PROTESTED_AGAINST',
    verbs: formsOf('block barricade blockade occupy obstruct'),
    nouns: set(
      'road roads street streets highway highways bridge bridges traffic motorway railway tracks entrance entrances',
    ),
    other: set('against'),
    actors: CROWDS,
  },
  {
    type: 'PROTESTED_AGAINST',
    verbs: formsOf('stop halt down'),
    nouns: set('work tools'),
    other: set('against over'),
    actors: CROWDS,
  },
  {
    type: 'SANCTIONED',
    verbs: new Set([
      ...formsOf('suspend halt sever withdraw cancel end terminate reduce'),
      ...words('cut cuts cutting freeze freezes froze frozen freezing break breaks broke broken breaking'),
      ...words('withhold withholds withheld withholding'),
    ]),
    nouns: set('aid assistance ties relations trade loans assets funds funding exports imports flights links'),
    other: set('to with from for of against between'),
  },
  {
    type: 'SANCTIONED',
    verbs: formsOf('announce impose order declare introduce approve tighten extend'),
    nouns: set('sanctions embargo embargoes suspension freeze boycott'),
    other: set('on against with of to'),
  },
  {
    type: 'CONCEDED_TO',
    verbs: formsOf('lift ease relax loosen shorten'),
    nouns: set(
      'curfew curfews ban bans embargo embargoes blockade restrictions restriction siege emergency law censorship sanctions state',
    ),
    other: set('on against in for of from'),
  },
  {
    type: 'AIDED',
    verbs: formsOf('provide send donate deliver grant give offer supply airlift ship'),
    nouns: set(
      `aid assistance food medicine medicines supplies relief weapons arms loan loans grant grants equipment training shelter
      refuge asylum intelligence instructors trainers medics shells howitzers tanks oil fuel grain vaccines money`,
    ),
    other: set('to for'),
  },
  {
    type: 'SPOKE_WITH',
    verbs: new Set([
      ...formsOf('pass convey relay transmit deliver hand forward'),
      ...words('send sends sent sending'),
    ]),
    nouns: set('message messages letter letters answer answers reply replies response responses note word greetings'),
    other: set('to'),
  },
  {
    type: 'SPOKE_WITH',
    verbs: formsOf('exchange trade swap'),
    nouns: set('message messages letter letters note notes greetings word words cables'),
    other: set('with'),
  },
  {
    type: 'AGREED_WITH',
    verbs: new Set([...formsOf('reach sign conclude clinch'), ...words('strike strikes struck')]),
    nouns: set('deal agreement agreements accord accords pact pacts understanding truce ceasefire compromise treaty'),
    other: set('with between'),
  },
  {
    type: 'COOPERATED_WITH',
    verbs: formsOf('share exchange'),
    nouns: set('intelligence information evidence data expertise technology'),
    other: set('with'),
  },
  {
    type: 'EXERCISED_WITH',
    verbs: formsOf('hold launch begin conduct start stage continue resume'),
    nouns: set('exercise exercises drill drills maneuvers manoeuvres games'),
    modifiers: set('military naval joint war air army navy live-fire'),
    other: set('with'),
  },
  {
    type: 'INVESTIGATED',
    verbs: formsOf('open launch begin order start conduct'),
    nouns: set('investigation investigations inquiry inquiries probe probes hearing hearings'),
    other: set('into of'),
  },
  {
    type: 'CRITICIZED',
    verbs: formsOf('lodge file deliver submit'),
    nouns: set('protest protests complaint complaints'),
    other: set('with to against'),
  },
  {
    type: 'MOBILIZED_AGAINST',
    verbs: formsOf('mobilize mobilise deploy mass station'),
    nouns: set('troops forces soldiers army reservists tanks warships police patrols units reserves'),
    other: set('against toward towards along near'),
  },
  {
    type: 'CONCEDED_TO',
    verbs: formsOf('accept fulfil fulfill satisfy'),
    nouns: set('demand demands'),
    other: set('of from by'),
  },
  {
    type: 'DEMANDED_OF',
    verbs: formsOf('seek request'),
    nouns: set('asylum refuge help aid assistance support protection explanation apology compensation permission'),
    other: set('from of in to'),
  },
  {
    type: 'COERCED',
    verbs: formsOf('impose declare order extend introduce tighten'),
    nouns: set('curfew curfews blockade siege law emergency state censorship'),
    other: set('on in against over across'),
  },
  {
    type: 'NEGOTIATED_WITH',
    verbs: formsOf(STARTING),
    nouns: set('mediation talks negotiations'),
    other: set('with between'),
  },
  {
    type: 'NEGOTIATED_WITH',
    verbs: formsOf('mediate negotiate'),
    other: set('with between'),
  },
  {
    type: 'REJECTED',
    verbs: formsOf('accept recognize recognise tolerate'),
    negated: true,
    other: set(''),
  },
];
