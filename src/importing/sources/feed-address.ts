import { readUrl, urlIdentity } from '../fields/read-url.ts';

/** An address that may be relative, as a whole one; null where it is none (or relative to nothing). Empty is the base itself. */
export function resolved(address: string, base: string | null): string | null {
  const trimmed = address.trim();
  if (trimmed === '') return base;
  return URL.parse(trimmed, base ?? undefined)?.href ?? null;
}

/** What tells an entry from all others: its address, or where it has an id besides, that. */
export interface EntryIdentity {
  readonly id: string | null;
  readonly url: string | null;
}

/**
 * An id that is the entry's address is no id of its own, so that an article is the same whether it comes from a feed, a
 * crawl or a file. An id that is unique only within its feed (`123`) is told apart by `home`.
 * @param isPermalink the id is the address, if it is one at all, and better than the link (RSS: `isPermaLink`)
 */
export function entryIdentity(id: string, url: string | null, isPermalink: boolean, home: string): EntryIdentity {
  if (id === '') return { id: null, url };
  const page = readUrl(id);
  const link = url === null ? null : readUrl(url);
  if (page !== null && (isPermalink || link === null)) return { id: null, url: page };
  if (page !== null && link !== null && urlIdentity(page) === urlIdentity(link)) return { id: null, url };
  return { id: /^[a-z][a-z0-9+.-]*:\S+$/i.test(id) ? id : `${home} ${id}`, url };
}
