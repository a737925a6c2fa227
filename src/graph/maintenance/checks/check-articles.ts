import { beginningOf, type StoryMember } from '../../copies/story.ts';
import { textBands } from '../../copies/text-bands.ts';
import { loadStatement } from '../../statements.ts';
import { sortKey } from '../../writing/sort-key.ts';
import { type Check, type Drift, difference, differences, LIMITS } from '../drift.ts';
import { idPages } from '../graph-pages.ts';

const stateOfArticles = loadStatement('read/state-of-articles');

interface ArticleRow {
  readonly id: string;
  readonly article: {
    readonly publishedAt: string | null;
    readonly k: string | null;
    readonly mentionCount: number | null;
    readonly claimCount: number | null;
    readonly text: string;
    readonly bands: readonly string[] | null;
  };
  readonly sources: readonly { readonly source: string; readonly e: string | null; readonly k: string | null }[];
  readonly mentions: readonly {
    readonly entity: string;
    readonly e: string | null;
    readonly k: string | null;
    readonly count: number | null;
    readonly sizes: readonly (number | null)[];
  }[];
  /** Those that are not retired. */
  readonly claims: readonly {
    readonly id: string;
    readonly reportedAt: string | null;
    readonly sourceId: string | null;
    readonly originSourceId: string | null;
  }[];
  readonly sentences: readonly {
    readonly id: string;
    readonly text: string;
    readonly start: number;
    readonly end: number;
  }[];
  readonly copyOf: readonly string[];
  /** The articles of its story, itself among them. */
  readonly story: readonly StoryMember[];
  /** Whether the story is still to be found. */
  readonly isOpen: boolean;
}

/** Articles: their key and counters, what leads to their source and their entities, what their claims and sentences take from them. */
export const CHECK_ARTICLES: Check = {
  things: 'articles',
  atOnce: 100,
  ids: (database) => idPages(database, 'Article'),
  async find(database, articles) {
    return (await database.run<ArticleRow>(stateOfArticles, { articles }, LIMITS)).rows.flatMap(driftsOf);
  },
};

function driftsOf(row: ArticleRow): Drift[] {
  return [...own(row), ...links(row), ...story(row), ...ofClaims(row), ...ofSentences(row)];
}

function own({ id, article, mentions, claims }: ArticleRow): Drift[] {
  const { k, mentionCount, claimCount } = article;
  const expected = {
    k: sortKey(article.publishedAt, id),
    mentionCount: mentions.reduce((sum, { sizes }) => sum + (sizes[0] ?? 0), 0),
    claimCount: claims.length,
  };
  return [
    ...differences(id, expected, { k, mentionCount, claimCount }),
    ...difference(id, 'bands', textBands(article.text), article.bands ?? []),
  ];
}

function links({ id, article, sources, mentions }: ArticleRow): Drift[] {
  const k = sortKey(article.publishedAt, id);
  const entities = mentions.map(({ entity }) => entity);
  return [
    ...difference(id, 'number of sources', Math.min(sources.length, 1), sources.length),
    ...sources.flatMap(({ source, ...keys }) => differences(id, { e: source, k }, keys, `PUBLISHED_BY ${source} `)),
    ...difference(id, 'entities mentioned', [...new Set(entities)].sort(), entities.toSorted()),
    ...mentions.flatMap(({ entity, sizes, ...keys }) => {
      const [count = null] = sizes;
      const prefix = `MENTIONS ${entity} `;
      return [
        ...differences(id, { e: entity, k, count }, keys, prefix),
        ...difference(id, `${prefix}lengths of lists`, [count, count, count], sizes),
      ];
    }),
  ];
}

/** Copies lead to the first of their story, and only they lead anywhere. */
function story({ id, story: members, copyOf, isOpen }: ArticleRow): Drift[] {
  if (isOpen) return [];
  const { first } = beginningOf(members);
  return difference(id, 'COPY_OF', first === id ? [] : [first], copyOf);
}

function ofClaims({ article, sources, claims, story: members, isOpen }: ArticleRow): Drift[] {
  const sourceId = sources[0]?.source ?? null;
  const { origin } = beginningOf(members);
  return claims.flatMap(({ id, originSourceId, ...found }) => [
    ...differences(id, { reportedAt: article.publishedAt, sourceId }, found),
    ...(isOpen ? [] : difference(id, 'originSourceId', origin ?? sourceId, originSourceId)),
  ]);
}

function ofSentences({ article, sentences }: ArticleRow): Drift[] {
  return sentences.flatMap(({ id, text, start, end }) => difference(id, 'text', article.text.slice(start, end), text));
}
