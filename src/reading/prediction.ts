import type { Article } from '../model/article.ts';
import type { AttributionReading, Cue, Reading, TextSpan } from '../model/reading.ts';
import { timexOf } from './time/timex.ts';

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
        cue: cueOf(claim.cues, trigger),
        evidence: [evidence.start, evidence.end],
        speakers: claim.speakers.map(({ mention, text }) => (mention === null ? { text } : { mention, text })),
      };
    }),
    events: reading.events.map(({ start, end, modality }) => ({ start, end, text: words(start, end), modality })),
    attributions: reading.attributions.filter(({ within }) => within === null).map(attributionOf),
    timex: reading.times.map((time) => ({
      start: time.start,
      end: time.end,
      text: words(time.start, time.end),
      ...timexOf(time),
    })),
  };
}

/** The format knows outermost attributions only: what is reported within another's words is that one's content. */
function attributionOf({ source, cue, content }: AttributionReading): object {
  const pairs = (spans: readonly TextSpan[]) => spans.map(({ start, end }) => [start, end]);
  return { source: pairs(source), cue: pairs([cue]), content: pairs(content) };
}

/** From the first to the last of the words that carry the claim's type. */
function cueOf(cues: readonly Cue[], trigger: TextSpan): readonly [number, number] {
  const carrying = cues.filter(({ kind }) => kind === 'TRIGGER');
  return [
    Math.min(trigger.start, ...carrying.map(({ start }) => start)),
    Math.max(trigger.end, ...carrying.map(({ end }) => end)),
  ];
}
