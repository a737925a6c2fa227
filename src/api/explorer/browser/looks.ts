import type { EntityData, RelationData } from './graph-shapes.ts';
import { lookOfKind, lookOfModality, SYMMETRIC } from './vocabulary.ts';

export interface NodeAttributes {
  readonly entity: EntityData;
  readonly isCentre: boolean;
  readonly isSelected: boolean;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly label: string;
  readonly color: string;
  readonly shape: string;
}

export interface LineAttributes {
  readonly relation: RelationData;
  readonly isSelected: boolean;
  readonly size: number;
  /** Of the dashes, or of nothing where the line is solid. */
  readonly color: string;
  /** Of the whole line; transparent where there are dashes. */
  readonly solid: string;
  readonly dash: number;
  readonly gap: number;
  readonly head: string;
}

const TRANSPARENT = '#00000000';
const LETTER_WIDTH = 6.4;
const LONGEST_NAME = 32;

/** Pixels of a name on the map, about. */
export function labelWidth(name: string): number {
  return Math.min(name.length, LONGEST_NAME) * LETTER_WIDTH;
}

/** Size by articles, shape and colour by kind. */
export function nodeLook({ kind, name, articleCount }: EntityData, isCentre: boolean) {
  const { color, shape } = lookOfKind(kind);
  const size = Math.min(26, 6 + 2.8 * Math.log2(1 + articleCount)) + (isCentre ? 2 : 0);
  const label = name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 1)}…` : name;
  return { color, shape, size, label };
}

/** Dashes and colour by modality, width by claims; a denial ends in a bar, other relations with a direction in an arrow. */
export function lineLook({ type, modality, claimCount }: RelationData, dark: boolean) {
  const look = lookOfModality(modality);
  const [dash, gap] = look.dash;
  const color = dark ? look.dark : look.light;
  return {
    color,
    solid: gap > 0 ? TRANSPARENT : color,
    dash,
    gap,
    size: Math.min(8, 2.8 + 0.9 * Math.log2(claimCount)),
    head: modality === 'DENIED' ? 'bar' : SYMMETRIC.has(type) ? 'none' : 'arrow',
  };
}
