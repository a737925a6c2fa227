/** Things that are done many at once: each call waits until the batch that it came into is done. */
export interface Batches<Item, Result> {
  /** Rejects with what the batch was rejected with. */
  add(item: Item): Promise<Result>;
  /** Sends what waits, and resolves when nothing is under way any more. */
  settled(): Promise<void>;
}

export interface BatchLimits {
  /** A batch is sent as soon as it has so many items, */
  readonly items: number;
  /** or so much weight, */
  readonly weight: number;
  /** or its first item has waited so many milliseconds. */
  readonly milliseconds: number;
  /** So many batches are under way at once; others wait. */
  readonly atOnce: number;
}

interface Entry<Item, Result> {
  readonly item: Item;
  resolve(result: Result): void;
  reject(error: unknown): void;
}

/**
 * @param weigh weight of one item, in the unit of the limits
 * @param work does a batch; gives a result for each item, in their order
 */
export function openBatches<Item, Result>(
  limits: BatchLimits,
  weigh: (item: Item) => number,
  work: (items: readonly Item[]) => Promise<readonly Result[]>,
): Batches<Item, Result> {
  let filling: Entry<Item, Result>[] = [];
  let weight = 0;
  let timer: NodeJS.Timeout | undefined;
  const ready: (readonly Entry<Item, Result>[])[] = [];
  const underWay = new Set<Promise<void>>();

  function send(): void {
    clearTimeout(timer);
    timer = undefined;
    if (filling.length > 0) ready.push(filling);
    filling = [];
    weight = 0;
    start();
  }

  function start(): void {
    while (underWay.size < limits.atOnce) {
      const batch = ready.shift();
      if (!batch) return;
      const done = doBatch(batch).then(() => {
        underWay.delete(done);
        start();
      });
      underWay.add(done);
    }
  }

  /** Never rejects. */
  async function doBatch(batch: readonly Entry<Item, Result>[]): Promise<void> {
    try {
      const results = await work(batch.map(({ item }) => item));
      for (const [index, entry] of batch.entries()) entry.resolve(results[index]!);
    } catch (error) {
      for (const entry of batch) entry.reject(error);
    }
  }

  return {
    add(item) {
      const { promise, resolve, reject } = Promise.withResolvers<Result>();
      filling.push({ item, resolve, reject });
      weight += weigh(item);
      if (filling.length >= limits.items || weight >= limits.weight) send();
      else timer ??= setTimeout(send, limits.milliseconds);
      return promise;
    },
    async settled() {
      send();
      while (underWay.size > 0) await Promise.all(underWay);
    },
  };
}
