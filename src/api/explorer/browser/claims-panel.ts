import { claimCard } from './claim-card.ts';
import { element } from './element.ts';
import type { RelationClaims, RelationData } from './graph-shapes.ts';
import { nameOfDay } from './months.ts';
import { claimsOf } from './questions.ts';
import { counted, lookOfModality, SYMMETRIC, wordsOf } from './vocabulary.ts';

export interface ClaimsPanelEvents {
  readonly onEntity: (id: string) => void;
  readonly onRelation: (id: string) => void;
  readonly onError: (error: unknown) => void;
}

/** The claims behind a relation, page by page, or null where there is no such relation. */
export async function claimsPanel(
  id: string,
  opposites: (relation: RelationData) => readonly RelationData[],
  events: ClaimsPanelEvents,
  signal: AbortSignal,
): Promise<HTMLElement | null> {
  const relation = await claimsOf(id, null, signal);
  if (!relation) return null;
  const list = element('ol', { class: 'claims' });
  const foot = element('div', { class: 'foot' });

  function add({ claims }: RelationClaims): void {
    list.append(...claims.nodes.map(claimCard));
    const { hasNextPage, endCursor } = claims.pageInfo;
    foot.replaceChildren(
      element('span', { class: 'note', role: 'status' }, `${list.childElementCount} of ${relation!.claimCount} shown`),
      ...(hasNextPage ? [element('button', { type: 'button', onclick: () => void more(endCursor) }, 'Show more')] : []),
    );
  }

  async function more(after: string | null): Promise<void> {
    try {
      const next = await claimsOf(id, after, signal);
      if (next) add(next);
    } catch (error) {
      events.onError(error);
    }
  }

  add(relation);
  return element('section', { class: 'relation' }, ...head(relation, opposites(relation), events), list, foot);
}

function head(
  relation: RelationClaims,
  opposites: readonly RelationData[],
  { onEntity, onRelation }: ClaimsPanelEvents,
): readonly (HTMLElement | null)[] {
  const { subject, object, type, modality, claimCount, articleCount, sourceCount } = relation;
  const look = lookOfModality(modality);
  const end = ({ id, name }: { readonly id: string; readonly name: string }) =>
    element('button', { type: 'button', class: 'link', onclick: () => onEntity(id) }, name);
  return [
    element(
      'h2',
      { tabindex: '-1' },
      end(subject),
      ` ${wordsOf(type)} `,
      SYMMETRIC.has(type) ? null : element('span', { 'aria-hidden': 'true' }, '→ '),
      end(object),
    ),
    element(
      'p',
      { class: 'facts' },
      element('span', { class: `modality ${modality.toLowerCase()}` }, look.label),
      element('span', {}, look.meaning),
    ),
    element(
      'p',
      { class: 'note' },
      `${counted(claimCount, 'claim')} in ${counted(articleCount, 'article')} of ${counted(sourceCount, 'source')}${reported(relation)}`,
    ),
    relation.contested
      ? element(
          'p',
          { class: 'contested' },
          element('strong', {}, 'Contested: '),
          'other reports say the opposite. ',
          ...opposites.flatMap((other) => [
            element(
              'button',
              { type: 'button', class: 'link', onclick: () => onRelation(other.id) },
              `${wordsOf(other.type)}, ${lookOfModality(other.modality).label} (${counted(other.claimCount, 'claim')})`,
            ),
            ' ',
          ]),
        )
      : null,
  ];
}

function reported({ firstReportedAt, lastReportedAt }: RelationData): string {
  if (!firstReportedAt || !lastReportedAt) return '';
  const [first, last] = [nameOfDay(firstReportedAt), nameOfDay(lastReportedAt)];
  return first === last ? `, reported on ${first}` : `, reported from ${first} to ${last}`;
}
