import { BackchannelError } from '../../model/errors.ts';
import { checkFew, checkLength, checkRange, type DayRange } from './checks.ts';
import { type ClaimFilter, type FilterPart, openFilter } from './claim-filter.ts';
import { checkIds } from './node-types.ts';
import { present } from './piece.ts';
import type { Scope } from './scope.ts';
import { withinDays } from './time-walk.ts';
import { checkWords, wholeWord } from './words.ts';

type Values = readonly string[] | null | undefined;

/** What a claim (a variable) must fit besides the days of its report: conditions to be joined by AND. */
export function claimConditions(parts: readonly FilterPart[], claim: string, scope: Scope): readonly string[] {
  return parts.flatMap((part) => partConditions(part, claim, scope));
}

/** Each list of ids, of whatever length, is one parameter: filters of one shape are one text. */
function partConditions(part: FilterPart, claim: string, scope: Scope): readonly string[] {
  const anyOf = (property: string, values: Values, argument: string) =>
    values && `${claim}.${property} IN ${scope.parameter(checkLength(argument, values))}`;
  const plays = (argument: string, role: string, ids: Values) =>
    ids &&
    `EXISTS { (${claim})-[:ABOUT${role}]->(other) WHERE other.id IN ${scope.parameter(checkIds(argument, checkLength(argument, ids), 'Entity'))} }`;
  return present(
    anyOf('type', part.type, 'type'),
    anyOf('modality', part.modality, 'modality'),
    plays('about', '', part.about),
    part.aboutAll && part.aboutAll.length > 0 && aboutAllOf(part.aboutAll, claim, scope),
    plays('subject', " {role: 'SUBJECT'}", part.subject),
    plays('object', " {role: 'OBJECT'}", part.object),
    plays('speaker', " {role: 'SPEAKER'}", part.speaker),
    anyOf('sourceId', part.source && checkIds('source', part.source, 'Source'), 'source'),
    anyOf('articleId', part.article && checkIds('article', part.article, 'Article'), 'article'),
    part.kind &&
      `EXISTS { (${claim})-[:ABOUT]->(other) WHERE other.kind IN ${scope.parameter(checkLength('kind', part.kind))} }`,
    typeof part.minConfidence === 'number' &&
      `${claim}.confidence >= ${scope.parameter(checkConfidence(part.minConfidence))}`,
    ...eventConditions(part.eventTime, claim, scope),
    typeof part.asOf === 'string' && knownAt(part.asOf, claim, scope),
    typeof part.text === 'string' && sentenceCondition(part.text, claim, scope),
    part.OR && `(${part.OR.map((each) => nested(each, claim, scope)).join(' OR ') || scope.parameter(false)})`,
    // What is not known (a claim without an event) does not fit the inner filter, and so fits this one.
    part.NOT && `NOT coalesce(${nested(part.NOT, claim, scope)}, false)`,
  );
}

/** Never a literal true or false: with those the database thinks the whole WHERE away, and then misses what its index hint is about. */
function nested(filter: ClaimFilter, claim: string, scope: Scope): string {
  const { parts, days } = openFilter(filter);
  const conditions = [...(days ? [withinDays(days, scope)(claim)] : []), ...claimConditions(parts, claim, scope)];
  return `(${conditions.join(' AND ') || scope.parameter(true)})`;
}

/** The claim's own few relationships are read, not those of the entities. An entity may stand there in several roles. */
function aboutAllOf(ids: readonly string[], claim: string, scope: Scope): string {
  const all = [...new Set(checkIds('aboutAll', checkFew('aboutAll', ids), 'Entity'))];
  return `COUNT { MATCH (${claim})-[:ABOUT]->(other) WHERE other.id IN ${scope.parameter(all)} RETURN DISTINCT other } = ${scope.parameter(all.length)}`;
}

/** Instants are compared as such: as text, `05.5Z` would come before `05Z`. */
function knownAt(instant: string, claim: string, scope: Scope): string {
  const then = scope.parameter(Date.parse(instant));
  return `datetime(${claim}.recordedAt).epochMillis <= ${then} AND (${claim}.retiredAt IS NULL OR datetime(${claim}.retiredAt).epochMillis > ${then})`;
}

function eventConditions(range: DayRange | null | undefined, claim: string, scope: Scope): readonly string[] {
  if (!range) return [];
  const { from, to } = checkRange('eventTime', range);
  return present(
    `${claim}.timeStart IS NOT NULL`,
    from && `coalesce(${claim}.timeEnd, ${claim}.timeStart) >= ${scope.parameter(from)}`,
    to && `${claim}.timeStart <= ${scope.parameter(to)}`,
  );
}

function sentenceCondition(text: string, claim: string, scope: Scope): string {
  const words = scope.parameter(checkWords('text', text).map(wholeWord));
  return `EXISTS { (${claim})-[:EVIDENCE]->(sentence) WHERE all(word IN ${words} WHERE toLower(sentence.text) =~ word) }`;
}

function checkConfidence(confidence: number): number {
  if (confidence >= 0 && confidence <= 1) return confidence;
  throw new BackchannelError('BAD_INPUT', `minConfidence: expected 0 to 1, got ${confidence}.`);
}
