import type { Database } from '../graph/database.ts';
import { articlesNamed } from '../graph/stored-articles.ts';
import type { Article } from '../model/article.ts';
import { BackchannelError } from '../model/errors.ts';
import { articleId } from './build-article.ts';
import { readUrl, urlIdentity } from './fields/read-url.ts';

const NOTHING: Omit<Article, 'id'> = {
  url: null,
  title: '',
  authors: [],
  publishedAt: null,
  source: null,
  language: null,
  text: '',
};

/**
 * The id of an article as people call it: its id in the graph, the id it was given with, or its address, in whatever spelling
 * counts as the same page. Null where the graph has none such.
 * @throws {BackchannelError} BAD_INPUT where several articles with ids of their own share the address, naming them.
 */
export async function findArticle(database: Database, given: string): Promise<string | null> {
  const ids = articleIdsOf(given);
  const found = await articlesNamed(database, ids, spellingsOf(given));
  const named = ids.find((id) => found.some((article) => article.id === id));
  if (named !== undefined) return named;
  if (found.length > 1) {
    const those = found.map(({ id, title }) => `${id} (${title})`).join(', ');
    throw new BackchannelError(
      'BAD_INPUT',
      `Expected one article at ${given}, but there are ${found.length}: ${those}. Give the id.`,
    );
  }
  return found[0]?.id ?? null;
}

/** Ids in the graph that an article may have that people call so, the likelier first. */
function articleIdsOf(given: string): readonly string[] {
  const url = readUrl(given);
  return [articleId(given, NOTHING), ...(url === null ? [] : [articleId(undefined, { ...NOTHING, url })])];
}

/** All addresses of the page that differ in http or https, `www.` and a last slash. */
function spellingsOf(given: string): readonly string[] {
  const url = readUrl(given);
  if (url === null) return [];
  const { search } = new URL(url);
  const whole = urlIdentity(url);
  const page = whole.slice(0, whole.length - search.length);
  const ends = page.includes('/') ? ['', '/'] : ['/'];
  return ['https://', 'http://'].flatMap((scheme) =>
    ['', 'www.'].flatMap((host) => ends.map((end) => `${scheme}${host}${page}${end}${search}`)),
  );
}
