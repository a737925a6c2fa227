/**
 * `npm run calibrate -- CLAIMS.jsonl.gz [BATCHES] [OUT]`: reads annotated sentences that the network was not trained on
 * and writes how often claims of each strength are right (models/confidence.json). Prints the reliability table of a model that
 * never saw the batch it is asked about, and its expected calibration error.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { type Calibration, confidenceOf } from '../src/reading/claims/confidence.ts';
import { readArticle } from '../src/reading/read-article.ts';
import { openReader } from '../src/reading/reader.ts';
import { type AnnotatedSentence, isRight } from './calibration/annotated-claims.ts';
import { curveOf, type Judged, reliability } from './calibration/isotonic.ts';

/** Batches that training holds back (training/reader/train.py). */
const HELD_BACK = 'b003,b011,b029,t004';
/** A rule with fewer judged claims has no curve of its own. */
const ENOUGH = 25;
const UNCALIBRATED = '{"network":[[0,0],[1,1]],"rules":{}}';

const models = join(import.meta.dirname, '../models');
const [, , source, batches = HELD_BACK, out = join(models, 'confidence.json')] = process.argv;
if (!source || !existsSync(source)) {
  const came = source ? `no file ${source}` : 'none';
  console.error(`Expected annotated claims, got ${came}. Usage: npm run calibrate -- CLAIMS.jsonl.gz [BATCHES] [OUT]`);
  process.exit(2);
}
process.env.ORT_DISABLE_TELEMETRY = '1';
const file = (name: string) => readFileSync(join(models, name));
const reader = await openReader({
  weights: file('reader.int8.onnx'),
  vocabulary: file('vocab.txt'),
  labels: file('reader.labels.json'),
  lexicon: gunzipSync(file('lexicon.tsv.gz')),
  calibration: Buffer.from(UNCALIBRATED),
});

interface JudgedClaim extends Judged {
  readonly batch: string;
  readonly rule: string;
}

async function judge(sentence: AnnotatedSentence): Promise<readonly JudgedClaim[]> {
  const article = {
    id: `article:${sentence.id}`,
    url: null,
    title: '',
    authors: [],
    publishedAt: null,
    source: null,
    language: 'en',
    text: sentence.text,
  };
  const reading = await readArticle(article, reader);
  return reading.claims.map((claim) => ({
    batch: sentence.batch,
    rule: claim.rule,
    strength: claim.confidence,
    right: isRight(claim, reading.mentions, sentence.claims),
  }));
}

function calibrationOf(claims: readonly JudgedClaim[]): Calibration {
  const ownCurve = (rule: string) => !/^model:|^rule:modality-/.test(rule);
  const rules = Map.groupBy(
    claims.filter(({ rule }) => ownCurve(rule)),
    ({ rule }) => rule,
  );
  const known = [...rules].filter(([, of]) => of.length >= ENOUGH).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return {
    network: curveOf(claims.filter(({ rule }) => !known.some(([name]) => name === rule))),
    rules: Object.fromEntries(known.map(([rule, of]) => [rule, curveOf(of)])),
  };
}

const wanted = new Set(batches.split(','));
const sentences = gunzipSync(readFileSync(source))
  .toString('utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line) as AnnotatedSentence)
  .filter(({ batch }) => wanted.has(batch));
const judged: JudgedClaim[] = [];
for (const sentence of sentences) judged.push(...(await judge(sentence)));
await reader.close();

const unseen = [...wanted].flatMap((batch) => {
  const calibration = calibrationOf(judged.filter((claim) => claim.batch !== batch));
  return judged
    .filter((claim) => claim.batch === batch)
    .map(({ rule, strength, right }) => ({ strength: confidenceOf(calibration, rule, strength), right }));
});
const { rows, error } = reliability(unseen);
console.log(`${judged.length} claims in ${sentences.length} sentences; each judged with the other batches' curves`);
console.log('confidence   claims   mean   right');
for (const row of rows) {
  const range = `${row.from.toFixed(1)} to ${row.to.toFixed(1)}`;
  console.log(`${range}   ${String(row.count).padStart(6)}   ${row.mean.toFixed(2)}    ${row.right.toFixed(2)}`);
}
console.log(`expected calibration error ${error.toFixed(3)}`);
writeFileSync(out, `${JSON.stringify(calibrationOf(judged))}\n`);
