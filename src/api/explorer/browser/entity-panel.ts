import { element } from './element.ts';
import type { EntityData, EntityDetails, ListedRelation } from './graph-shapes.ts';
import { nameOfDay } from './months.ts';
import { entityWithRelations } from './questions.ts';
import { counted, lookOfKind, lookOfModality, SYMMETRIC, wordsOf } from './vocabulary.ts';

export interface EntityPanelEvents {
  readonly onExpand: (id: string) => void;
  readonly onCentre: (id: string) => void;
  readonly onRelation: (id: string) => void;
}

/** What an entity is, and its strongest relations as a list; null where there is none with this id. */
export async function entityPanel(
  id: string,
  events: EntityPanelEvents,
  signal: AbortSignal,
): Promise<HTMLElement | null> {
  const entity = await entityWithRelations(id, signal);
  if (!entity) return null;
  const drawn = entity.relations.nodes;
  return element(
    'section',
    { class: 'entity' },
    element('h2', { tabindex: '-1' }, entity.name),
    element(
      'p',
      { class: 'facts' },
      element('span', { class: 'kind' }, lookOfKind(entity.kind).label),
      entity.description ? element('span', {}, entity.description) : null,
    ),
    entity.aliases.length > 0 ? element('p', { class: 'note' }, `Also: ${entity.aliases.join(', ')}`) : null,
    element('p', { class: 'note' }, countsOf(entity)),
    element(
      'p',
      { class: 'actions' },
      element('button', { type: 'button', onclick: () => events.onExpand(id) }, 'Expand on the map'),
      element('button', { type: 'button', onclick: () => events.onCentre(id) }, 'Begin here'),
    ),
    element('h3', {}, drawn.length > 0 ? 'Strongest relations' : 'No relations are drawn for it.'),
    element(
      'ul',
      { class: 'relations' },
      ...drawn.map((relation) => element('li', {}, relationButton(entity, relation, events))),
    ),
  );
}

function relationButton(entity: EntityData, relation: ListedRelation, { onRelation }: EntityPanelEvents): HTMLElement {
  const { subject, object, type, modality } = relation;
  const acts = subject.id === entity.id;
  const other = element('strong', {}, acts ? object.name : subject.name);
  return element(
    'button',
    { type: 'button', class: 'row', onclick: () => onRelation(relation.id) },
    element('span', { class: `modality ${modality.toLowerCase()}` }, lookOfModality(modality).label),
    acts || SYMMETRIC.has(type)
      ? element('span', {}, `${wordsOf(type)} `, other)
      : element('span', {}, other, ` ${wordsOf(type)} ${entity.name}`),
    element('span', { class: 'note' }, counted(relation.claimCount, 'claim')),
  );
}

function countsOf({
  articleCount,
  mentionCount,
  claimCount,
  relationCount,
  firstReportedAt,
  lastReportedAt,
}: EntityDetails) {
  const counts = [
    counted(articleCount, 'article'),
    counted(mentionCount, 'mention'),
    counted(claimCount, 'claim'),
    counted(relationCount, 'relation'),
  ].join(' · ');
  if (!firstReportedAt || !lastReportedAt) return counts;
  return `${counts} · ${nameOfDay(firstReportedAt)} to ${nameOfDay(lastReportedAt)}`;
}
