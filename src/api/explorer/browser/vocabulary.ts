/** How things look and are called. Nothing here needs a page. */

export interface KindLook {
  readonly kind: string;
  readonly label: string;
  readonly plural: string;
  readonly shape: 'circle' | 'square' | 'triangle' | 'diamond';
  readonly color: string;
}

/** Shape and colour together are different for each kind, and shape alone tells the commonest ones apart. */
export const KINDS: readonly KindLook[] = [
  { kind: 'PERSON', label: 'person', plural: 'people', shape: 'circle', color: '#e4572e' },
  { kind: 'ORGANIZATION', label: 'organization', plural: 'organizations', shape: 'square', color: '#3f7fcb' },
  { kind: 'PLACE', label: 'place', plural: 'places', shape: 'diamond', color: '#2f9a62' },
  { kind: 'NORP', label: 'nationality or group', plural: 'nationalities, groups', shape: 'diamond', color: '#93bf63' },
  { kind: 'WEAPON', label: 'weapon', plural: 'weapons', shape: 'triangle', color: '#7b8494' },
  { kind: 'CHANNEL', label: 'channel', plural: 'channels', shape: 'circle', color: '#9a5cbf' },
  { kind: 'EVENT', label: 'event', plural: 'events', shape: 'triangle', color: '#e0a800' },
  { kind: 'FACILITY', label: 'facility', plural: 'facilities', shape: 'square', color: '#b0793f' },
  { kind: 'PRODUCT', label: 'product', plural: 'products', shape: 'square', color: '#2aa5a5' },
];
const UNKNOWN_KIND: KindLook = { kind: '', label: 'entity', plural: 'entities', shape: 'circle', color: '#8793a0' };

export function lookOfKind(kind: string): KindLook {
  return KINDS.find((each) => each.kind === kind) ?? UNKNOWN_KIND;
}

export interface ModalityLook {
  readonly modality: string;
  readonly label: string;
  readonly meaning: string;
  /** Pixels drawn and left out in turn; no gap is a solid line. */
  readonly dash: readonly [drawn: number, gap: number];
  readonly light: string;
  readonly dark: string;
}

/** Every modality that is drawn. What is only imagined (HYPOTHETICAL) never is. */
export const MODALITIES: readonly ModalityLook[] = [
  look('HAPPENED', 'happened', 'It took place.', [1, 0], '#4a5a6e', '#aebccd'),
  look('ONGOING', 'ongoing', 'It is going on, or true at the time of the report.', [1, 0], '#4a5a6e', '#aebccd'),
  look('PLANNED', 'planned', 'Somebody means it to take place.', [12, 7], '#2566b8', '#6fa8ec'),
  look('POSSIBLE', 'possible', 'It may take place, or may have.', [22, 6], '#0f8a8a', '#4fc4c4'),
  look('SUSPECTED', 'suspected', 'It is believed or alleged, and not confirmed.', [3, 5], '#a86400', '#e6a640'),
  look('DENIED', 'denied', 'It is said not to be so.', [1, 0], '#d0342c', '#ff6b61'),
];

function look(
  modality: string,
  label: string,
  meaning: string,
  dash: readonly [number, number],
  light: string,
  dark: string,
): ModalityLook {
  return { modality, label, meaning, dash, light, dark };
}

export function lookOfModality(modality: string): ModalityLook {
  return MODALITIES.find((each) => each.modality === modality) ?? MODALITIES[0]!;
}

/** `SPOKE_WITH` reads "spoke with". */
export function wordsOf(type: string): string {
  return type.toLowerCase().replaceAll('_', ' ');
}

/** Of symmetric types either end may stand first, so their lines have no arrow. */
export const SYMMETRIC: ReadonlySet<string> = new Set([
  'MET',
  'SPOKE_WITH',
  'NEGOTIATED_WITH',
  'AGREED_WITH',
  'FIGHTS',
  'EXERCISED_WITH',
  'COOPERATED_WITH',
  'FAMILY_OF',
  'ALLY_OF',
]);

/** "1 article", "2 articles" */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}
