import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { withoutUnsureClaims } from '../src/importing/claim-floor.ts';
import { openReadingPool } from '../src/importing/reading-pool.ts';
import { ownSentences } from '../tests/setup/own-sentences.ts';
import { articleOf } from '../tests/setup/read-text.ts';
import { type OwnFigures, type Share, scoreOwnSentences } from '../tests/setup/score-own-sentences.ts';

const MODELS = fileURLToPath(new URL('../models', import.meta.url));

/** How well the project's own sentences are read, as lines: what the test's floors are set by. */
export async function ownFigures(withMisses: boolean): Promise<readonly string[]> {
  const sentences = ownSentences();
  const pool = await openReadingPool({ size: availableParallelism(), modelsFolder: MODELS });
  const readings = await Promise.all(sentences.map(({ text }) => pool.read(articleOf(text))));
  await pool.close();
  const figures = scoreOwnSentences(sentences, readings);
  const stored = scoreOwnSentences(sentences, readings.map(withoutUnsureClaims));
  return [
    ...(withMisses ? [...figures.misses, ''] : []),
    `${sentences.length} sentences`,
    `all claims          ${summary(figures)}`,
    `stored by an import ${summary(stored)}`,
    `found with its modality: ${sharesLine(figures.byModality)}`,
    `found with its type:     ${sharesLine(figures.byType)}`,
  ];
}

function summary({ precision, recall, f1, modality, speakers, falseAlarms }: OwnFigures): string {
  return [
    `type and ends P ${precision.toFixed(1)} R ${recall.toFixed(1)} F1 ${f1.toFixed(1)}`,
    `modality ${modality.toFixed(1)}`,
    `speakers ${speakers.toFixed(1)}`,
    `false alarms ${falseAlarms.toFixed(1)}`,
  ].join(' · ');
}

function sharesLine(shares: ReadonlyMap<string, Share>): string {
  return [...shares]
    .toSorted()
    .map(([name, { found, told }]) => `${name} ${found}/${told}`)
    .join(' · ');
}
