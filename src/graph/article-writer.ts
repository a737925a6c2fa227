import type { Article } from '../model/article.ts';
import type { Reading } from '../model/reading.ts';
import { settleCopies } from './copies/settle-copies.ts';
import type { Database } from './database.ts';
import { type RemoveReport, removeArticle } from './remove-article.ts';
import { type WriteReport, writeArticle } from './write-article.ts';
import type { WriteContext } from './writing/writing.ts';

/** What brings articles into the graph: one transaction each, many in one, or none at all where it only tells what would change. */
export interface ArticleWriter {
  /** Calls may overlap. @throws {BackchannelError} of the database. */
  write(article: Article, reading: Reading, context: WriteContext): Promise<WriteReport>;
  /** Takes an article and all it has put into the graph away; null where it is not there. Calls may overlap. */
  remove(id: string): Promise<RemoveReport | null>;
  /** What is done once, after the last article. Broken off, it is done by the next import. */
  finish(): Promise<void>;
}

/** Writes each article in a transaction of its own. */
export function openArticleWriter(database: Database): ArticleWriter {
  return {
    write: (article, reading, context) => writeArticle(database, article, reading, context),
    remove: (id) => removeArticle(database, id),
    finish: () => settleCopies(database),
  };
}
