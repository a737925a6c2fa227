/** Named moments of an import between its transactions; a test that kills the importer names one. */
export const IMPORT_STEPS = [
  'articles looked up',
  'article read',
  'article written',
  'rejections recorded',
  'before removals',
  'article removed',
  'before finish',
  'finished',
  'run recorded',
] as const;
export type ImportStep = (typeof IMPORT_STEPS)[number];
