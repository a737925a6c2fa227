import type { EntityKind } from '../../model/kinds.ts';
import { matchKey } from '../lexicon/name-key.ts';
import type { SentenceAnalysis } from '../sentence-analysis.ts';
import { initialsOf } from './entity-registry.ts';
import type { Named } from './resolve-names.ts';

const ACRONYM = /^\p{Lu}[\p{L}.&-]{0,8}[\p{Lu}.]$/u;

/**
 * Acronyms the document itself explains -> the body named in full: by what stands in brackets after it ("Party of
 * Democratic Action (SDA)"), else by its initials. One that two bodies share stands for neither (null).
 */
export function acronymsOf(
  named: readonly Named[],
  kindOf: (each: Named) => EntityKind,
  sentences: readonly SentenceAnalysis[],
): ReadonlyMap<string, Named | null> {
  const found = new Map<string, Named | null>();
  const bodies = named.filter((each) => kindOf(each) === 'Organization' && each.span.to - each.span.from > 1);
  const note = (acronym: string, each: Named): void => {
    const key = matchKey(acronym);
    const known = found.get(key);
    found.set(key, known === undefined || (known && matchKey(known.surface) === matchKey(each.surface)) ? each : null);
  };
  const byStart = new Map(named.map((each) => [`${each.span.sentence} ${each.span.from}`, each]));
  for (const each of bodies) {
    const initials = initialsOf(each.surface);
    if (initials !== null) note(initials, each);
    const { sentence, to } = each.span;
    const words = sentences[sentence]!.tokens;
    const acronym = words[to + 1]?.text ?? '';
    if (words[to]?.text !== '(' || words[to + 2]?.text !== ')' || !ACRONYM.test(acronym)) continue;
    // "(AP)" names the agency, not the body before it.
    const inside = byStart.get(`${sentence} ${to + 1}`)?.span.names ?? [];
    if (!inside.some(({ match }) => match === 'exact') && initials !== acronym) note(acronym, each);
  }
  return found;
}
