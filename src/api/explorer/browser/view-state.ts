/** What is shown, as an address can say it: the same address always shows the same. Nothing here needs a page. */
export interface ViewState {
  /** Ids of the entities whose neighbourhoods are drawn; the first is the one that was asked for. */
  readonly centres: readonly string[];
  /** Steps around the first one, 1 to 3. */
  readonly depth: number;
  /** Entities around each of them, at most. */
  readonly first: number;
  /** Months, `2018-04`, or null where there is no bound. */
  readonly from: string | null;
  readonly to: string | null;
  /** Of these modalities and types only; empty: of all. */
  readonly modalities: readonly string[];
  readonly types: readonly string[];
  /** The relation whose claims are open. */
  readonly relation: string | null;
  /** The entity that is open beside the map. */
  readonly entity: string | null;
  readonly view: 'map' | 'list';
}

const FIRST_DEFAULT = 40;
export const FIRST_MOST = 500;
const MOST_DEPTH = 3;
const MOST_CENTRES = 40;
const LONGEST_ID = 300;

export const EMPTY_VIEW: ViewState = {
  centres: [],
  depth: 1,
  first: FIRST_DEFAULT,
  from: null,
  to: null,
  modalities: [],
  types: [],
  relation: null,
  entity: null,
  view: 'map',
};

/** Reads what follows `#`. Whatever makes no sense is left out, so that every address shows something. */
export function readView(hash: string): ViewState {
  const parameters = new URLSearchParams(hash.replace(/^#/u, ''));
  const [from, to] = [monthIn(parameters.get('from')), monthIn(parameters.get('to'))];
  return {
    centres: distinct(parameters.getAll('e').filter(isId)).slice(0, MOST_CENTRES),
    depth: wholeNumber(parameters.get('depth'), 1, MOST_DEPTH) ?? EMPTY_VIEW.depth,
    first: wholeNumber(parameters.get('first'), 1, FIRST_MOST) ?? EMPTY_VIEW.first,
    from,
    to: from && to && to < from ? null : to,
    modalities: names(parameters.get('modality')),
    types: names(parameters.get('type')),
    relation: idIn(parameters.get('relation')),
    entity: idIn(parameters.get('entity')),
    view: parameters.get('view') === 'list' ? 'list' : 'map',
  };
}

/** What stands behind `#` for this view; nothing is said twice, and nothing that is so anyway. */
export function writeView(view: ViewState): string {
  const parts: string[] = view.centres.map((id) => `e=${encoded(id)}`);
  if (view.depth !== EMPTY_VIEW.depth) parts.push(`depth=${view.depth}`);
  if (view.first !== EMPTY_VIEW.first) parts.push(`first=${view.first}`);
  if (view.from) parts.push(`from=${view.from}`);
  if (view.to) parts.push(`to=${view.to}`);
  if (view.modalities.length > 0) parts.push(`modality=${view.modalities.join(',')}`);
  if (view.types.length > 0) parts.push(`type=${view.types.join(',')}`);
  if (view.relation) parts.push(`relation=${encoded(view.relation)}`);
  if (view.entity) parts.push(`entity=${encoded(view.entity)}`);
  if (view.view !== EMPTY_VIEW.view) parts.push(`view=${view.view}`);
  return parts.length > 0 ? `#${parts.join('&')}` : '';
}

/** Colons stay as they are: `person:kim-jong-un` is read by people too. */
function encoded(id: string): string {
  return encodeURIComponent(id).replaceAll('%3A', ':');
}

function isId(id: string): boolean {
  return id.length > 0 && id.length <= LONGEST_ID;
}

function idIn(text: string | null): string | null {
  return text !== null && isId(text) ? text : null;
}

function monthIn(text: string | null): string | null {
  return text !== null && /^\d{4}-(?:0[1-9]|1[0-2])$/u.test(text) ? text : null;
}

function wholeNumber(text: string | null, least: number, most: number): number | null {
  if (text === null || !/^\d{1,9}$/u.test(text)) return null;
  return Math.min(most, Math.max(least, Number(text)));
}

function names(text: string | null): readonly string[] {
  return distinct((text ?? '').split(',').filter((name) => /^[A-Z][A-Z_]{0,40}$/u.test(name)));
}

function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}
