import type { Database } from '../database.ts';
import { loadStatement } from '../statements.ts';
import { type FoundStory, findStories, type UnsettledArticle } from './find-stories.ts';
import { type SettledArticle, settleArticles } from './settle-articles.ts';
import { uniteStories } from './unite-stories.ts';

const dissolveStories = loadStatement('write/dissolve-stories');
const listUnsettled = loadStatement('read/list-unsettled');

const DISSOLVED_AT_ONCE = 100;
const LISTED_AT_ONCE = 5_000;
/** Settled in one go, which holds some 500 bytes of each in memory. */
const MOST_AT_ONCE = 100_000;
/** Members of stories that are united in one transaction; one story is never parted. */
const UNITED_AT_ONCE = 500;
/** Then what others keep changing is left to the next call. */
const FRUITLESS_ROUNDS = 3;
const LIMITS = { deadlineMs: 60_000 };

export interface SettleOptions {
  /**
   * False where all relations are drawn anew afterwards in any case, and a mark in the graph says so; else those whose number
   * of sources may have changed are brought up to date at once.
   */
  readonly draws?: boolean;
}

/**
 * Finds the story of each article that is `:Unsettled`: links copies to the first article of their story (`COPY_OF`), gives
 * claims the source their story began with (`originSourceId`), and draws the relations that rest on them. What comes out depends
 * on the set of articles and not on their order. Each step is a transaction; broken off anywhere, the next call ends in the
 * same graph: an article keeps its label until all of its story is right. Others may read and write meanwhile; what they
 * change while it is compared is left to the next call.
 * @throws {BackchannelError} of the database.
 */
export async function settleCopies(database: Database, { draws = true }: SettleOptions = {}): Promise<void> {
  for (let fruitless = 0; fruitless < FRUITLESS_ROUNDS; ) {
    await dissolve(database);
    const articles = await unsettled(database);
    if (articles.length === 0) return;
    const stories = await findStories(database, articles);
    const [alone, shared] = partition(stories);
    let settled = await settleArticles(database, alone, draws);
    for (const pack of packsOf(shared))
      settled += await settleArticles(database, await uniteStories(database, pack), draws);
    // Somebody else is changing all that is left.
    fruitless = settled === 0 ? fruitless + 1 : 0;
  }
}

/** An article that was changed may not belong to its story any more, and the story may not hold together without it. */
async function dissolve(database: Database): Promise<void> {
  for (;;) {
    const { rows } = await database.run<{ removed: number }>(dissolveStories, { count: DISSOLVED_AT_ONCE }, LIMITS);
    if ((rows[0]?.removed ?? 0) === 0) return;
  }
}

async function unsettled(database: Database): Promise<readonly UnsettledArticle[]> {
  const articles: UnsettledArticle[] = [];
  while (articles.length < MOST_AT_ONCE) {
    const page = { after: articles.at(-1)?.id ?? '', count: LISTED_AT_ONCE };
    const { rows } = await database.run<UnsettledArticle>(listUnsettled, page, LIMITS);
    articles.push(...rows);
    if (rows.length < LISTED_AT_ONCE) break;
  }
  return articles;
}

function partition(stories: readonly FoundStory[]): readonly [readonly SettledArticle[], readonly FoundStory[]] {
  const alone: SettledArticle[] = [];
  const shared: FoundStory[] = [];
  for (const story of stories) {
    const [article, ...others] = story.articles;
    if (others.length > 0 || story.stories.length > 0) shared.push(story);
    else if (article) alone.push(aloneOf(article));
  }
  return [alone, shared];
}

function aloneOf({ id, contentHash, source }: UnsettledArticle): SettledArticle {
  return { id, contentHash, origin: source, first: null, copies: 0 };
}

function* packsOf(stories: readonly FoundStory[]): Generator<readonly FoundStory[]> {
  let pack: FoundStory[] = [];
  let size = 0;
  for (const story of stories) {
    pack.push(story);
    size += story.articles.length;
    if (size < UNITED_AT_ONCE) continue;
    yield pack;
    [pack, size] = [[], 0];
  }
  if (size > 0) yield pack;
}
