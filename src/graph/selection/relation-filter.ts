import { edgeType } from '../../model/ids.ts';
import { MODALITIES } from '../../model/kinds.ts';
import { ONTOLOGY } from '../../model/ontology.ts';
import { checkLength, checkRange, type DayRange } from './checks.ts';
import { checkIds } from './node-types.ts';
import { present } from './piece.ts';
import type { Scope } from './scope.ts';
import type { Arguments } from './selection.ts';

export interface RelationFilter {
  readonly type?: readonly string[] | null;
  readonly modality?: readonly string[] | null;
  readonly kind?: readonly string[] | null;
  readonly with?: readonly string[] | null;
  readonly minClaims?: number | null;
  readonly minSources?: number | null;
  readonly contested?: boolean | null;
  readonly reportedAt?: DayRange | null;
}

export function relationFilterOf(given: Arguments): RelationFilter {
  return (given.where ?? {}) as RelationFilter;
}

/** What the filter says of the relation itself, be it the node or the drawn edge: both have these properties. */
export function relationConditions(filter: RelationFilter, relation: string, scope: Scope): readonly string[] {
  const { from, to } = checkRange('reportedAt', filter.reportedAt ?? {});
  const anyOf = (property: 'type' | 'modality') => {
    const values = filter[property];
    return values && `${relation}.${property} IN ${scope.parameter(checkLength(property, values))}`;
  };
  const least = (property: string, count: number | null | undefined) =>
    typeof count === 'number' && `${relation}.${property} >= ${scope.parameter(count)}`;
  return present(
    anyOf('type'),
    anyOf('modality'),
    least('claims', filter.minClaims),
    least('sources', filter.minSources),
    typeof filter.contested === 'boolean' && `${relation}.contested = ${scope.parameter(filter.contested)}`,
    // Nobody reported on an undated relation within any days, not even within a range without ends. With ends they say so.
    filter.reportedAt && !from && !to && `${relation}.lastReportedAt IS NOT NULL`,
    from && `${relation}.lastReportedAt >= ${scope.parameter(from)}`,
    to && `${relation}.firstReportedAt < ${scope.parameter(`${to}~`)}`,
  );
}

/** What the filter says of an end: its kind, and who it is. */
export function endConditions(filter: RelationFilter, end: string, scope: Scope): readonly string[] {
  return present(
    filter.kind && `${end}.kind IN ${scope.parameter(checkLength('kind', filter.kind))}`,
    filter.with && `${end}.id IN ${scope.parameter(idsWith(filter.with))}`,
  );
}

export function idsWith(ids: readonly string[]): readonly string[] {
  return [...new Set(checkIds('with', checkLength('with', ids), 'Entity'))];
}

/**
 * The types of the drawn edges that a filter allows, as literal text: only so does the database read nothing else. They come
 * from the ontology; what the filter names only picks among them.
 */
export function edgeTypes(filter: RelationFilter): string {
  return filter.type || filter.modality ? typesOf(filter) : EVERY_TYPE;
}

/** Some 300 names, which most questions for paths need: put together once. */
const EVERY_TYPE = typesOf({});

function typesOf(filter: RelationFilter): string {
  const modalities = MODALITIES.filter((each) => !filter.modality || filter.modality.includes(each));
  const types = ONTOLOGY.map((row) => row.type).filter((each) => !filter.type || filter.type.includes(each));
  const drawn = types.flatMap((type) => modalities.flatMap((modality) => edgeType(type, modality) ?? []));
  return [...new Set(drawn)].join('|') || 'NOTHING_IS_DRAWN_SO';
}

/** True where the types of the edges say all that the filter says: HAPPENED and ONGOING share theirs. */
export function isTypesOnly(filter: RelationFilter): boolean {
  const { type: _, modality, ...others } = filter;
  const set = Object.values(others).some((value) => value !== null && value !== undefined);
  return !set && (!modality || modality.includes('HAPPENED') === modality.includes('ONGOING'));
}
