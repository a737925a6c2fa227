/** Tables of English words that resolution turns on. Lower case, without periods. */

import { wordTable } from '../data/word-table.ts';

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Words before a person's name that are no part of it. */
export const TITLES = words(`
  mr mrs ms miss dr prof professor sir dame lord lady baroness president premier chancellor minister secretary senator sen
  representative rep congressman congresswoman governor gov mayor ambassador envoy general gen brigadier brig lieutenant lt colonel col
  major maj captain capt sergeant sgt specialist spc commodore cmdr admiral adm commander marshal private pvt corporal cpl judge justice attorney
  chairman chairwoman chief director spokesman spokeswoman spokesperson king queen prince princess emperor emir sheikh
  sheik sultan ayatollah imam pope cardinal archbishop bishop reverend rev father sister rabbi mullah comrade
  prime foreign defense defence finance interior vice deputy former ex-president leader dictator adviser advisor aide
  analyst expert coach detective officer inspector superintendent defector then-president`);

/** Titles that tell a person's gender. */
export const TITLE_GENDERS = wordTable<'m' | 'f'>({
  mr: 'm',
  sir: 'm',
  lord: 'm',
  king: 'm',
  prince: 'm',
  spokesman: 'm',
  chairman: 'm',
  congressman: 'm',
  mrs: 'f',
  ms: 'f',
  miss: 'f',
  dame: 'f',
  lady: 'f',
  queen: 'f',
  princess: 'f',
  spokeswoman: 'f',
  chairwoman: 'f',
  baroness: 'f',
  congresswoman: 'f',
});

/** Family names that stand first: Korean, Chinese, Vietnamese, in the spellings of the press. */
export const LEADING_FAMILY_NAMES = words(`
  kim park pak lee ri rhee choe choi jang jong jung chung cheong kang han thae tae roh yoon yun moon im lim cho jo oh hwang
  song suh seo ban paek baek ryu yoo hong ko nam shin sin ahn an pyon hyon ja so
  xi hu wang li zhang liu chen yang zhao huang zhou wu xu sun zhu ma guo he lin luo deng jiang wen geng hua lu kong tsai
  mao bo ye tang peng cao
  nguyen tran pham le hoang vo bui`);

/** One person, whose office names a body or a country: head noun -> role of the lexicon. */
export const LEADER_ROLES = wordTable<string>({
  leader: 'leader',
  ruler: 'leader',
  dictator: 'leader',
  president: 'president',
  premier: 'premier',
  chancellor: 'chancellor',
  king: 'king',
  pope: 'pope',
  'prime minister': 'prime minister',
  'vice president': 'vice president',
  'foreign minister': 'foreign minister',
  'defense minister': 'defense minister',
  'defence minister': 'defense minister',
  'secretary of state': 'secretary of state',
  'defense secretary': 'defense secretary',
  'foreign secretary': 'foreign secretary',
  'treasury secretary': 'treasury secretary',
  'attorney general': 'attorney general',
  'secretary-general': 'secretary-general',
  'secretary general': 'secretary-general',
  director: 'director',
  chief: 'director',
  head: 'director',
  'supreme leader': 'supreme leader',
  'crown prince': 'crown prince',
  'national security adviser': 'national security adviser',
  'national security advisor': 'national security adviser',
});

/** Who acts for the body or country that describes them: "senior North Korean officials". */
export const ACTING_NOUNS = words(`
  official officials government governments administration regime authorities diplomat diplomats envoy envoys emissary
  emissaries delegation delegations delegate delegates negotiator negotiators representative representatives minister
  ministers leadership military army navy troops troop forces force soldiers soldier warplanes jets warships tanks drone drones
  helicopters gunships gunboats artillery bulldozers army police
  intelligence side lawmakers lawmaker legislators parliament officers officer commanders marines airmen fighters militants
  rebels insurgents guerrillas militiamen gunmen spokesman spokeswoman spokesperson spokesmen counterpart counterparts
  aides aide advisers
  adviser advisors advisor sources source statement media team agents agent operatives state newspaper hackers scientists
  prosecutors investigators inspectors ambassador ambassadors embassy mission consulate border guards guard coalition`);

/** Bodies that are the country itself where they act. */
export const GOVERNMENT_NOUNS = words('government administration regime authorities leadership');

/** "the country", "this nation": the country spoken of. */
export const COUNTRY_NOUNS = words('country nation state kingdom republic');

/** Several at once: "the two countries", "both sides", "the two leaders". */
export const PAIR_NOUNS = wordTable<'country' | 'leader' | 'person'>({
  countries: 'country',
  nations: 'country',
  sides: 'country',
  states: 'country',
  governments: 'country',
  capitals: 'country',
  koreas: 'country',
  neighbors: 'country',
  neighbours: 'country',
  allies: 'country',
  leaders: 'leader',
  presidents: 'leader',
  men: 'person',
  women: 'person',
  ministers: 'person',
});
export const PAIR_WORDS = words('two both');

export const MALE_PRONOUNS = words('he him his himself');
export const FEMALE_PRONOUNS = words('she her hers herself');
export const THING_PRONOUNS = words('it its itself');
export const PLURAL_PRONOUNS = words('they them their theirs themselves');
export const SPEAKER_PRONOUNS = words('i me my mine myself');
export const RELATIVE_PRONOUNS = words('who whom whose which that');

/** What kind of thing a head noun names, where nobody can be named; everything else is a person. */
export const NOUN_KINDS: readonly (readonly [
  'Organization' | 'Place' | 'Event' | 'Facility' | 'Weapon' | 'Channel' | 'Product',
  ReadonlySet<string>,
])[] = [
  [
    'Organization',
    words(`
    company companies firm firms agency agencies ministry ministries party parties court courts group groups bank banks
    committee commission council organization organizations organisation organisations institute institution university
    department bureau government governments administration regime parliament congress senate army military navy forces
    troops police media newspaper newspapers network service services police panel union unions team authorities delegation coalition militia militias
    militants rebels insurgents cartel movement alliance force bloc cabinet assembly tribunal opposition business
    businesses industry think-tank corporation consortium club foundation`),
  ],
  [
    'Place',
    words(`
    country countries nation nations city cities town towns village villages region regions province provinces capital
    border area areas district island islands state states territory peninsula world soil site sites place places sea
    coast river valley zone north south east west neighborhood`),
  ],
  [
    'Event',
    words(`
    summit summits talks talk meeting meetings war wars election elections conference conferences negotiation negotiations
    exercise exercises drill drills visit visits attack attacks test tests launch launches ceremony olympics games crisis
    conflict protest protests rally rallies deal deals agreement agreements accord treaty truce ceasefire discussions
    dialogue plan plans proposal proposals offer invitation trip tour session strike strikes event events referendum
    coup sanctions sanction resolution decision law bill policy move program project`),
  ],
  [
    'Facility',
    words(`
    base bases embassy airport prison hotel palace plant plants reactor facility facilities building buildings station
    hospital school mosque church camp camps compound headquarters house office offices bridge port consulate`),
  ],
  [
    'Weapon',
    words(`
    missile missiles bomb bombs rocket rockets weapon weapons warhead warheads arms arsenal grenade grenades mortar mortars
    tank tanks explosives device devices gun guns rifle rifles ammunition torpedo torpedoes`),
  ],
  ['Channel', words('channel channels hotline hotlines intermediary intermediaries')],
  [
    'Product',
    words(
      'satellite satellites plane planes aircraft ship ships vessel vessels submarine submarines helicopter helicopters goods oil coal food car cars',
    ),
  ],
];

/** Endings of nouns for what is done or happens. */
export const EVENT_ENDINGS = /(?:tions?|sions?|ments?|ings?|isms?|ances?|ences?)$/;
/** Persons, for all that their nouns end so. */
export const PERSONS_IN_ING = words('sibling siblings king kings being beings underling underlings hireling hirelings');
/** Things and matters, which are nobody and nothing that happens. */
export const MATTERS = words(`
  issue issues letter letters report reports email emails document documents memo memos tariff tariffs steel aluminum phone
  telephone server servers evidence peace trade threat threats comment comments claim claims allegations information word
  words hand hands way ways thing things idea ideas life lives death hair bullet window road case cases lawsuit lawsuits suit
  money aid help support interest interests reason reasons time end return freedom democracy power powers technology
  exports imports goods price prices book books paper papers message messages statement statements video flag flags
  television radio asylum visa visas custody responsibility right rights law laws role roles part parts level levels ties
  relations relationship links contact contacts request requests problem problems system systems nuclear terrorism terror`);

/** Last words of names that tell the kind: "Singapore Summit", "Yongbyon reactor", "New York Channel". */
export const NAME_HEADS: readonly (readonly [
  'Event' | 'Facility' | 'Channel' | 'Weapon' | 'Organization',
  ReadonlySet<string>,
])[] = [
  [
    'Event',
    words(
      'war summit olympics games cup conference talks festival election exercise exercises championship championships open prix revolution intifada uprising day anniversary forum accord hurricane tsunami',
    ),
  ],
  [
    'Facility',
    words(
      'airport airfield base prison hotel palace reactor stadium bridge tower barracks airbase plant camp cathedral hospital hall',
    ),
  ],
  ['Channel', words('channel hotline')],
  ['Weapon', words('missile rocket bomb gun rifle warhead')],
];

/** Bodies every state may have: their names alone say nothing. Words of the name -> name of the body. */
export const BODIES_OF_STATES = wordTable<string>({
  'foreign ministry': 'Foreign Ministry',
  'ministry of foreign affairs': 'Foreign Ministry',
  'foreign affairs ministry': 'Foreign Ministry',
  'defense ministry': 'Defense Ministry',
  'defence ministry': 'Defense Ministry',
  'ministry of defense': 'Defense Ministry',
  'ministry of defence': 'Defense Ministry',
  'ministry of national defense': 'Defense Ministry',
  'interior ministry': 'Interior Ministry',
  'ministry of interior': 'Interior Ministry',
  'ministry of the interior': 'Interior Ministry',
  'finance ministry': 'Finance Ministry',
  'ministry of finance': 'Finance Ministry',
  'health ministry': 'Health Ministry',
  'justice ministry': 'Justice Ministry',
  'ministry of justice': 'Justice Ministry',
  'trade ministry': 'Trade Ministry',
  'commerce ministry': 'Commerce Ministry',
  'ministry of commerce': 'Commerce Ministry',
  'oil ministry': 'Oil Ministry',
  'information ministry': 'Information Ministry',
  parliament: 'Parliament',
  'national assembly': 'National Assembly',
  'supreme court': 'Supreme Court',
  'constitutional court': 'Constitutional Court',
  senate: 'Senate',
  'house of representatives': 'House of Representatives',
  cabinet: 'Cabinet',
  army: 'Army',
  'armed forces': 'Armed Forces',
  'security forces': 'Security Forces',
  navy: 'Navy',
  'air force': 'Air Force',
  'coast guard': 'Coast Guard',
  'central bank': 'Central Bank',
  embassy: 'Embassy',
  'communist party': 'Communist Party',
  'national security council': 'National Security Council',
  'joint chiefs of staff': 'Joint Chiefs of Staff',
  'liberal party': 'Liberal Party',
  'labor party': 'Labor Party',
  'labour party': 'Labour Party',
  'conservative party': 'Conservative Party',
  'socialist party': 'Socialist Party',
  'democratic party': 'Democratic Party',
});

/** Forms of companies, no part of the name that ids are made of. */
export const COMPANY_FORMS = words('inc corp co ltd plc llc ag sa nv spa gmbh llp lp');

/** Words for a company at the end of its name, which texts leave out; the name keeps them, its id does not. */
export const COMPANY_WORDS = words('corporation company incorporated limited');

/** Words left out when initials are taken: "Committee on the Safety of Ships" is CSS. */
export const SMALL_WORDS = words('of the and for in on to a an at by de la del du des et y');

/** Words of bodies after which "on" or "for" and a further name belong to the name. */
export const STUDYING_HEADS = words(
  'committee council center centre commission institute agency association college school office board fund coalition campaign',
);

/** Words of bodies after which "of" and a further name belong to the name. */
export const BODY_HEADS = words(
  'university institute committee council ministry department bank bureau office commission association board agency academy college school center centre federation union league organization organisation court church house army movement front party chamber society',
);
