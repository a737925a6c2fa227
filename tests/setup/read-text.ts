import { fileURLToPath } from 'node:url';
import { openReadingPool, type ReadingPool } from '../../src/importing/reading-pool.ts';
import type { Article } from '../../src/model/article.ts';
import type { Reading } from '../../src/model/reading.ts';

const MODELS_FOLDER = fileURLToPath(new URL('../../models', import.meta.url));

/** One thread: the network needs its own realm, which Jest's is not. */
export function openTestPool(): Promise<ReadingPool> {
  return openReadingPool({ size: 1, modelsFolder: MODELS_FOLDER });
}

export function articleOf(text: string, more: Partial<Article> = {}): Article {
  return {
    id: 'article:test',
    url: null,
    title: 'A test',
    authors: [],
    publishedAt: null,
    source: null,
    language: null,
    ...more,
    text,
  };
}

/** Each claim in one line: `Person A | PLANNED MET | Person B | speaker, outlet`. */
export function claimLines(reading: Reading): readonly string[] {
  const names = new Map(reading.entities.map(({ id, name }) => [id, name]));
  const mentions = new Map(reading.mentions.map((mention) => [mention.id, mention]));
  const nameOf = (id: string | null) => {
    if (id === null) return '…';
    const mention = mentions.get(id)!;
    return mention.entity === null ? mention.text : names.get(mention.entity)!;
  };
  return reading.claims.map(({ subject, object, modality, type, speakers }) =>
    [
      nameOf(subject),
      `${modality} ${type}`,
      nameOf(object),
      ...(speakers.length ? [speakers.map((speaker) => speaker.text).join(', ')] : []),
    ].join(' | '),
  );
}
