import { element } from './element.ts';
import type { RelationData } from './graph-shapes.ts';
import { nameOfDay } from './months.ts';
import { lookOfModality, wordsOf } from './vocabulary.ts';

const HEADS = ['Who', 'Relation', 'How sure', 'Whom or what', 'Claims', 'Last reported'];

/** Everything that the map draws, as a table: the strongest relations first. */
export function relationTable(relations: readonly RelationData[], onRelation: (id: string) => void): HTMLElement {
  const sorted = [...relations].sort((one, other) => other.claimCount - one.claimCount);
  return element(
    'table',
    {},
    element('caption', {}, 'Relations on the map, those with most claims first'),
    element('thead', {}, element('tr', {}, ...HEADS.map((head) => element('th', { scope: 'col' }, head)))),
    element('tbody', {}, ...sorted.map((relation) => row(relation, onRelation))),
  );
}

function row(relation: RelationData, onRelation: (id: string) => void): HTMLElement {
  const { id, subject, object, type, modality, claimCount, contested, lastReportedAt } = relation;
  const label = `${subject.name} ${wordsOf(type)} ${object.name}, ${lookOfModality(modality).label}: show the claims`;
  return element(
    'tr',
    {},
    element('td', {}, subject.name),
    element(
      'td',
      {},
      element(
        'button',
        { type: 'button', class: 'link', 'aria-label': label, onclick: () => onRelation(id) },
        wordsOf(type),
      ),
    ),
    element(
      'td',
      {},
      element('span', { class: `modality ${modality.toLowerCase()}` }, lookOfModality(modality).label),
      contested ? element('span', { class: 'contested' }, ' contested') : null,
    ),
    element('td', {}, object.name),
    element('td', { class: 'number' }, String(claimCount)),
    element('td', {}, lastReportedAt ? nameOfDay(lastReportedAt) : 'undated'),
  );
}
