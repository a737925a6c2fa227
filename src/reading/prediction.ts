import type { Article } from '../model/article.ts';
import type { Reading } from '../model/reading.ts';
import type { TimeSpan } from '../model/time-span.ts';

/** One document in the format that extraction is scored in; see docs/reading.md. Offsets as in the article's text. */
export interface Prediction {
  readonly id: string;
  readonly language: string;
  readonly extractor: string;
  readonly entities: readonly object[];
  readonly claims: readonly object[];
  readonly events: readonly object[];
  readonly attributions: readonly object[];
  readonly timex: readonly object[];
}

/** `entities[].entity` is the graph's id, shared by all documents; a mention of nobody in the graph has none. */
export function predictionOf(id: string, article: Article, reading: Reading): Prediction {
  const names = new Map(reading.entities.map((entity) => [entity.id, entity.name]));
  const words = (start: number, end: number) => article.text.slice(start, end);
  return {
    id,
    language: reading.language,
    extractor: `${reading.extractor.name} ${reading.extractor.version}`,
    entities: reading.mentions.map(({ entity, kind, ...mention }) => ({
      ...mention,
      type: kind,
      ...(entity === null ? {} : { entity, name: names.get(entity) }),
    })),
    claims: reading.claims.map(({ trigger, sentence, ...claim }) => {
      const evidence = reading.sentences[sentence]!;
      return {
        ...claim,
        cue: [trigger.start, trigger.end],
        cues: claim.cues,
        evidence: [evidence.start, evidence.end],
        speakers: claim.speakers.map(({ mention, text }) => (mention === null ? { text } : { mention, text })),
      };
    }),
    events: reading.claims.map(({ trigger, modality }) => ({
      start: trigger.start,
      end: trigger.end,
      text: words(trigger.start, trigger.end),
      modality,
    })),
    attributions: [],
    timex: reading.times.map(({ start, end, span }) => ({
      start,
      end,
      text: words(start, end),
      type: 'DATE',
      value: timexValue(span),
    })),
  };
}

/** A span as TIMEX3 writes it: `2018-04-17`, `2018-W16`, `2018-05`, `2018-Q2`, `2018`; partial dates `XXXX-02-12`. */
function timexValue({ start, end, partial, precision }: TimeSpan): string {
  if (partial !== null) return partial.split('/')[0]!.replace(/^--/, 'XXXX-');
  if (start === null) return '';
  switch (precision) {
    case 'MONTH':
      return start.slice(0, 7);
    case 'YEAR':
      return start.slice(0, 4);
    case 'QUARTER':
      return `${start.slice(0, 4)}-Q${Math.ceil(Number(start.slice(5, 7)) / 3)}`;
    case 'WEEK':
      return isoWeek(start);
    case 'INTERVAL':
      return end === null || end === start ? start : `${start}/${end}`;
    default:
      return start;
  }
}

function isoWeek(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 4 - (date.getUTCDay() || 7));
  const first = Date.UTC(date.getUTCFullYear(), 0, 1);
  const week = Math.ceil(((date.getTime() - first) / 86_400_000 + 1) / 7);
  return `${date.getUTCFullYear()}-W${String(week).padStart(2, '0')}`;
}
