import type { NamedSpan } from './named-spans.ts';

/** What a document speaks of beyond doubt, for names that several bear. */
export interface CountriesSpokenOf {
  /** Whether a country is named, or something of it. */
  has(country: string): boolean;
  /** Whether something is named that belongs to it: its capital, its adjective, its people. */
  hasPartOf(country: string): boolean;
}

/** Counts only names that one entry alone bears. */
export function countriesSpokenOf(spans: readonly NamedSpan[]): CountriesSpokenOf {
  const named = new Set<string>();
  const parts = new Set<string>();
  for (const { names } of spans) {
    const [first, ...more] = names;
    if (!first || first.use === 'surname' || more.some(({ entry }) => entry !== first.entry)) continue;
    const { entry, use, match } = first;
    if (entry.country !== null && match !== 'hint') parts.add(entry.country);
    if (use === 'adjective') parts.add(entry.id);
    if (entry.kind === 'Place') named.add(entry.id);
  }
  return { has: (country) => named.has(country) || parts.has(country), hasPartOf: (country) => parts.has(country) };
}
