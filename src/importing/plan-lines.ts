import type { Plan, PlannedArticle, PlannedClaim, PlannedEdge, PlannedNode, PlanTotals } from '../graph/plan/plan.ts';
import { printable } from '../model/printable.ts';

/** How a line shows whether something comes, changes or goes, where the output can show it. */
export interface DiffPaint {
  added(text: string): string;
  changed(text: string): string;
  removed(text: string): string;
}

/** Text as it goes into a pipe. */
const PLAIN: DiffPaint = { added: (text) => text, changed: (text) => text, removed: (text) => text };

const SIGNS = { added: '+', changed: '~', removed: '-' } as const;
const CHANGES = { created: 'added', updated: 'changed', removed: 'removed' } as const;
const WHY_ENDED = {
  ARTICLE_EDITED: 'retired: ARTICLE_EDITED',
  READ_ANEW: 'retired: READ_ANEW',
  ARTICLE_REMOVED: 'goes with its article',
} as const;
/** A sentence that would fill a screen is told by its beginning. */
const SENTENCE_LENGTH = 200;

/** A plan as a readable diff, its totals as the last line. */
export function planLines(plan: Plan, paint: DiffPaint = PLAIN): readonly string[] {
  const { totals } = plan;
  const articles = totals.articlesCreated + totals.articlesUpdated + totals.articlesRemoved;
  return [
    ...plan.articles.flatMap((article) => articleLines(article, paint)),
    ...rest(articles - plan.articles.length, 'articles'),
    ...listed('added', 'source', 'sources', plan.sourcesAdded.map(nodeText), totals.sourcesAdded, paint),
    ...listed('removed', 'source', 'sources', plan.sourcesRemoved.map(nodeText), totals.sourcesRemoved, paint),
    ...listed('added', 'entity', 'entities', plan.entitiesAdded.map(nodeText), totals.entitiesAdded, paint),
    ...listed('removed', 'entity', 'entities', plan.entitiesRemoved.map(nodeText), totals.entitiesRemoved, paint),
    ...listed('added', 'edge', 'edges', plan.edgesDrawn.map(edgeText), totals.edgesDrawn, paint),
    ...listed('removed', 'edge', 'edges', plan.edgesWithdrawn.map(edgeText), totals.edgesWithdrawn, paint),
    totalLine(totals),
  ];
}

function articleLines(article: PlannedArticle, paint: DiffPaint): readonly string[] {
  const { change, id, title, publishedAt, added, ended, reason } = article;
  const kind = CHANGES[change];
  const why = reason === null ? '' : ` (${WHY_ENDED[reason]})`;
  const more = article.claimsAdded + article.claimsEnded - added.length - ended.length;
  return [
    paint[kind](`${SIGNS[kind]} article ${printable(title)} (${publishedAt?.slice(0, 10) ?? 'no date'}, ${id})`),
    ...added.map((claim) => paint.added(`  + claim ${claimText(claim)}`)),
    ...ended.map((claim) => paint.removed(`  - claim ${claimText(claim)}${why}`)),
    ...rest(more, 'claims').map((line) => `    ${line}`),
  ];
}

function claimText({ name, sentence }: PlannedClaim): string {
  const letters = Array.from(printable(sentence));
  const text =
    letters.length > SENTENCE_LENGTH ? `${letters.slice(0, SENTENCE_LENGTH - 1).join('')}…` : letters.join('');
  return `${printable(name)}  “${text}”`;
}

function nodeText({ id, name }: PlannedNode): string {
  return `${printable(name)} (${id})`;
}

/** HAPPENED and ONGOING share a type. */
function edgeText({ type, modality, subject, object }: PlannedEdge): string {
  return `${printable(subject)} · ${type} · ${printable(object)}${modality === 'ONGOING' ? ' (ONGOING)' : ''}`;
}

function listed(
  kind: 'added' | 'removed',
  one: string,
  many: string,
  texts: readonly string[],
  total: number,
  paint: DiffPaint,
): readonly string[] {
  return [
    ...texts.map((text) => paint[kind](`${SIGNS[kind]} ${one} ${text}`)),
    ...rest(total - texts.length, many).map((line) => `${SIGNS[kind]} ${line}`),
  ];
}

function rest(more: number, many: string): readonly string[] {
  return more > 0 ? [`… ${more} more ${many}`] : [];
}

/** `would change: articles +3 ~1 · claims +12 -2 · entities +4` */
function totalLine(totals: PlanTotals): string {
  const counts: readonly (readonly [what: string, added: number, changed: number, removed: number])[] = [
    ['articles', totals.articlesCreated, totals.articlesUpdated, totals.articlesRemoved],
    ['claims', totals.claimsAdded, 0, totals.claimsRetired + totals.claimsRemoved],
    ['edges', totals.edgesDrawn, 0, totals.edgesWithdrawn],
    ['entities', totals.entitiesAdded, 0, totals.entitiesRemoved],
    ['sources', totals.sourcesAdded, 0, totals.sourcesRemoved],
  ];
  const parts = counts.flatMap(([what, added, changed, removed]) => {
    const signed = Object.entries({ added, changed, removed })
      .filter(([, count]) => count > 0)
      .map(([kind, count]) => `${SIGNS[kind as keyof DiffPaint]}${count}`);
    return signed.length === 0 ? [] : [[what, ...signed].join(' ')];
  });
  return `would change: ${parts.length === 0 ? 'nothing' : parts.join(' · ')}`;
}
