/** An article of a story, as far as it matters who was first. */
export interface StoryMember {
  readonly id: string;
  readonly publishedAt: string | null;
  /** Source id. */
  readonly source: string | null;
}

/**
 * Which article of a story is the first (the earliest; undated ones come last, and of equals the smaller id), and from which
 * source the story comes: that of the first article that has one.
 */
export function beginningOf(members: readonly StoryMember[]): {
  readonly first: string;
  readonly origin: string | null;
} {
  const inOrder = members.toSorted(byPublication);
  return { first: inOrder[0]!.id, origin: inOrder.find(({ source }) => source !== null)?.source ?? null };
}

function byPublication(a: StoryMember, b: StoryMember): number {
  if (a.publishedAt === b.publishedAt) return a.id < b.id ? -1 : 1;
  if (a.publishedAt === null) return 1;
  if (b.publishedAt === null) return -1;
  return a.publishedAt < b.publishedAt ? -1 : 1;
}
