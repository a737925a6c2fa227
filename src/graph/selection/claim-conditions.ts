import { BackchannelError } from '../../model/errors.ts';
import { checkFew, checkLength, checkRange, type DayRange } from './checks.ts';
import { type ClaimFilter, type FilterPart, openFilter } from './claim-filter.ts';
import { checkIds } from './node-types.ts';
import { present } from './piece.ts';
import type { Scope } from './scope.ts';
import { withinDays } from './time-walk.ts';
import { checkWords, wholeWord } from './words.ts';

type Values = readonly string[] | null | undefined;

/** What is read of what stands around a claim: of whoever takes part id, kind and role, and its sentence. */
type Read = 'id' | 'kind' | 'role' | 'sentence';

const OF_PARTS = { id: 'other.id', kind: 'other.kind', role: 'about.role' } as const;

interface Condition {
  readonly text: string;
  readonly reads: readonly Read[];
}

/**
 * What a claim (a variable) must fit besides the days of its report: conditions to be joined by AND. What stands around a claim
 * is read once for all of them: the database takes long to plan a subquery for each.
 */
export function claimConditions(parts: readonly FilterPart[], claim: string, scope: Scope): readonly string[] {
  const all = parts.flatMap((part) => partConditions(part, claim, scope));
  const alike = Map.groupBy(all, ({ reads }) => `${reads.some(isOfParts)} ${reads.includes('sentence')}`);
  return [...alike.values()].flatMap((conditions) => {
    const texts = conditions.map(({ text }) => text);
    const reads = new Set(conditions.flatMap((each) => each.reads));
    return reads.size === 0 ? texts : [around(claim, texts.join(' AND '), reads, scope)];
  });
}

function around(claim: string, condition: string, reads: ReadonlySet<Read>, scope: Scope): string {
  const columns = [...reads].filter(isOfParts).sort();
  let text = condition;
  if (reads.has('sentence')) {
    scope.countObject();
    text = `any(sentence IN COLLECT { MATCH (${claim})-[:EVIDENCE]->(on) RETURN toLower(on.text) } WHERE ${text})`;
  }
  if (columns.length > 0) {
    scope.countObject();
    const part = columns.map((column) => `${column}: ${OF_PARTS[column]}`).join(', ');
    text = `any(parts IN [COLLECT { MATCH (${claim})-[about:ABOUT]->(other) RETURN {${part}} }] WHERE ${text})`;
  }
  return text;
}

function isOfParts(read: Read): read is keyof typeof OF_PARTS {
  return read !== 'sentence';
}

/** Each list, of whatever length, is one parameter: filters of one shape are one text. */
function partConditions(part: FilterPart, claim: string, scope: Scope): readonly Condition[] {
  const anyOf = (property: string, values: Values, argument: string) =>
    values && onClaim(`${claim}.${property} IN ${scope.parameter(checkLength(argument, values))}`);
  const plays = (argument: string, role: string | null, ids: Values) =>
    ids &&
    aPart(
      `${role ? `part.role = '${role}' AND ` : ''}part.id IN ${scope.parameter(checkIds(argument, checkLength(argument, ids), 'Entity'))}`,
      role ? ['id', 'role'] : ['id'],
    );
  return present(
    anyOf('type', part.type, 'type'),
    anyOf('modality', part.modality, 'modality'),
    plays('about', null, part.about),
    part.aboutAll && part.aboutAll.length > 0 && aboutAllOf(part.aboutAll, scope),
    plays('subject', 'SUBJECT', part.subject),
    plays('object', 'OBJECT', part.object),
    plays('speaker', 'SPEAKER', part.speaker),
    anyOf('sourceId', part.source && checkIds('source', part.source, 'Source'), 'source'),
    anyOf('articleId', part.article && checkIds('article', part.article, 'Article'), 'article'),
    part.kind && aPart(`part.kind IN ${scope.parameter(checkLength('kind', part.kind))}`, ['kind']),
    typeof part.minConfidence === 'number' &&
      onClaim(`${claim}.confidence >= ${scope.parameter(checkConfidence(part.minConfidence))}`),
    ...eventConditions(part.eventTime, claim, scope).map(onClaim),
    typeof part.asOf === 'string' && onClaim(knownAt(part.asOf, claim, scope)),
    typeof part.text === 'string' && sentenceCondition(part.text, scope),
    part.OR && eitherOf(part.OR, claim, scope),
    part.NOT && noneOf(part.NOT, claim, scope),
  );
}

function onClaim(text: string): Condition {
  return { text, reads: [] };
}

function aPart(test: string, reads: readonly Read[]): Condition {
  return { text: `any(part IN parts WHERE ${test})`, reads };
}

function eitherOf(filters: readonly ClaimFilter[], claim: string, scope: Scope): Condition {
  const any = filters.map((each) => nested(each, claim, scope));
  const text = any.map((each) => each.text).join(' OR ') || scope.parameter(false);
  return { text: `(${text})`, reads: any.flatMap((each) => each.reads) };
}

/** What is not known (a claim without an event) does not fit the inner filter, and so fits this one. */
function noneOf(filter: ClaimFilter, claim: string, scope: Scope): Condition {
  const { text, reads } = nested(filter, claim, scope);
  return { text: `NOT coalesce(${text}, false)`, reads };
}

/**
 * A filter within another. Never a literal true or false: with those the database thinks the whole WHERE away, and then misses
 * what its index hint is about.
 */
function nested(filter: ClaimFilter, claim: string, scope: Scope): Condition {
  const { parts, days } = openFilter(filter);
  const all = [
    ...(days ? [onClaim(withinDays(days, scope)(claim))] : []),
    ...parts.flatMap((part) => partConditions(part, claim, scope)),
  ];
  const text = all.map((each) => each.text).join(' AND ') || scope.parameter(true);
  return { text: `(${text})`, reads: all.flatMap((each) => each.reads) };
}

function aboutAllOf(ids: readonly string[], scope: Scope): Condition {
  const all = scope.parameter([...new Set(checkIds('aboutAll', checkFew('aboutAll', ids), 'Entity'))]);
  return { text: `all(id IN ${all} WHERE any(part IN parts WHERE part.id = id))`, reads: ['id'] };
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

function sentenceCondition(text: string, scope: Scope): Condition {
  const words = scope.parameter(checkWords('text', text).map(wholeWord));
  return { text: `all(word IN ${words} WHERE sentence =~ word)`, reads: ['sentence'] };
}

function checkConfidence(confidence: number): number {
  if (confidence >= 0 && confidence <= 1) return confidence;
  throw new BackchannelError('BAD_INPUT', `minConfidence: expected 0 to 1, got ${confidence}.`);
}
