import type { Extractor, Reading } from '../model/reading.ts';

/**
 * Claims the reader is less sure of are not stored: below it more claims are wrong than right on the annotated
 * development articles (docs/reading.md has the figures).
 */
const CLAIM_FLOOR = 0.5;

/** The reading as it is stored; the extractor's version names the floor, so that another floor makes articles be read again. */
export function withoutUnsureClaims(reading: Reading): Reading {
  return {
    ...reading,
    extractor: storedExtractor(reading.extractor),
    claims: reading.claims.filter((claim) => claim.confidence >= CLAIM_FLOOR),
  };
}

export function storedExtractor(extractor: Extractor): Extractor {
  return { name: extractor.name, version: `${extractor.version}/${CLAIM_FLOOR}` };
}
