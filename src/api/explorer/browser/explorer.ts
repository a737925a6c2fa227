import { byId, element } from './element.ts';
import { openFilters } from './filters.ts';
import { type GraphMap, openMap } from './graph-map.ts';
import type { SubgraphData } from './graph-shapes.ts';
import { listenToKeys } from './map-keyboard.ts';
import { MOST_DRAWN, merged, type Neighborhoods, sceneOf, whereOf } from './neighborhoods.ts';
import { announce, failure, notice } from './notices.ts';
import { oppositesOf } from './opposites.ts';
import { openPanel } from './panel.ts';
import { claimsByMonth, foremostEntities, neighborhoodOf } from './questions.ts';
import { relationTable } from './relation-table.ts';
import { openSearchBox } from './search-box.ts';
import { openTimeline } from './timeline.ts';
import { EMPTY_VIEW, FIRST_MOST, readView, type ViewState, writeView } from './view-state.ts';
import { counted, lookOfModality, wordsOf } from './vocabulary.ts';

// The address says what is shown. Whatever is clicked makes a new address; what an address says is then brought about here.

const container = byId('map');
let view: ViewState = EMPTY_VIEW;
let scene = '';
let months = '';
let drawn: Neighborhoods = merged([]);
let loading = new AbortController();
const knownTypes = new Set<string>();

const openEntity = (id: string) => go({ entity: id, relation: null });
const openRelation = (id: string) => go({ relation: id });
const panel = openPanel({
  onEntity: openEntity,
  onRelation: openRelation,
  onExpand: expand,
  onCentre: (id) => go({ ...EMPTY_VIEW, view: view.view, centres: [id], entity: id }),
  onClose: () => go({ relation: null, entity: view.relation ? view.entity : null }),
  onError: (error) => failure(error, () => void render()),
});
const filters = openFilters((modalities, types) => go({ modalities, types }));
const timeline = openTimeline((from, to) => go({ from, to }));
const map = openMapOrList();

openSearchBox((entity) => {
  go({ ...EMPTY_VIEW, view: view.view, centres: [entity.id], entity: entity.id });
  (view.view === 'map' ? container : byId('list')).focus();
});
byId('view').addEventListener('click', () => go({ view: view.view === 'map' ? 'list' : 'map' }));
byId('copy').addEventListener('click', () => void copyLink());
byId('depth').addEventListener('change', (event) => go({ depth: Number((event.target as HTMLSelectElement).value) }));
addEventListener('popstate', () => void render());
addEventListener('hashchange', () => void render());
void render();

/** Changes the address, and with it what is shown. */
function go(change: Partial<ViewState>): void {
  const hash = writeView({ ...view, ...change });
  if (hash !== location.hash) history.pushState(null, '', hash || location.pathname);
  void render();
}

function expand(id: string): void {
  go({ centres: [...new Set([...view.centres, id])], entity: id, relation: null });
}

async function render(): Promise<void> {
  view = readView(location.hash);
  const isList = view.view === 'list';
  container.hidden = isList;
  byId('zoom').hidden = isList || view.centres.length === 0;
  byId('list').hidden = !isList;
  byId('view').textContent = isList ? 'Map' : 'List';
  byId<HTMLSelectElement>('depth').value = String(view.depth);
  byId('welcome').hidden = view.centres.length > 0;
  filters.show(view.modalities, view.types, knownTypes);
  await Promise.all([renderScene(), renderMonths(), panel.show(view, (one) => oppositesOf(one, drawn.relations))]);
  map?.select(view.relation ? null : view.entity, view.relation);
}

async function renderScene(): Promise<void> {
  const wanted = sceneOf(view);
  if (wanted === scene) return;
  scene = wanted;
  loading.abort();
  loading = new AbortController();
  const { signal } = loading;
  try {
    notice(null);
    container.setAttribute('aria-busy', 'true');
    if (view.centres.length === 0) await renderWelcome();
    drawn = merged(await Promise.all(view.centres.map((id, index) => load(id, index, signal))));
    for (const { type } of drawn.relations) knownTypes.add(type);
    filters.show(view.modalities, view.types, knownTypes);
    byId('list').replaceChildren(relationTable(drawn.relations, openRelation));
    tellWhatIsDrawn();
    await map?.show(drawn.entities, drawn.relations, view.centres);
  } catch (error) {
    if (signal.aborted) return;
    scene = '';
    failure(error, () => void render());
  } finally {
    if (!signal.aborted) container.setAttribute('aria-busy', 'false');
  }
}

/** The first one to the depth asked for; what was expanded, one step further. */
function load(id: string, index: number, signal: AbortSignal): Promise<SubgraphData> {
  return neighborhoodOf(id, index === 0 ? view.depth : 1, whereOf(view), view.first, signal);
}

function tellWhatIsDrawn(): void {
  const { entities, relations, hasMore, isFull } = drawn;
  const counts = `${counted(entities.length, 'entity', 'entities')}, ${counted(relations.length, 'relation')}`;
  byId('counts').textContent = view.centres.length > 0 ? counts : '';
  if (view.centres.length === 0) return;
  announce(`${counts} are drawn.`);
  if (entities.length === 0) notice('The graph has nothing with this id. Search for a name instead.');
  else if (relations.length === 0) notice('No relation fits. Tick more boxes, or move the ends of the timeline.');
  else if (isFull)
    notice(`More was found than the ${MOST_DRAWN} entities that are drawn. Take a smaller depth or a filter.`);
  else if (hasMore && view.first < FIRST_MOST)
    notice(`Only the ${view.first} nearest around each are drawn.`, {
      label: 'Show more',
      run: () => go({ first: Math.min(FIRST_MOST, view.first * 3) }),
    });
}

async function renderWelcome(): Promise<void> {
  const entities = await foremostEntities();
  byId('foremost').replaceChildren(
    ...entities.map(({ id, name }) =>
      element('button', { type: 'button', onclick: () => go({ centres: [id], entity: id }) }, name),
    ),
  );
  if (entities.length === 0) notice('The graph is empty. Import some articles first (npm run import), then reload.');
}

async function renderMonths(): Promise<void> {
  const wanted = JSON.stringify([view.centres, view.from, view.to]);
  if (wanted === months) return;
  months = wanted;
  const counts =
    view.centres.length > 0 ? await claimsByMonth(view.centres, AbortSignal.timeout(15_000)).catch(() => []) : [];
  if (wanted === months) timeline.show(counts, view.from, view.to);
}

async function copyLink(): Promise<void> {
  const button = byId('copy');
  try {
    await navigator.clipboard.writeText(location.href);
    button.textContent = 'Copied';
  } catch {
    button.textContent = 'Copy it from the address bar';
  }
  setTimeout(() => {
    button.textContent = 'Copy link';
  }, 2_000);
}

/** Browsers without WebGL get the list, which says the same. */
function openMapOrList(): GraphMap | null {
  try {
    const opened = openMap(container, {
      onEntity: openEntity,
      onExpand: expand,
      onRelation: openRelation,
      onNothing: () => go({ relation: null, entity: null }),
      onOver: (id) => {
        const relation = drawn.relations.find((each) => each.id === id);
        byId('over').textContent = relation
          ? `${relation.subject.name} ${wordsOf(relation.type)} ${relation.object.name} · ${lookOfModality(relation.modality).label} · ${counted(relation.claimCount, 'claim')}`
          : '';
      },
    });
    listenToKeys(container, opened, { onEntity: openEntity, onExpand: expand, onMarked: announce });
    byId('closer').addEventListener('click', () => opened.zoom(1.4));
    byId('further').addEventListener('click', () => opened.zoom(1 / 1.4));
    byId('fit').addEventListener('click', () => opened.fit());
    // For those who look at the map from the browser's console, and for the tests.
    Object.assign(globalThis, { explorerMap: opened });
    return opened;
  } catch (error) {
    history.replaceState(null, '', writeView({ ...readView(location.hash), view: 'list' }) || '#view=list');
    byId<HTMLButtonElement>('view').disabled = true;
    byId('view').title = `This browser draws no maps (${String(error)}).`;
    return null;
  }
}
