import { createHash } from 'node:crypto';
import type { Extractor } from '../model/reading.ts';
import { type Calibration, parseCalibration } from './claims/confidence.ts';
import { type Encoder, type EncoderFiles, openEncoder } from './encoder/open-encoder.ts';
import { type Lexicon, parseLexicon } from './lexicon/lexicon.ts';

/** Raise it with every change of code by which the same text may be read differently. */
const READING_RULES = 6;

/** The bytes that reading rests on, opened by the entry point; `lexicon` unpacked. */
export interface ReaderFiles extends EncoderFiles {
  readonly lexicon: Uint8Array;
  readonly calibration: Uint8Array;
}

export interface Reader {
  readonly extractor: Extractor;
  readonly encoder: Encoder;
  readonly lexicon: Lexicon;
  readonly calibration: Calibration;
  close(): Promise<void>;
}

/** @throws {BackchannelError} where a file is not what it should be. */
export async function openReader(files: ReaderFiles): Promise<Reader> {
  const encoder = await openEncoder(files);
  return {
    extractor: { name: 'backchannel-reader', version: versionOf(files) },
    encoder,
    lexicon: parseLexicon(files.lexicon),
    calibration: parseCalibration(files.calibration),
    close: () => encoder.close(),
  };
}

/** `1-3fa94c0b12de`: the number of the rules, and a digest of weights, vocabulary, labels, lexicon and calibration. */
function versionOf(files: ReaderFiles): string {
  const hash = createHash('sha256');
  const { weights, vocabulary, labels, lexicon, calibration } = files;
  for (const bytes of [weights, vocabulary, labels, lexicon, calibration]) hash.update(bytes);
  return `${READING_RULES}-${hash.digest('hex').slice(0, 12)}`;
}
