import type { MultiDirectedGraph } from 'graphology';
import type { EntityData, RelationData } from './graph-shapes.ts';
import { type Point, placed } from './layout.ts';
import { graphology } from './libraries.ts';
import { type LineAttributes, labelWidth, lineLook, type NodeAttributes, nodeLook } from './looks.ts';
import { isCalm, isDark, onDarkChange } from './preferences.ts';
import { MARGIN, middleOf, openRenderer } from './renderer.ts';

export interface MapEvents {
  readonly onEntity: (id: string) => void;
  readonly onExpand: (id: string) => void;
  readonly onRelation: (id: string) => void;
  readonly onNothing: () => void;
  /** What the mouse is over: a relation's id, or null. */
  readonly onOver: (relation: string | null) => void;
}

export type Drawing = MultiDirectedGraph<NodeAttributes, LineAttributes>;

/** The map: what is drawn, and where. */
export interface GraphMap {
  readonly graph: Drawing;
  /** Draws exactly these; those drawn before stay about where they are. Comes back when everything is in its place. */
  show(entities: readonly EntityData[], relations: readonly RelationData[], centres: readonly string[]): Promise<void>;
  /** Brings out one entity or one relation. */
  select(entity: string | null, relation: string | null): void;
  /** Closer (above 1) or further away. */
  zoom(factor: number): void;
  /** Shows everything. */
  fit(): void;
  /** Where an entity, or the middle of a relation, stands on the page, in pixels; null where it is not drawn. */
  pointOf(id: string): Point | null;
}

/** Room on the map where it is not to be seen. */
const USUAL_ROOM = { width: 900, height: 600 };
const GLIDE_MS = 450;

/** @throws {Error} where the browser has no WebGL */
export function openMap(container: HTMLElement, events: MapEvents): GraphMap {
  const graph: Drawing = new graphology.MultiDirectedGraph();
  const renderer = openRenderer(graph, container, events);
  let showing = new AbortController();

  function repaint(): void {
    graph.updateEachNodeAttributes((_, node) => ({ ...node, ...nodeLook(node.entity, node.isCentre) }));
    graph.updateEachEdgeAttributes((_, line) => ({ ...line, ...lineLook(line.relation, isDark()) }));
    renderer.refresh();
  }
  onDarkChange(repaint);

  function mark(id: string, isSelected: boolean): void {
    if (graph.hasNode(id)) {
      if (graph.getNodeAttribute(id, 'isSelected') !== isSelected) graph.setNodeAttribute(id, 'isSelected', isSelected);
    } else if (graph.getEdgeAttribute(id, 'isSelected') !== isSelected)
      graph.setEdgeAttribute(id, 'isSelected', isSelected);
  }

  async function show(
    entities: readonly EntityData[],
    relations: readonly RelationData[],
    centres: readonly string[],
  ): Promise<void> {
    showing.abort();
    showing = new AbortController();
    const { signal } = showing;
    const before = new Map(graph.mapNodes((id, { x, y }) => [id, { x, y }] as const));
    const { places, frame } = await placed(
      entities.map((entity) => boxOf(entity, before.get(entity.id) ?? null)),
      relations.map(({ subject, object }) => [subject.id, object.id] as const),
      container.clientWidth > 0
        ? { width: container.clientWidth - 2 * MARGIN, height: container.clientHeight - 2 * MARGIN }
        : USUAL_ROOM,
      signal,
    );
    redraw(graph, { entities, relations, centres, before, places });
    renderer.setCustomBBox(frame);
    // What is new can be changed only when it has been drawn.
    renderer.refresh();
    await glide(graph, places, signal);
  }

  return {
    graph,
    show,
    select(entity, relation) {
      for (const id of graph.nodes()) mark(id, id === entity);
      for (const id of graph.edges()) mark(id, id === relation);
    },
    zoom(factor) {
      const camera = renderer.getCamera();
      void camera.animate({ ratio: camera.getState().ratio / factor }, { duration: isCalm() ? 0 : 200 });
    },
    fit() {
      void renderer.getCamera().animate({ x: 0.5, y: 0.5, ratio: 1, angle: 0 }, { duration: isCalm() ? 0 : 300 });
    },
    pointOf(id) {
      const at = graph.hasNode(id) ? graph.getNodeAttributes(id) : graph.hasEdge(id) ? middleOf(renderer, id) : null;
      if (!at) return null;
      const { x, y } = renderer.graphToViewport(at);
      const frame = container.getBoundingClientRect();
      return { x: frame.left + x, y: frame.top + y };
    },
  };
}

function boxOf(entity: EntityData, at: Point | null) {
  const { size } = nodeLook(entity, false);
  return { id: entity.id, at, halfWidth: Math.max(size, labelWidth(entity.name) / 2) + 6, halfHeight: size + 13 };
}

interface Scene {
  readonly entities: readonly EntityData[];
  readonly relations: readonly RelationData[];
  readonly centres: readonly string[];
  readonly before: ReadonlyMap<string, Point>;
  readonly places: ReadonlyMap<string, Point>;
}

/** Takes away what is not wanted any more and adds what is new; new entities come out of one that they are related with. */
function redraw(graph: Drawing, { entities, relations, centres, before, places }: Scene): void {
  const wanted = new Set([...entities, ...relations].map(({ id }) => id));
  for (const id of graph.edges()) if (!wanted.has(id)) graph.dropEdge(id);
  for (const id of graph.nodes()) if (!wanted.has(id)) graph.dropNode(id);
  for (const entity of entities) {
    const isCentre = centres.includes(entity.id);
    const at = before.get(entity.id) ?? originOf(entity.id, relations, before) ?? places.get(entity.id)!;
    graph.mergeNode(entity.id, { ...at, entity, isCentre, isSelected: false, ...nodeLook(entity, isCentre) });
  }
  for (const relation of relations) {
    const { id, subject, object } = relation;
    const attributes = { relation, isSelected: false, ...lineLook(relation, isDark()) };
    if (graph.hasEdge(id)) graph.mergeEdgeAttributes(id, attributes);
    else graph.addEdgeWithKey(id, subject.id, object.id, attributes);
  }
}

function originOf(
  id: string,
  relations: readonly RelationData[],
  before: ReadonlyMap<string, Point>,
): Point | undefined {
  for (const { subject, object } of relations) {
    const near = subject.id === id ? before.get(object.id) : object.id === id ? before.get(subject.id) : undefined;
    if (near) return near;
  }
  return undefined;
}

/** Moves everything to its place, at once for those who want no movement. */
async function glide(graph: Drawing, places: ReadonlyMap<string, Point>, signal: AbortSignal): Promise<void> {
  const from = new Map(graph.mapNodes((id, { x, y }) => [id, { x, y }] as const));
  const started = performance.now();
  for (let done = isCalm() ? 1 : 0; ; ) {
    const eased = 1 - (1 - done) ** 3;
    graph.updateEachNodeAttributes(
      (id, node) => {
        const [start, end] = [from.get(id) ?? node, places.get(id) ?? node];
        return { ...node, x: start.x + (end.x - start.x) * eased, y: start.y + (end.y - start.y) * eased };
      },
      { attributes: ['x', 'y'] },
    );
    if (done >= 1) return;
    await new Promise(requestAnimationFrame);
    signal.throwIfAborted();
    done = Math.min(1, (performance.now() - started) / GLIDE_MS);
  }
}
