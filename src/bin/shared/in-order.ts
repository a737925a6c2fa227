/** What became of one piece of work: its result, or why it failed. */
export type Outcome<Result> =
  | { readonly result: Result; readonly error: null }
  | { readonly result: null; readonly error: Error };

/**
 * Works on several items at once and gives the outcomes in the order of the items. At most `ahead` are begun and not yet
 * given, so that memory stays flat however long the input is and however slow whoever takes the outcomes.
 */
export async function* inOrder<Item, Result>(
  items: AsyncIterable<Item>,
  ahead: number,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<readonly [Item, Outcome<Result>]> {
  const begun: Promise<readonly [Item, Outcome<Result>]>[] = [];
  for await (const item of items) {
    begun.push(outcomeOf(() => work(item)).then((outcome) => [item, outcome] as const));
    if (begun.length >= ahead) yield begun.shift()!;
  }
  for (const each of begun) yield each;
}

async function outcomeOf<Result>(work: () => Promise<Result>): Promise<Outcome<Result>> {
  try {
    return { result: await work(), error: null };
  } catch (error) {
    return { result: null, error: Error.isError(error) ? error : new Error(String(error)) };
  }
}
