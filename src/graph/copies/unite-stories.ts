import type { Database } from '../database.ts';
import { loadStatement } from '../statements.ts';
import type { FoundStory } from './find-stories.ts';
import type { SettledArticle } from './settle-articles.ts';
import { beginningOf, type StoryMember } from './story.ts';

const gatherStories = loadStatement('write/gather-stories');
const linkCopies = loadStatement('write/link-copies');
const LIMITS = { deadlineMs: 60_000 };

interface Member extends StoryMember {
  readonly contentHash: string;
  readonly unsettled: boolean;
}

/** One of the articles asked for, and the story it belongs to so far. */
interface Gathered {
  readonly id: string;
  readonly first: string;
  readonly members: readonly Member[];
}

interface Link {
  readonly id: string;
  readonly first: string | null;
}

/** What becomes of a story: links that are to change, and articles whose claims may have to change. */
interface United {
  readonly links: readonly Link[];
  readonly articles: readonly SettledArticle[];
}

/**
 * Links all articles of each story to its first, in one transaction. Settled articles whose story now comes from another source
 * are marked to be settled in the same transaction. A story of which somebody has changed or removed an article since it was
 * found is left as it is.
 * @returns what is to be settled
 */
export async function uniteStories(
  database: Database,
  stories: readonly FoundStory[],
): Promise<readonly SettledArticle[]> {
  return database.write(async (transaction) => {
    const articles = stories.flatMap((story) => [...story.articles.map(({ id }) => id), ...story.stories]).sort();
    const { rows } = await transaction.run<Gathered>(gatherStories, { articles });
    const gathered = new Map(rows.map((row) => [row.id, row]));
    const united = stories.flatMap((story) => unite(story, gathered));
    const settled = united.flatMap(({ articles }) => articles);
    const unsettled = settled.map(({ id }) => id);
    await transaction.run(linkCopies, { links: united.flatMap(({ links }) => links), unsettled });
    return settled;
  }, LIMITS);
}

/** Empty where the story is not as it was found. */
function unite(story: FoundStory, gathered: ReadonlyMap<string, Gathered>): readonly United[] {
  const hashes = new Map(story.articles.map(({ id, contentHash }) => [id, contentHash]));
  const named = [...hashes.keys(), ...story.stories].map((id) => gathered.get(id));
  const parts = new Map(named.flatMap((part) => (part ? [[part.first, part] as const] : [])));
  const members = [...parts.values()].flatMap((part) => part.members);
  const isAsFound = (member: Member) => !member.unsettled || hashes.get(member.id) === member.contentHash;
  if (named.includes(undefined) || !members.every(isAsFound)) return [];
  const { first, origin } = beginningOf(members);
  const links: Link[] = [];
  const articles: SettledArticle[] = [];
  for (const part of parts.values()) {
    const isOther = beginningOf(part.members).origin !== origin;
    for (const { id, contentHash, unsettled } of part.members) {
      const isFirst = id === first;
      if (part.first !== first) links.push({ id, first: isFirst ? null : first });
      if (!isOther && !unsettled) continue;
      const linked = { first: isFirst ? null : first, copies: isFirst ? members.length - 1 : 0 };
      articles.push({ id, contentHash, origin, ...linked });
    }
  }
  return [{ links, articles }];
}
