import type { RelationData } from './graph-shapes.ts';

/** Relations of the same type between the same two that say the opposite: one of the two is a denial. */
export function oppositesOf(relation: RelationData, others: readonly RelationData[]): readonly RelationData[] {
  const isDenial = relation.modality === 'DENIED';
  return others.filter(
    (other) =>
      other.type === relation.type && endsOf(other) === endsOf(relation) && (other.modality === 'DENIED') !== isDenial,
  );
}

function endsOf({ subject, object }: RelationData): string {
  return [subject.id, object.id].sort().join('\n');
}
