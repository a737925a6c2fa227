/** One figure that reading is held to on a development set; percent, but for errors. */
export interface WantedFigure {
  readonly name: string;
  readonly set: string;
  /** The scorer's name for it, without the set. */
  readonly key: string;
  /** What is wanted at least; of an error, at most. */
  readonly wanted: number;
  readonly isError?: true;
  /** The prototype that reading began with, on the same set; null where it had nothing to say. */
  readonly sketch: number | null;
  /** compromise 14.17 with compromise-dates 3.9 on the same texts (`compromise.mjs`); null where it finds no such thing. */
  readonly compromise: number | null;
}

function row(
  name: string,
  figure: string,
  wanted: number,
  others: { readonly sketch?: number; readonly compromise?: number; readonly isError?: true } = {},
): WantedFigure {
  const [set = '', ...key] = figure.split('/');
  const { sketch = null, compromise = null, ...more } = others;
  return { name, set, key: key.join('/'), wanted, sketch, compromise, ...more };
}

export const WANTED_FIGURES: readonly WantedFigure[] = [
  row('names in news, strict F1', 'conll2003-aida/ner-news.strict.f1', 88, { sketch: 85.8, compromise: 49.9 }),
  row('names on the web, strict F1', 'uner-ewt-news/ner.strict.f1', 82, { sketch: 79.5, compromise: 57.4 }),
  row('names in conflict reports, partial F1', 're3d/ner.partial.f1', 74, { sketch: 67.5, compromise: 54.5 }),
  row('names in wire sentences, strict F1', 'conll04/ner.strict.f1', 84, { sketch: 78.9, compromise: 57.1 }),
  row('claims: type and pair, F1', 'news-claims/claims.core.f1', 60, { sketch: 39.6 }),
  row('… with modality, F1', 'news-claims/claims.claim.f1', 55, { sketch: 33.1 }),
  row('… with speaker, F1', 'news-claims/claims.attributed.f1', 48, { sketch: 24.2 }),
  row('… accuracy of modality among found', 'news-claims/claims.modality.acc', 93, { sketch: 83.5 }),
  row('relations end to end, strict F1', 'conll04/relations.strict.f1', 45),
  row('relations, precision', 'redocred-political/relations.claims.p', 70),
  row('event class at the cue, accuracy', 'plover-gsr/events.class.acc', 60),
  row('modality, words given, macro F1', 'meantime/modality.given.macroF1', 72),
  row('factuality, mean error', 'factuality-uw/modality.given.mae', 0.5, { isError: true }),
  row('attribution: cue, F1', 'polnear/attribution.cue.f1', 65),
  row('attribution: cue and source, F1', 'polnear/attribution.source.f1', 58),
  row('whose name it is, across articles, B3 F1', 'conll2003-aida/resolution.b3.f1', 82),
  row('persons across articles, CoNLL mean', 'newswcl50/resolution.conll', 75),
  row('dates, value F1', 'tempeval3-time/time.value.f1', 72, { compromise: 40.2 }),
];
