/**
 * Where a rule holds. HEAD: before the first paragraph of prose; AFTER_TITLE: there, but below the title;
 * TAIL: after the last one; ANYWHERE: in the middle of the text as well.
 */
export type FurnitureZone = 'ANYWHERE' | 'HEAD' | 'AFTER_TITLE' | 'TAIL';

/**
 * A kind of line that belongs to the page and not to the report. The pattern covers the whole line; named groups
 * `source`, `date` and `byline` hand on what the line tells about the article.
 */
export interface FurnitureRule {
  readonly name: string;
  readonly zone: FurnitureZone;
  readonly pattern: RegExp;
}

/** Longer lines are no furniture; so no pattern is tried on a long one, however it may backtrack. */
const FURNITURE_LENGTH_MAX = 600;

/** What a rule finds in a line; null where it does not cover it. */
export function furnitureIn(line: string, rule: FurnitureRule): RegExpExecArray | null {
  return line.length <= FURNITURE_LENGTH_MAX ? rule.pattern.exec(line) : null;
}

/** What may stand at the beginning or end of a line that is kept. */
export interface TrimRule {
  readonly name: string;
  readonly pattern: RegExp;
}

const CONTROLS =
  'menu|search|arrow(?:-\\w+)?|(?!arrow-)\\w+-arrow|hamburger|login|subscribe|share|newsletter|navigation|sitemap';
const CONTROL_COMPANIONS =
  'clock|close|more|no|yes|mobile|desktop|home|next|previous|prev|back|open|play|pause|print|email|tweet|facebook|twitter|x|plus|minus|left|right|up|down|icon|logo|comments?|section|skip|toggle';
const PICTURE_AGENCIES =
  '(?:Getty|AFP|AP|Associated Press|Reuters|REUTERS|EPA(?:-EFE)?|EFE|ANSA|DPA|dpa|Shutterstock|iStock|Alamy|Bloomberg|Xinhua|Yonhap|KCNA|KNS|Kyodo|Kyodo News|Jiji|TASS|Sputnik|Sipa|SIPA|Zuma|ZUMA|Polaris|Magnum|Redux|UPI|Newscom|Anadolu|NurPhoto|Corbis|Flickr|Wikimedia(?: Commons)?|Handout|White House|Pool|[A-Z]\\w+ (?:Pictures|Images|Photos?|Press|Agency|News))(?: Images?| Photos?| Pictures| News Agency)?';
const NAME = "\\p{Lu}[\\p{L}.'’-]*(?: (?:\\p{Lu}[\\p{L}.'’-]*|de|van|von|der|al|bin|la|di)){0,3}";
const MONTH = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]*\\.?';
const CLOCK_TIME = '\\d{1,2}[:.]\\d{2}(?::\\d{2})? ?(?:[ap]\\.?m\\.?)?(?: ?[A-Z]{2,5})?';
const CALENDAR_DAY = `(?:${MONTH} \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}|\\d{1,2}(?:st|nd|rd|th)? ${MONTH},? \\d{4}|\\d{4}-\\d{2}-\\d{2}(?:T[\\d:.]+(?:Z|[+-]\\d{2}:?\\d{2})?)?)`;
export const DATE_LINE = `(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\\.?,? )?(?:${CLOCK_TIME},? (?:on )?)?${CALENDAR_DAY}(?:,?(?: at| -| \\|)? ${CLOCK_TIME})?`;
/** A character of a headline: of no full sentence, though initials keep their stops (`U.S.`). */
const HEADLINE = '(?:[^.!?]|(?<=(?-i:\\b\\p{Lu}))\\.)';
/** Without one of these, "This report was published …" tells of a report that somebody else has published. */
const LICENCE_WORDS =
  '(?:Creative Commons|permission|syndicat(?:ed|ion)|licen[sc](?:e|ed|ing)|without charge|free of charge|reprinted|republished|redistributed|rewritten)\\b';
const NETWORKS = '(?:Twitter|Facebook|Instagram|X|Telegram|LinkedIn|YouTube|WhatsApp|Bluesky|Mastodon|Threads)';

/**
 * Lines of page furniture, measured on the development texts of this project: each rule takes only lines
 * that no reader of the report would miss. Add a row for a new kind; nothing else has to change.
 */
export const FURNITURE: readonly FurnitureRule[] = [
  {
    name: 'page-controls',
    zone: 'ANYWHERE',
    pattern: new RegExp(`^(?=.*\\b(?:${CONTROLS})\\b)(?:(?:${CONTROLS}|${CONTROL_COMPANIONS})(?: |$)){2,}$`, 'i'),
  },
  { name: 'link-bar', zone: 'ANYWHERE', pattern: /^(?:[^|•·».!?]{1,32}[|•·»]){2,}[^|•·».!?]{1,32}$/ },
  {
    name: 'single-control',
    zone: 'ANYWHERE',
    pattern:
      /^(?:menu|search|share|print|e-?mail|tweet|home|subscribe|close|loading\W*|advertisements?|sponsored(?: content)?|log in|sign (?:in|up)|play video|watch live|comments?|\d+ comments?|skip to (?:main )?content|skip (?:ad|advertisement)|jump to navigation|back to top|getty)$/i,
  },
  {
    name: 'filed-under',
    zone: 'ANYWHERE',
    pattern: new RegExp(`^(?:Filed under|Posted in|Tags?|Topics|Categories|Keywords)\\s?:${HEADLINE}{0,160}$`, 'iu'),
  },
  { name: 'font-size', zone: 'ANYWHERE', pattern: /^(?:font|text) size\s?:?[\w +-]{0,20}$/i },
  {
    name: 'share-line',
    zone: 'ANYWHERE',
    pattern: /^(?:share|tweet|pin|print|e-?mail|save|click to (?:share|tweet|print)) (?:this|on|via)\b[^.!?]{0,60}$/i,
  },
  {
    name: 'follow-line',
    zone: 'ANYWHERE',
    pattern: new RegExp(
      `^(?:[Yy]ou can )?[Ff]ollow (?:us|me|him|her|them|@\\S+|\\p{Lu}[^.!?]{0,60})(?: on)? ${NETWORKS}\\b.{0,80}$`,
      'u',
    ),
  },
  {
    name: 'tips-line',
    zone: 'ANYWHERE',
    pattern: /^(?:send|got|have) (?:your |us |any |a )?(?:news )?tips?\b(?: to\b|\?).{0,100}$/i,
  },
  {
    name: 'newsletter-line',
    zone: 'ANYWHERE',
    pattern:
      /^(?:sign up|subscribe)\b.{0,60}\b(?:newsletters?|briefing|alerts?|podcast|inbox|here|today|now)\b.{0,80}$/i,
  },
  {
    name: 'related-line',
    zone: 'ANYWHERE',
    pattern: new RegExp(
      `^(?:read|see|watch|related|more|recommended)(?: (?:more|also|next|now|this|stories|articles|coverage))*\\s?: (?-i:[\\p{Lu}\\d“‘"'])${HEADLINE}{0,160}\\??$`,
      'iu',
    ),
  },
  {
    name: 'more-line',
    zone: 'ANYWHERE',
    pattern:
      /^(?:read|learn|see|view|show|load|click here for)(?: more| also| next| all| comments| the full (?:story|article))+\W*$/i,
  },
  {
    name: 'continues-line',
    zone: 'ANYWHERE',
    pattern:
      /^(?:(?:story|article|text) continues below\b.{0,40}|scroll (?:down )?to continue\b.{0,40}|listen to this (?:article|story)\b.{0,60}|\d+[- ]min(?:ute)?s?[- ]read)$/i,
  },
  {
    name: 'comments-line',
    zone: 'ANYWHERE',
    pattern:
      /^(?:view|show|leave|post|add|write|join) (?:a |the |all )?(?:\d+ )?(?:comments?|conversation|discussion)\W*$/i,
  },
  {
    name: 'copyright',
    zone: 'ANYWHERE',
    pattern: /^(?:(?:©|\(c\) ?\d|copyright (?:©|\(c\)|\d{4}|by\b)).{0,300}|.{0,200}\ball rights reserved\.?)$/i,
  },
  {
    name: 'licence-grant',
    zone: 'ANYWHERE',
    pattern: /^Content created by (?<source>[^.]{3,80}?) is available\b.*$/,
  },
  {
    name: 'licence-contact',
    zone: 'ANYWHERE',
    pattern:
      /^For (?:licensing|reprint|syndication|republication|permission)\b[^.!?]{0,120}(?:\b(?:please|contact|write to|e-?mail|visit|click|call)\b|@).{0,200}$/i,
  },
  {
    name: 'licence-terms',
    zone: 'ANYWHERE',
    pattern: new RegExp(
      `^This (?:article|story|text|material|report|content|work|piece) (?:may|can|is|was|has been)\\b(?=[^.!?]*\\b${LICENCE_WORDS})(?: not)?(?: be)?(?: (?:freely|first|originally|also))? (?:re-?published|published|broadcast|reprinted|reproduced|rewritten|redistributed|syndicated|licensed|available)\\b.{0,300}$`,
      'i',
    ),
  },
  {
    name: 'first-published-line',
    zone: 'ANYWHERE',
    pattern:
      /^This (?:article|story|text|work|piece|essay|column|commentary) (?:was |has )?(?:first |originally |also )(?:been )?(?:published|appeared) (?:by|in|on|at|with) (?:[^.!?,;]|\.(?=\w)){2,100}\.?$/i,
  },
  {
    name: 'contributed-line',
    zone: 'ANYWHERE',
    pattern: /^[^.!?]{2,120} contributed (?:to this (?:report|article|story)|reporting)(?: from [^.!?]{2,40})?\.?$/,
  },
  {
    name: 'sign-off',
    zone: 'TAIL',
    pattern: /^\(?(?:additional )?(?:reporting|writing|editing|compiled) by [^.!?]{3,200}\.?\)?$/i,
  },
  {
    name: 'contact-line',
    zone: 'ANYWHERE',
    pattern:
      /^(?:(?:contact|e-?mail|reach) (?:the (?:author|reporter|writer|editor)|us|me)\b.{0,100}|\S+@\S+\.\w{2,}|https?:\/\/\S+)$/i,
  },
  {
    name: 'consent-line',
    zone: 'ANYWHERE',
    pattern:
      /^(?:(?:we|this (?:site|website)) uses? cookies\b.{0,300}|by (?:continuing|clicking|using) [^.!?]{0,120}\b(?:cookies|our (?:site|website|service|terms)|this (?:site|website|service)|privacy policy|terms of)\b.{0,200}|(?:please )?enable (?:javascript|cookies)\b.{0,200})$/i,
  },
  { name: 'separator', zone: 'ANYWHERE', pattern: /^[_*=~#–—-]{2,}\.?$|^\* ?\* ?\*$/ },
  {
    name: 'photo-credit',
    zone: 'ANYWHERE',
    pattern: new RegExp(
      `^[([]?${NAME} ?(?:/|\\||[–—-]) ?(?:\\w+ ?/ ?|via )?${PICTURE_AGENCIES}(?: via [\\w ]{2,30})?[)\\]]?$`,
      'u',
    ),
  },
  {
    name: 'credit-line',
    zone: 'ANYWHERE',
    pattern:
      /^[([]?(?:(?:AP Photo|REUTERS|Reuters|AFP Photo|AFP|EPA|Getty Images)(?: ?[/|] ?[^.!?]{0,80}\.?| ?[—–-] ?[^.!?]{0,80}|\.)?|Photo(?:graph)?s? (?:by|courtesy) [^.!?]{2,80}\.?|(?:Photo|Image|Picture|Illustration|Credit)s?(?: credit)? ?: ?[^.!?]{2,80}\.?)[)\]]?$/,
  },
  {
    name: 'image-copyright',
    zone: 'ANYWHERE',
    pattern: /^(?:Image|Media|Photo)(?: copyright| source| credit)\b[^.!?]{0,60}$/i,
  },
  {
    name: 'outlet-logo',
    zone: 'HEAD',
    pattern: /^(?<source>\p{Lu}[\p{L}’'&.-]*(?: (?:\p{Lu}[\p{L}’'&.-]*|of|the|and|on|for)){0,6}) [Ll]ogo$/u,
  },
  {
    name: 'published-line',
    zone: 'HEAD',
    pattern: new RegExp(`^(?:First published|Published|Posted)(?: on| at|:)? ?(?<date>${DATE_LINE})\\.?$`, 'i'),
  },
  {
    name: 'updated-line',
    zone: 'HEAD',
    pattern: new RegExp(`^(?:Last )?(?:updated|modified)(?: on| at|:)? ?${DATE_LINE}\\.?$`, 'i'),
  },
  { name: 'date-line', zone: 'HEAD', pattern: new RegExp(`^(?<date>${DATE_LINE})\\.?$`, 'i') },
  {
    name: 'byline',
    zone: 'HEAD',
    pattern: /^[*_(]*(?:(?:(?:Written|Story|Reported|Posted) )?[Bb]y|BY):? (?<byline>\p{Lu}.{2,140}?)[*_)]*$/u,
  },
  {
    name: 'author-and-role',
    zone: 'AFTER_TITLE',
    pattern:
      /^(?<byline>\p{Lu}[\p{L}’'-]+(?: \p{Lu}\.)* \p{Lu}[\p{L}’'-]+,?(?: (?:\p{Lu}[\p{L}/&’'-]*|and|of|at|for|&)){0,5} (?:Reporter|Correspondent|Editor|Writer|Contributor|Columnist|Staff|Chief))$/u,
  },
];

/** Credits and labels around a caption that is itself kept. */
export const TRIMMINGS: readonly TrimRule[] = [
  { name: 'caption-label', pattern: /^(?:Image|Media|Photo|Video) caption:? /i },
  {
    name: 'bracketed-credit',
    pattern: /[([](?:AP Photo|AP|Photo|Image|Credit|REUTERS|Reuters|AFP|EPA|Getty)\b[^()[\]]{0,80}[)\]]$/,
  },
  { name: 'trailing-credit', pattern: new RegExp(`(?<=[.!?]) ${NAME} ?/ ?${PICTURE_AGENCIES}$`, 'u') },
];
