import { createHash } from 'node:crypto';
import type { EntityKind, Modality } from './kinds.ts';
import { type ClaimType, ontologyOf } from './ontology.ts';

/** Lower case, accents off, everything but letters and digits to single hyphens: `Kim Jong-un` and `Kim Jong Un` alike. */
export function slug(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’.]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/gu, '');
}

/** The form in which names are looked up: as slug, with spaces. `K.E.I.` and `KEI` alike. */
export function nameKey(name: string): string {
  return slug(name).replaceAll('-', ' ');
}

/** `person:kim-jong-un`. Places in the sense of countries are `place:north-korea`. */
export function entityId(kind: EntityKind, name: string): string {
  return `${kind.toLowerCase()}:${slug(name)}`;
}

/** First 20 hex digits (80 bits) of SHA-256 over the parts, kept apart by U+001F. */
export function digest(...parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\u001f')).digest('hex').slice(0, 20);
}

/** The ends of a claim of a symmetric type in their one order; others as they are. */
function orderedEnds(type: ClaimType, subject: string, object: string): readonly [string, string] {
  return ontologyOf(type).symmetric && object < subject ? [object, subject] : [subject, object];
}

/** Identity of a drawn edge: `relation:MET|PLANNED|person:donald-trump|person:kim-jong-un`. */
export function relationId(type: ClaimType, modality: Modality, subject: string, object: string): string {
  return `relation:${[type, modality, ...orderedEnds(type, subject, object)].join('|')}`;
}

/** Finds all relations between two entities, whichever is the subject: both ids, the smaller first. */
export function relationPair(one: string, other: string): string {
  return one < other ? `${one}|${other}` : `${other}|${one}`;
}

/** Type of the drawn edge: only what happened or goes on has the bare name; HYPOTHETICAL is not drawn (null). */
export function edgeType(type: ClaimType, modality: Modality): string | null {
  if (modality === 'HYPOTHETICAL') return null;
  return modality === 'HAPPENED' || modality === 'ONGOING' ? type : `${modality}_${type}`;
}
