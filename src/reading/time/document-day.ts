import type { Article } from '../../model/article.ts';
import type { SentenceAnalysis } from '../sentence-analysis.ts';
import { matchAt } from './grammar.ts';
import { resolveTime } from './resolve-time.ts';
import { timePieces } from './time-tokens.ts';

/** A dateline stands among the first words: "LONDON 1996-08-30", "SEOUL, April 3, 2018 (Reuters)". */
const LAST_START = 8;
const FIRST_SENTENCES = 3;

/** The day an article is written: that of its publication, else of its dateline (a full date after a town in capitals), else null. */
export function documentDay(
  { publishedAt }: Pick<Article, 'publishedAt'>,
  sentences: readonly SentenceAnalysis[],
): string | null {
  if (publishedAt !== null) return publishedAt.slice(0, 10);
  for (const { tokens } of sentences.slice(0, FIRST_SENTENCES)) {
    const pieces = timePieces(tokens);
    for (let from = 1; from < Math.min(LAST_START, pieces.length); from++) {
      const match = matchAt(pieces, from);
      if (!match) continue;
      const span = resolveTime(match.expression, { published: null, narrative: null, future: false });
      const town = tokens[0]!.text;
      const shouted = town.length > 2 && town === town.toUpperCase() && town !== town.toLowerCase();
      if (span.precision === 'DAY' && span.basis === 'EXPLICIT' && shouted) return span.start;
      break;
    }
  }
  return null;
}
