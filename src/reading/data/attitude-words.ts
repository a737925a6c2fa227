import { formsOf, words } from './word-forms.ts';
import { wordTable } from './word-table.ts';

/** Verbs of which the object is what is said, judged or wanted: "criticized the deal", "announced new measures". */
export const VERBS_WITH_OBJECT: ReadonlySet<string> = new Set([
  ...formsOf('announce declare reveal disclose confirm deny claim acknowledge admit concede mention discuss describe'),
  ...formsOf(
    'explain emphasize emphasise stress underscore underline highlight note cite quote reiterate repeat recount',
  ),
  ...formsOf(
    'tout trumpet hail praise applaud laud commend salute celebrate cheer congratulate thank honor honour admire',
  ),
  ...formsOf(
    'criticize criticise condemn denounce decry deplore blast slam assail attack bash lambast lambaste hammer',
  ),
  ...formsOf('savage skewer excoriate castigate chide rebuke scold berate deride ridicule mock taunt disparage malign'),
  ...formsOf('blame fault accuse question challenge dispute doubt reject dismiss refute rebut rebuff disavow renounce'),
  ...formsOf(
    'repudiate oppose protest resent bemoan lament regret mourn fear dread endorse embrace espouse favor favour',
  ),
  ...formsOf(
    'support back champion advocate promote defend advance propose suggest recommend urge demand request seek',
  ),
  ...formsOf('promise pledge vow threaten predict forecast foresee envision project expect anticipate estimate'),
  ...formsOf('welcome accept approve credit compare liken contrast portray depict paint characterize characterise'),
  ...formsOf('express voice articulate convey outline detail state assert affirm pronounce utter'),
  ...formsOf('ignore downplay overlook misstate exaggerate distort misrepresent echo contradict clarify'),
  ...formsOf('prefer dislike hate loathe despise distrust trust believe suspect appreciate respect'),
  ...formsOf('tweet retweet post recall contemplate warn remind reassure assure convince preach'),
]);

/** Verbs of saying, wanting or meaning to, before an infinitive: "vowed to stay". */
export const VERBS_WITH_INFINITIVE: ReadonlySet<string> = new Set([
  ...formsOf('vow pledge promise threaten swear plan intend hope want wish expect refuse decline agree offer propose'),
  ...formsOf('demand ask request urge seek decide resolve choose prefer claim profess long yearn aim'),
  ...formsOf('believe consider remind warn invite advise encourage beg order instruct tell persuade convince'),
]);

/** Verbs that hold a thing to be something: "called it a mistake", "sees it as a threat". */
export const VERBS_WITH_PREDICATE: ReadonlySet<string> = new Set([
  ...formsOf('call describe consider deem declare dub label brand view see regard portray depict characterize'),
  ...formsOf('characterise cast paint denounce condemn praise hail dismiss judge think believe proclaim pronounce'),
  ...formsOf('envision imagine accuse blame'),
]);

/** Verbs of how a thing looks to anybody: "seems to be". */
export const SEEMING_VERBS: ReadonlySet<string> = formsOf('seem appear');

/** Participles by which nobody in particular holds a thing: "is expected to", "is seen as", "is known for". */
export const HELD_OPINIONS: ReadonlySet<string> = new Set(
  words(`expected considered seen known viewed regarded believed thought said reported estimated alleged rumored rumoured
    suspected supposed understood deemed perceived credited accused described projected predicted assumed presumed
    touted billed portrayed dubbed`),
);

/** Verbs of which what is said follows a preposition: "calls for", "referred to". */
export const VERBS_BEFORE_PREPOSITION = wordTable<ReadonlySet<string>>({
  for: formsOf(
    'call push press plead beg appeal ask argue advocate campaign hope wish vouch thank apologize apologise',
  ),
  to: formsOf('refer allude point nod object respond react reply attest testify admit confess pledge agree'),
  about: formsOf(
    'speak talk write complain boast brag joke worry warn care think wonder tweet reminisce gush rave ask',
  ),
  of: formsOf('think speak approve disapprove complain boast warn conceive dream despair'),
  on: formsOf('call comment focus insist elaborate expand dwell reflect opine agree disagree remark waffle'),
  against: formsOf('rail rant argue speak warn lash protest campaign inveigh fulminate advise'),
  with: formsOf('agree disagree concur sympathize sympathise side'),
  in: formsOf('believe'),
  at: formsOf('marvel bristle scoff sneer laugh lash'),
  over: formsOf('quibble fret agonize disagree clash'),
});

/** Verbs that a particle turns into saying or judging, by the particle: "pointed out", "shot back". */
export const VERBS_WITH_PARTICLE = wordTable<ReadonlySet<string>>({
  out: formsOf('point lay spell speak lash call cry rule set'),
  back: formsOf('shoot fire hit push snap'),
  on: formsOf('go'),
  off: formsOf('brush shrug wave'),
  in: formsOf('chime weigh cut'),
  up: formsOf('play talk speak sum'),
  down: formsOf('play talk'),
  aside: formsOf('brush'),
});

/** Nouns of saying, judging and wanting. */
export const ATTITUDE_NOUNS: ReadonlySet<string> = new Set(
  words(`statement statements claim claims comment comments remark remarks assertion assertions contention allegation
    allegations accusation accusations argument arguments suggestion suggestions insistence declaration declarations
    announcement admission acknowledgment acknowledgement confession denial denials warning warnings threat threats
    prediction predictions criticism criticisms attack attacks condemnation denunciation rebuke complaint complaints
    objection objections protest protests praise support endorsement endorsements backing approval disapproval opposition
    rejection dismissal call calls demand demands plea pleas request requests appeal appeals promise promises pledge
    pledges vow vows proposal proposals recommendation recommendations decision apology belief beliefs view views opinion
    opinions conviction fear fears concern concerns worry worries doubt doubts suspicion suspicions hope hopes expectation
    expectations desire wish outrage anger skepticism scepticism enthusiasm contempt disdain admiration respect question
    questions response reaction reply answer refusal willingness commitment message speech case assessment estimate verdict
    ruling swipe jab insult insults`),
);

/** Verbs that say little beside such a noun: "issued a statement", "expressed concern". */
export const LIGHT_VERBS: ReadonlySet<string> = formsOf(
  'make give deliver issue release offer express voice cast draw raise have take launch level lodge file hold repeat',
);

/** Adjectives of holding or judging, as predicates: "is confident that", "was critical of". */
export const ATTITUDE_ADJECTIVES: ReadonlySet<string> = new Set(
  words(`confident convinced certain sure adamant hopeful optimistic pessimistic skeptical sceptical doubtful wary worried
    concerned anxious afraid fearful nervous alarmed angry furious outraged upset unhappy disappointed glad happy pleased
    delighted proud thrilled excited surprised shocked horrified critical supportive dismissive contemptuous mistrustful
    suspicious aware unaware clear vocal outspoken reluctant willing unwilling eager determined ready open opposed
    interested uninterested sorry grateful thankful unapologetic emphatic insistent`),
);
