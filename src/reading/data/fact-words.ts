import { words } from './word-forms.ts';

/** Classes of words that facts between names are told by. Facts of English, typed by hand; lower case, singular. */
export const FACT_WORDS: Readonly<Record<string, ReadonlySet<string>>> = {
  /** Heads of states and of their parts: of a place they are its head too. */
  GOV: new Set(
    words(`
    president premier chancellor governor gov mayor king queen emperor sultan emir ruler dictator monarch leader minister
    governor-general first-minister pm`),
  ),
  /** Heads of bodies. */
  HEAD: new Set(
    words(`
    chairman chairwoman chairperson chair chief head director executive ceo cfo coo commander commandant captain manager
    superintendent secretary-general secretary dean principal rector provost commissioner administrator publisher editor
    owner proprietor coach boss conductor co-chairman cochairman warden chancellor sheriff speaker
    general-secretary moderator bishop archbishop abbot president-elect inspector-general curator operator`),
  ),
  /** Who speaks, acts or works for a body. */
  STAFF: new Set(
    words(`
    spokesman spokeswoman spokesperson ambassador envoy aide adviser advisor official officer agent employee worker staffer
    analyst economist strategist correspondent reporter columnist journalist anchor anchorman editor-in-chief producer
    professor lecturer teacher instructor researcher scientist scholar historian fellow engineer specialist expert student
    graduate attorney lawyer counsel prosecutor judge justice detective deputy assistant representative delegate negotiator
    consul attache diplomat treasurer accountant auditor secretary-treasurer coordinator organizer organiser inspector
    consultant technician mechanic pilot astronaut cosmonaut nurse physician surgeon doctor chaplain trader broker dealer
    player pitcher quarterback placekicker midfielder striker goalkeeper star singer host investigator trustee superviser
    supervisor planner forecaster meteorologist seismologist geologist biologist chemist physicist mathematician
    psychologist sociologist anthropologist archaeologist astronomer ecologist entomologist librarian publicist shearer
    lobbyist sergeant sgt lieutenant lt colonel col maj gen general adm admiral cpl corporal patrolman policeman trooper
    ranger firefighter agronomist demographer epidemiologist veteran alumnus intern clerk cashier`),
  ),
  /** Who belongs to a body without working for it. */
  MEMBER: new Set(
    words('member candidate nominee senator congressman congresswoman lawmaker legislator activist militant'),
  ),
  /** Who does a trade, lives on it and lives there. */
  TRADE: new Set(
    words(`
    driver businessman businesswoman farmer rancher actor actress author writer novelist poet painter artist composer
    musician guitarist architect carpenter builder merchant shopkeeper dentist pharmacist veterinarian fisherman
    homemaker housewife retiree broker banker industrialist millionaire developer realtor salesman saleswoman`),
  ),
  /** Who is of a place. */
  RESIDENT: new Set(words('resident native citizen inhabitant villager immigrant exile')),
  KIN: new Set(
    words(`
    wife husband son daughter father mother brother sister spouse widow widower grandson granddaughter grandfather
    grandmother nephew niece uncle aunt cousin stepson stepdaughter stepfather stepmother half-brother half-sister
    son-in-law daughter-in-law father-in-law mother-in-law brother-in-law sister-in-law fiance fiancee twin
    grandchild great-grandson`),
  ),
  /** What a place is. */
  SITE: new Set(
    words(`
    city town village hamlet suburb district province region state county island municipality capital port township
    neighborhood neighbourhood borough community prefecture department commune parish peninsula resort settlement republic
    constituency territory area river lake mountain valley`),
  ),
  /** What a body is. */
  BODY: new Set(
    words(`
    company firm bank corporation conglomerate maker manufacturer retailer agency institute university college school
    group organization organisation party newspaper daily magazine station network airline hospital foundation charity
    club team union association center centre think-tank brokerage developer publisher supplier subsidiary unit division
    utility insurer distributor producer carrier lender consultancy laboratory museum church congregation museum band`),
  ),
  /** What one person does to take another's life. */
  KILLER: new Set(words('assassin killer murderer slayer')),
  KILLING: new Set(words('assassination murder killing slaying murdering assassinating slaying')),
  KILLED: new Set(words('killed murdered assassinated slain slew executed beheaded')),
  SHOT: new Set(words('shot shoots shooting stabbed strangled poisoned bludgeoned gunned')),
  CHARGED: new Set(
    words(
      'convicted accused charged suspected guilty sentenced indicted tried arrested acquitted responsible confessed',
    ),
  ),
};

/** Words that make the head of a body one of its staff: "deputy director", "press secretary". */
export const NO_HEADS: ReadonlySet<string> = new Set(
  words('vice deputy assistant associate press acting-deputy under permanent sub private personal'),
);

/** Bodies that are a part of the state they are named with: "Belarus's Security Committee". */
export const STATE_PARTS: ReadonlySet<string> = new Set(
  words(`
  ministry committee parliament court army navy senate congress assembly council government cabinet police department
  commission guard forces force service bureau party air navy office embassy`),
);

/** Words in the names of bodies that stand in one place: "at the Institute of Physics". */
export const WORKPLACES =
  /\b(?:University|College|Institute|School|Laboratory|Hospital|Academy|Cent(?:er|re)|Observatory|Institution|Clinic|Museum|Tech|Court|Embassy|Consulate|Library|Theat(?:er|re)|Church|Hotel|Inc|Corp|Co|Ltd|LLC|Station|Bank|Orchestra|Zoo|Seminary|Depot)\b/;

/** Posts that somebody has of a nation when its adjective stands before them: "the Norwegian ambassador". */
export const OFFICES_OF_NATIONS: ReadonlySet<string> = new Set(
  words(`
  president premier chancellor minister king queen emperor prince leader ruler dictator ambassador ambassadors envoy envoys
  diplomat diplomats official officials negotiator negotiators delegate delegates delegation representative spokesman
  spokeswoman spokesperson general admiral commander consul attache secretary chief governor officer soldier soldiers
  spokesmen ministers lawmaker senator parliamentarian agent agents spy spies hackers`),
);

/** Words in the names of buildings and grounds, which are located in a place rather than a part of it. */
export const SITES =
  /\b(?:Airport|Base|Bridge|Building|Camp|Castle|Cathedral|Cemetery|Cent(?:er|re)|Church|Dam|Embassy|Factory|Fort|Hall|Hospital|Hotel|House|Library|Memorial|Monument|Mosque|Motel|Museum|Palace|Park|Plant|Prison|Reactor|School|Site|Square|Stadium|Station|Street|Temple|Theat(?:er|re)|Tower|University)\b/;
