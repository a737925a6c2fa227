import { element, outwardLink } from './element.ts';
import type { ClaimData } from './graph-shapes.ts';
import { markedSentence } from './marked-sentence.ts';
import { nameOfDay } from './months.ts';
import { lookOfModality } from './vocabulary.ts';

/** What a marked word did, for those who point at it. */
const CUES: Readonly<Record<string, string>> = {
  TRIGGER: 'carries the type of the claim',
  HEDGE: 'makes it uncertain',
  NEGATION: 'turns it round',
  FUTURE: 'puts it in the future',
  CONDITION: 'makes it depend on something',
  REPORT: 'says who says so',
};

/** A claim: its sentence with the words that decided, who says so, when it was reported and is said to happen, and where. */
export function claimCard(claim: ClaimData): HTMLElement {
  const { article, modality, reportedAt } = claim;
  const when = eventTimeOf(claim);
  return element(
    'li',
    { class: 'claim' },
    element('blockquote', {}, ...markedSentence(claim.evidence).map(({ text, kinds }) => stretch(text, kinds))),
    element(
      'p',
      { class: 'facts' },
      element('span', { class: `modality ${modality.toLowerCase()}` }, lookOfModality(modality).label),
      element('span', { class: 'speakers' }, speakersOf(claim)),
      element('span', { class: 'confidence' }, `${Math.round(claim.confidence * 100)}% sure`),
    ),
    when ? element('p', { class: 'when' }, `When, in the text’s words: ${when}`) : null,
    element(
      'p',
      { class: 'article' },
      outwardLink(article.url, article.title),
      element(
        'span',
        { class: 'published' },
        [article.source?.name, reportedAt ? nameOfDay(reportedAt) : 'undated'].filter(Boolean).join(' · '),
      ),
    ),
  );
}

function stretch(text: string, kinds: readonly string[]): Node {
  if (kinds.length === 0) return document.createTextNode(text);
  const title = kinds.map((kind) => CUES[kind] ?? kind.toLowerCase()).join(', ');
  return element('mark', { class: kinds.map((kind) => kind.toLowerCase()).join(' '), title }, text);
}

/** "a White House official, via Reuters": innermost first; where nobody is named, the article speaks itself. */
function speakersOf({ speakers }: Pick<ClaimData, 'speakers'>): string {
  const [first, ...others] = speakers.map(({ text, entity }) =>
    entity && entity.name !== text ? `${text} (${entity.name})` : text,
  );
  if (first === undefined) return 'said by the article itself';
  return `said by ${[first, ...others.map((other) => `via ${other}`)].join(', ')}`;
}

function eventTimeOf({ eventTime }: ClaimData): string | null {
  if (!eventTime) return null;
  const { text, start, end } = eventTime;
  const days = start && end ? (start === end ? nameOfDay(start) : `${nameOfDay(start)} to ${nameOfDay(end)}`) : null;
  if (text && days) return `“${text}” (${days})`;
  return text ? `“${text}”` : days;
}
