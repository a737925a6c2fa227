/** The parts of a driver that are used here, whichever copy of it is. */
interface AnyDriver {
  session(options: { database: string; defaultAccessMode: 'READ' }): {
    run(text: string, parameters: Readonly<Record<string, unknown>>): PromiseLike<{ readonly summary: Summary }>;
    close(): Promise<void>;
  };
}

interface Summary {
  readonly profile: Plan | false;
}

interface Plan {
  readonly dbHits?: number;
  readonly children: readonly Plan[];
}

/** Database hits of a statement, its subqueries included. */
export async function hitsOf(
  driver: AnyDriver,
  text: string,
  parameters: Readonly<Record<string, unknown>>,
): Promise<number> {
  const session = driver.session({ database: 'neo4j', defaultAccessMode: 'READ' });
  try {
    const { summary } = await session.run(`PROFILE ${text}`, parameters);
    return summary.profile ? sum(summary.profile) : 0;
  } finally {
    await session.close();
  }
}

function sum({ dbHits, children }: Plan): number {
  return Number(dbHits ?? 0) + children.reduce((total, child) => total + sum(child), 0);
}
