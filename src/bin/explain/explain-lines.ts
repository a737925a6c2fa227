import { styleText } from 'node:util';
import type { ArticleWithClaims } from '../../graph/article-with-claims.ts';
import { storedExtractor, withoutUnsureClaims } from '../../importing/claim-floor.ts';
import { leftoverLines, standingClaims, standingText } from '../../importing/standing-claims.ts';
import type { Article } from '../../model/article.ts';
import type { Reading } from '../../model/reading.ts';
import { explainReading } from '../../reading/explanation.ts';
import { explanationLines, type Paint } from '../../reading/explanation-lines.ts';

/** An article that was read, and how it stands in the graph where it was taken from there. */
export interface Explained {
  readonly article: Article;
  readonly origin: string;
  readonly reading: Reading;
  readonly stored: ArticleWithClaims | null;
}

/** In a pipe nothing is painted, nor where NO_COLOR asks for that. */
const PAINT: Paint = {
  strong: (text) => styleText('bold', text, { stream: process.stdout }),
  faint: (text) => styleText('dim', text, { stream: process.stdout }),
};

/** One JSON object a sentence; of an article of the graph a last one on what is there and not read. */
export function jsonLines({ article, origin, reading, stored }: Explained): readonly string[] {
  const { id, title, publishedAt, source } = article;
  const about = { origin, id, title, publishedAt, source: source?.name ?? null, language: reading.language };
  const extractor = storedExtractor(reading.extractor);
  const sentences = explained(article, reading);
  const lineOf = (line: object) => JSON.stringify({ article: about, extractor, ...line });
  if (stored === null) return sentences.map(lineOf);
  const { read, unread, retired } = standingClaims(article, reading, stored);
  return [
    ...sentences.map(({ claims, ...sentence }) =>
      lineOf({ ...sentence, claims: claims.map((claim) => ({ ...claim, graph: read.get(claim.id) ?? null })) }),
    ),
    lineOf({ graph: { readBy: stored.extractor, unread, retired } }),
  ];
}

export function textLines({ article, origin, reading, stored }: Explained): readonly string[] {
  const published = article.publishedAt?.slice(0, 10) ?? 'no date';
  const { name, version } = storedExtractor(reading.extractor);
  const claims = stored && standingClaims(article, reading, stored);
  const otherReader = stored && (stored.extractor.name !== name || stored.extractor.version !== version);
  const leftovers = claims === null ? [] : leftoverLines(claims);
  return [
    `${origin}: ${PAINT.strong(article.title)}`,
    PAINT.faint(`${published} · ${article.source?.name ?? 'no source'} · ${article.id} · ${name} ${version}`),
    ...(otherReader
      ? [
          `In the graph as ${stored.extractor.name} ${stored.extractor.version} has read it; npm run import -- --reread reads it anew.`,
        ]
      : []),
    ...(reading.language === 'en' ? [] : [`The language is ${reading.language}: only English is read for claims.`]),
    '',
    ...explained(article, reading).flatMap((sentence) => [
      ...explanationLines(sentence, PAINT, ({ id }) => {
        const standing = claims?.read.get(id);
        return standing ? [['graph', standingText(standing)]] : [];
      }),
      '',
    ]),
    ...(leftovers.length === 0 ? [] : [...leftovers, '']),
  ];
}

function explained(article: Article, reading: Reading) {
  return explainReading(article, reading, new Set(withoutUnsureClaims(reading).claims));
}
