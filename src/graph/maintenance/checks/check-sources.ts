import { loadStatement } from '../../statements.ts';
import { preferredText } from '../../writing/preferred-text.ts';
import { type Check, differences, LIMITS } from '../drift.ts';
import { idPages } from '../graph-pages.ts';

const stateOfSources = loadStatement('read/state-of-sources');
const stateOfMonths = loadStatement('read/state-of-months');

interface SourceRow {
  readonly id: string;
  readonly name: string | null;
  readonly domain: string | null;
  readonly hasArticles: boolean;
  readonly names: readonly string[];
  readonly domains: readonly string[];
}

/** Sources: name and domain as their articles give them, and that they have any. */
export const CHECK_SOURCES: Check = {
  things: 'sources',
  atOnce: 20,
  ids: (database) => idPages(database, 'Source'),
  async find(database, sources) {
    const { rows } = await database.run<SourceRow>(stateOfSources, { sources }, LIMITS);
    return rows.flatMap(({ id, names, domains, ...found }) => {
      const expected = { name: preferredText(names), domain: preferredText(domains), hasArticles: true };
      return differences(id, found.hasArticles ? expected : { ...found, hasArticles: true }, found);
    });
  },
};

/** Months: that there is an entity whose they are. How many claims they count is looked at with the entity. */
export const CHECK_MONTHS: Check = {
  things: 'months',
  atOnce: 2000,
  ids: (database) => idPages(database, 'MonthlyCount'),
  async find(database, months) {
    type Row = { readonly id: string; readonly ofEntity: boolean; readonly name: string; readonly month: string };
    const { rows } = await database.run<Row>(stateOfMonths, { months }, LIMITS);
    return rows.flatMap(({ id, ...found }) =>
      differences(id, { ofEntity: true, name: found.month, month: found.month }, found),
    );
  },
};
