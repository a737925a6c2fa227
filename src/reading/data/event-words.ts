import { words } from './word-forms.ts';

/**
 * Nouns that name something which happens, in the singular; plurals are known by their ending. Verbal nouns in -tion, -ment,
 * … and -ing are known by theirs, unless they stand in NO_EVENTS.
 */
export const EVENT_NOUNS: ReadonlySet<string> = new Set(
  words(`
  abduction abuse access accident accord accusation act action advance affair agreement aid airstrike airlift alert allegation
  alliance ambush amnesty anniversary announcement answer appeal appearance approach approval argument arrest arrival
  assassination assault assistance attack attempt auction award backing bailout ballot ban bankruptcy battle bid birth blackout
  blast blockade blow bombardment boom boost boycott breach break breakdown breakthrough breakup briefing buildup burial buyout
  call campaign cancellation capture career care case catastrophe ceasefire celebration ceremony challenge change charge chat
  claim clampdown clash climb closure collapse collision combat comeback comment compromise conference conflict congratulation
  consent contact contest control contribution controversy conversation cooperation coronation coup cover cooperation crackdown
  crash crime crisis criticism cut damage deal death debate debut decision decline decrease defeat defection defence defense
  delay delivery demand demise demonstration denial departure deployment descent design destruction detention development
  dialogue disaster discovery discussion dismissal disposal dispute disruption dissent divorce downturn draft drill drop duel
  earthquake effort election embargo emergency encounter end engagement entry epidemic escape event evacuation exchange
  execution exercise exit exodus expansion explosion export expulsion failure fall famine farewell feud fight fire flight flood
  flow forecast formation fraud funeral gain game genocide grant growth hearing help hijack hijacking hit hunt hurricane
  impact import improvement incident increase incursion inquiry inspection instability insurgency interview intervention
  intrusion invasion investigation investment invitation involvement jump kidnapping kill lawsuit launch lead leak lease liftoff
  layoff lecture lesson liberation lift loan lockdown loss marriage march massacre match meeting merger migration mission
  mistake mobilization move movement murder mutiny negotiation nomination objection occupation offensive offer operation
  opposition order ordeal outbreak outcome outcry overhaul overthrow pact parade pardon participation party patrol payment
  peace performance persecution plan pledge plot poll praise presence pressure probe production profit progress promise promotion
  proposal prosecution protest provocation pull-out pullout punishment purchase purge push quake quarrel race raid rally rape
  reaction reading rebellion rebuke recall reception recession recovery referendum reform refusal release relief remark
  removal renewal repair reply report repression request rescue research reshuffle resignation resistance resolution response
  restructuring resumption retreat return reunion review revival revolt revolution reward ride riot rise robbery rollout row
  ruling rumor rumour rush sale sacrifice scandal scare search seizure sentence service session settlement shake-up shelling
  shift shipment shock shortage shooting show shutdown siege signature slump snub speech speculation spending spread
  stalemate stampede standoff start statement step stop storm strike struggle study suicide summit supply support surge
  surgery surprise surrender surveillance survey suspension sweep swap takeoff takeover talk tension term test theft threat
  tornado torture tour trade trafficking training transaction transfer transition transport treatment treaty trial tribute trip
  trouble truce turmoil turnout unrest upgrade uprising upheaval use vandalism veto victory violation violence visit vote
  voyage setback rerun re-run trend journey hope rematch trade-off walkout war warfare warning wave wedding welcome win withdrawal work worry worsening wound activity filing process project problem terrorism ratification plunge spinoff layoff estimate injury
  harm penalty vigil homicide asylum pursuit treachery foray salvo usage effect travel rampage thrust initiative
  admission inclusion desire mandate message exile redemption downgrade slide lag turnover turnaround selloff sell-off
  complaint concern option investment effect result drain squeeze leap pause usage choice success failure count rendezvous`),
);

/** Endings of nouns made of verbs. */
export const VERBAL_NOUN = /(?:[^aeiou]..tion|[^t]ation|[ui]tion|ction|[^us]sion|[^dru]ment|ings?|ance|ence|al)$/;

/** Nouns that end like the names of events and name none, or a lasting thing. */
export const NO_EVENTS: ReadonlySet<string> = new Set(
  words(`
  ability administration alabama ambition animal apartment applicant association audience authorization aviation basement beginning
  being billion building cabinet capital cardinal ceiling century champion clothing commission committee compartment complement
  condition constitution corporation couple criminal crystal current currency data delegation department dimension distance
  document editor element emotion environment equipment essence evidence evening fashion federation festival finance
  fraction foundation function fundamental furniture garment general generation goal government hospital ideal identity income
  individual information institution instance insurance intelligence internal intention interval journal king legislation
  legal liberal location machine manual material meal medal metal mineral million minimal mention monument moment morning motion
  municipal nation national nothing notion official opinion organization organisation original painting parliament
  passion past pavement pension person personal population portal portion position potential preposition principal profession
  proceeding professional proportion question rating rational region regiment relation religion religion rival residence science
  seal season section segment sentiment session signal situation solution spring station string substance
  supplement supreme team television tension terminal thing total tradition trillion union vacation variation vehicle verdict version
  vision wedding wing`),
);
