import { fileURLToPath } from 'node:url';

/** What reading needs of the repository's `models/` folder. */
export const MODEL_FILES = {
  weights: 'reader.int8.onnx',
  vocabulary: 'vocab.txt',
  labels: 'reader.labels.json',
  lexicon: 'lexicon.tsv.gz',
  calibration: 'confidence.json',
} as const;

export const MODELS_FOLDER = fileURLToPath(new URL('../../../models', import.meta.url));
