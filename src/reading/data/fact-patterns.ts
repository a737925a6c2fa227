import type { ClaimType } from '../../model/ontology.ts';

/** What stands at the ends of a pattern: a person, a body, or a place (facilities are places). */
export type NameClass = 'person' | 'body' | 'place';

/**
 * How two names of a sentence state a fact. The words before the first (`before`), between the two (`between`) and behind
 * the second (`behind`) are written as classes of `fact-words.ts`, each with a space behind it: ", the W STAFF of the ".
 */
export interface FactPattern {
  readonly id: string;
  /** By the word for a post between them where null. */
  readonly type: ClaimType | null;
  readonly first: readonly NameClass[];
  readonly second: readonly NameClass[];
  /** The second name is the subject. */
  readonly turned: boolean;
  readonly before: RegExp | null;
  readonly between: RegExp;
  readonly behind: RegExp | null;
  /** Names coordinated with the first share the fact: "Smith and Jones of Leeds". */
  readonly shared: boolean;
  /** Share of such claims that are right on annotated sentences, in tenths. */
  readonly confidence: number;
}

const MODIFIERS = '(?:(?:W|a|the|NUM|N) )*';
const PLAIN = '(?:(?:W|a|the) )*';
/** What may stand right before the second name, a possessor too: "of Leeds's City Council". */
const NEAR = "(?:(?:W|the) ){0,3}(?:N 's (?:W ){0,2})?";
const ROLE = '(?:GOV|HEAD|STAFF|MEMBER|TRADE)';
const TITLES = '(?:(?:W|a|the|N|GOV|HEAD|STAFF|MEMBER|TRADE|RESIDENT) )*';
const AGE = '(?:, NUM )?';
const BE = '(?:is|was|became|becomes|remains|remained)';
const ROLES = `${MODIFIERS}${ROLE} (?:(?:and|,) ${MODIFIERS}${ROLE} )*`;
const KILLS = '(?:KILLED|(?:(?:W|and) )*KILLED)';
const DEADLY =
  '(?:SHOT (?:and (?:W )?(?:KILLED|wounded) |dead |to death )|(?:fatally|mortally) (?:SHOT|wounded) |KILLED )';

interface Options {
  readonly turned?: true;
  readonly before?: string;
  readonly behind?: string;
  readonly shared?: true;
}

function pattern(
  id: string,
  type: ClaimType | null,
  ends: string,
  between: string,
  confidence: number,
  { turned, before, behind, shared }: Options = {},
): FactPattern {
  const [first = [], second = []] = ends.split(' ').map((side) => side.split('|') as NameClass[]);
  return {
    id: `rule:fact-${id}`,
    type,
    first,
    second,
    turned: turned ?? false,
    before: before === undefined ? null : new RegExp(`${anyWord(before)}$`),
    between: new RegExp(`^${anyWord(between)}$`),
    behind: behind === undefined ? null : new RegExp(`^${anyWord(behind)}`),
    shared: shared ?? false,
    confidence,
  };
}

/** W is any noun, adjective or adverb, J an adjective only. */
function anyWord(source: string): string {
  return source.replace(/\bW\b/g, '[WJ]');
}

const TURNED = { turned: true } as const;
const SHARED = { shared: true } as const;
const LIVING = '(?:lives|lived|living|resides|resided|residing|settled|raised|grew up|stayed)';

/** In the order in which they are tried: of one pair of names the first that fits counts. */
export const FACT_PATTERNS: readonly FactPattern[] = [
  // Smith, president of Acme; Smith is a lawyer at Acme
  pattern(
    'post-of',
    null,
    'person body|place',
    `(?:${AGE}, |(?:, who |, )?${BE} |(?:, who )?(?:served|serves) as |as )${ROLES}(?:W ){0,2}(?:of|for|at|with|from|in) ${NEAR}`,
    0.8,
  ),
  // Smith, an Acme spokesman; Smith, Acme's vice president
  pattern('post-behind', null, 'person body|place', `(?:${AGE}, |(?:, who )?${BE} )${PLAIN}`, 0.7, {
    behind: `(?:'s )?(?:W ){0,3}${ROLE} (?!of |for |at |with |in |to |from |N )`,
  }),
  // Acme president Smith; Acme's spokesman, Smith
  pattern(
    'title',
    null,
    'body|place person',
    `(?:'s )?(?:(?:W|NUM) )*(?:${ROLE} and (?:W )*)?${ROLE} (?:(?:W|GOV|HEAD|STAFF|MEMBER) ){0,2}(?:, )?`,
    0.8,
    TURNED,
  ),
  // the president of Acme, Smith
  pattern('holder', null, 'body|place person', `(?:, )?`, 0.7, {
    turned: true,
    before: `${ROLE} (?:of|for|at) ${NEAR}`,
  }),
  // Gov. Smith of Iowa
  pattern('titled-of', null, 'person place', `of ${NEAR}`, 0.8, { before: `GOV (?:W )?` }),

  pattern(
    'born',
    'LIVES_IN',
    'person place',
    `(?:(?!who )[^ |]+ ){0,3}?(?:, )?(?:who )?(?:[^ |]+ ){0,3}?born (?:(?:W|NUM|,|on|of|the|a|in|at) ){0,8}?(?:in|near|at|outside) ${NEAR}`,
    0.8,
  ),
  pattern('born-before', 'LIVES_IN', 'place person', `(?:, (?:(?:W|NUM) ){0,4})?, `, 0.7, {
    turned: true,
    before: `born (?:(?:W|NUM) ){0,3}(?:in|near|at) ${NEAR}`,
  }),
  pattern(
    'resident',
    'LIVES_IN',
    'person place',
    `(?:${AGE}, |(?:, who )?${BE} )${MODIFIERS}RESIDENT (?:of|from) ${NEAR}`,
    0.8,
  ),
  pattern('resident-behind', 'LIVES_IN', 'person place', `(?:${AGE}, |(?:, who )?${BE} )${PLAIN}`, 0.7, {
    behind: '(?:W ){0,2}RESIDENT ',
  }),
  pattern('resident-title', 'LIVES_IN', 'place person', `(?:(?:W|STAFF|TRADE) )*RESIDENT (?:, )?`, 0.8, TURNED),
  pattern(
    'hometown',
    'LIVES_IN',
    'person place',
    `(?:[^ |]+ ){0,8}?(?:'s|his|her) (?:W )*(?:hometown|birthplace|home|house|farm|apartment) (?:W )?(?:of|in|,) ${NEAR}`,
    0.7,
  ),
  pattern(
    'lives',
    'LIVES_IN',
    'person place',
    `(?:[^ |]+ ){0,4}?${LIVING} (?:W ){0,3}(?:in|near|at|on|outside) ${NEAR}`,
    0.7,
  ),
  pattern(
    'from',
    'LIVES_IN',
    'person place',
    `(?:${AGE}, ${PLAIN}(?:${ROLE} )?|${AGE}(?:, )?|${BE} )from ${NEAR}`,
    0.7,
  ),
  pattern('of-place', 'LIVES_IN', 'person place', `${AGE}(?:, )?of ${NEAR}`, 0.7, SHARED),

  pattern('of-body', 'WORKS_FOR', 'person body', `${AGE}(?:, )?of ${NEAR}`, 0.7, SHARED),
  pattern('at-workplace', 'WORKS_FOR', 'person body', `(?:, )?at (?:the )?`, 0.6, SHARED),
  pattern(
    'works-for',
    'WORKS_FOR',
    'person body',
    `(?:(?:, )?who |now |W ){0,2}(?:works|worked|working|taught|teaches|covers|covered|has covered|plays|played|flies|writes|wrote) (?:W ){0,3}(?:for|at) ${NEAR}`,
    0.7,
  ),
  pattern(
    'heads',
    'LEADS',
    'person body',
    `(?:, )?(?:who )?(?:W )?(?:heads|headed|leads|led|chairs|chaired|runs|operates|owns|owned|directs) ${NEAR}`,
    0.7,
  ),
  pattern(
    'headed-by',
    'LEADS',
    'body person',
    `(?:, )?(?:is |was )?(?:W )*(?:headed|led|chaired|run|owned) (?:(?:in|W|NUM) ){0,3}by ${TITLES}`,
    0.7,
    TURNED,
  ),

  pattern('family-of', 'FAMILY_OF', 'person person', `(?:${AGE}, |${BE} )${MODIFIERS}KIN of ${TITLES}`, 0.8),
  pattern('family-possessive', 'FAMILY_OF', 'person person', `'s (?:(?:W|NUM) )*KIN (?:, )?`, 0.8),
  pattern(
    'family-pronoun',
    'FAMILY_OF',
    'person person',
    `(?:, )?(?:and )?(?:his|her) (?:(?:W|NUM) )*KIN (?:, )?`,
    0.8,
  ),
  pattern('married', 'FAMILY_OF', 'person person', `(?:W )?married (?:W )*`, 0.7),

  // Smith was shot to death by Jones
  pattern(
    'killed-by',
    'KILLED',
    'person person',
    `(?:[^ |]+ ){0,8}?(?:is|was|were|been|being|be) (?:W )*${DEADLY}(?:[^ |]+ ){0,12}?by ${TITLES}`,
    0.8,
    TURNED,
  ),
  pattern('killer-of', 'KILLED', 'person person', `, ${MODIFIERS}KILLER of ${TITLES}`, 0.8),
  pattern('killer', 'KILLED', 'person person', `(?:'s )?(?:W )*KILLER (?:, )?${TITLES}`, 0.8, TURNED),
  pattern(
    'charged',
    'KILLED',
    'person person',
    `(?:[^ |]+ ){0,10}?CHARGED (?:[^ |]+ ){0,8}?(?:of|in|for|with|to) (?:[^ |]+ ){0,6}?(?:KILLING|KILLED|killing|shooting|kill|murder|assassinate|death) (?:of )?${TITLES}`,
    0.8,
  ),
  pattern(
    'killed',
    'KILLED',
    'person person',
    `(?:(?!by )[^ |]+ ){0,10}?(?:${KILLS}|killing|kill|murdering|assassinating|DEADLY) ${TITLES}`.replace(
      'DEADLY',
      DEADLY.trim(),
    ),
    0.7,
  ),
  pattern(
    'killing-by',
    'KILLED',
    'person person',
    `(?:'s )?(?:W )*KILLING (?:(?:W|in|on|NUM) ){0,4}by ${TITLES}`,
    0.8,
    TURNED,
  ),

  // Acme Corp. of Toledo; Acme University in Leeds
  pattern('body-of', 'BASED_IN', 'body place', `(?:, )?of ${NEAR}`, 0.7),
  pattern('body-in', 'BASED_IN', 'body place', `(?:in|at|near) ${NEAR}`, 0.7, {
    before: '(?:of|at|for|with|from) (?:the )?(?:W ){0,2}',
  }),
  pattern('workplace-in', 'BASED_IN', 'body place', `(?:in|at|near) ${NEAR}`, 0.7),
  pattern(
    'based',
    'BASED_IN',
    'body place',
    `(?:, )?(?:(?:which )?(?:is|was|are) )?(?:W ){0,2}(?:based|headquartered|located|situated|housed) (?:W ){0,2}(?:in|at|near) ${NEAR}`,
    0.8,
  ),
  pattern('body-town', 'BASED_IN', 'body place', ', ', 0.7, { behind: ', R ' }),
  pattern('body-region', 'BASED_IN', 'body place', ', ', 0.6, { behind: '(?:[;.)]|$)' }),
  pattern('body-bracket', 'BASED_IN', 'body place', `\\( `, 0.6, { behind: '\\) ' }),
  pattern('body-kind', 'BASED_IN', 'body place', `, ${PLAIN}`, 0.7, { behind: '(?:W ){0,3}BODY ' }),
  pattern('place-body', 'BASED_IN', 'place body', `'s (?:J ){0,3}`, 0.7, TURNED),

  pattern('town-in', 'LOCATED_IN', 'place place', `in ${NEAR}`, 0.8),
  pattern(
    'part-of',
    'LOCATED_IN',
    'place place',
    `(?:, |${BE} )${MODIFIERS}SITE (?:(?:W|SITE) ){0,4}(?:of|in|on|near) ${NEAR}`,
    0.8,
  ),
  pattern('suburb', 'LOCATED_IN', 'place place', '(?:W )?(?:SITE|capital) of ', 0.8, TURNED),
  pattern(
    'lies-in',
    'LOCATED_IN',
    'place place',
    `(?:, )?(?:(?:which )?(?:is|was) )?(?:located|situated|lies) (?:W ){0,3}(?:in|on) ${NEAR}`,
    0.8,
  ),
  pattern(
    'capital',
    'LOCATED_IN',
    'place place',
    `(?:, |${BE} )(?:the )?(?:W )?capital (?:W |and ){0,3}of ${NEAR}`,
    0.8,
  ),
  pattern('place-of', 'LOCATED_IN', 'place place', `'s (?:(?:J|SITE) ){0,3}(?:of )?`, 0.7, TURNED),
];
