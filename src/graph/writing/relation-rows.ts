import { edgeType, relationId, relationPair } from '../../model/ids.ts';
import { MODALITIES, type Modality } from '../../model/kinds.ts';
import { type ClaimType, isClaimType } from '../../model/ontology.ts';

/** Modalities that a denial contradicts; what is only supposed contradicts nothing. */
const ASSERTED: readonly Modality[] = ['HAPPENED', 'ONGOING', 'PLANNED', 'POSSIBLE', 'SUSPECTED'];
const DENIED: readonly Modality[] = ['DENIED'];

/** A drawn edge that has to be brought up to date with its claims. */
export interface RelationRow {
  readonly id: string;
  /** Type of the relationship: `PLANNED_MET`. */
  readonly edge: string;
  readonly type: ClaimType;
  readonly modality: Modality;
  readonly subject: string;
  readonly object: string;
  readonly pair: string;
  /** Ids of the relations of the same polarity, this one among them: one claim of any makes the opposites contested. */
  readonly camp: readonly string[];
  /** Ids of the relations that say the opposite: one claim of any makes this one contested. */
  readonly opposites: readonly string[];
  /** Those of the opposites that are no rows themselves: rows find out by themselves whether they are contested. */
  readonly others: readonly string[];
}

/** Rows for the drawn ones among these relations, each once, sorted by id. */
export function relationRows(ids: Iterable<string>): RelationRow[] {
  const drawn = new Set(ids);
  return [...drawn].sort().flatMap((id) => relationRow(id, drawn));
}

/** Ids of the entities between which these relations lie, sorted: they are locked in this order. */
export function endsOf(ids: Iterable<string>): string[] {
  return [...new Set([...ids].flatMap((id) => partsOf(id).slice(2)))].sort();
}

/** Type, modality, subject, object. */
function partsOf(id: string): string[] {
  return id.replace(/^relation:/u, '').split('|');
}

function relationRow(id: string, drawn: ReadonlySet<string>): RelationRow[] {
  const [type = '', said = '', subject = '', object = ''] = partsOf(id);
  const modality = MODALITIES.find((each) => each === said);
  if (!isClaimType(type) || !modality || !object) throw new RangeError(`Expected the id of a relation, got ${id}.`);
  const edge = edgeType(type, modality);
  if (edge === null) return [];
  const idsOf = (modalities: readonly Modality[]) => modalities.map((each) => relationId(type, each, subject, object));
  const [camp, opposites] = modality === 'DENIED' ? [DENIED, ASSERTED] : [ASSERTED, DENIED];
  const against = idsOf(opposites);
  return [
    {
      id,
      edge,
      type,
      modality,
      subject,
      object,
      pair: relationPair(subject, object),
      camp: idsOf(camp),
      opposites: against,
      others: against.filter((each) => !drawn.has(each)),
    },
  ];
}
