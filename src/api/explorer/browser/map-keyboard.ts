import type { GraphMap } from './graph-map.ts';
import { counted, lookOfKind } from './vocabulary.ts';

export interface MapKeyEvents {
  readonly onEntity: (id: string) => void;
  readonly onExpand: (id: string) => void;
  /** Words for those who cannot see which entity is marked. */
  readonly onMarked: (words: string) => void;
}

/** Where each arrow key points; on the screen y grows downward. */
const ARROWS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
};

/** The map by keyboard: arrows go from entity to entity, Enter expands, space opens it, plus, minus and 0 zoom. */
export function listenToKeys(container: HTMLElement, map: GraphMap, events: MapKeyEvents): void {
  let marked: string | null = null;

  function mark(id: string): void {
    marked = id;
    map.select(id, null);
    const { entity } = map.graph.getNodeAttributes(id);
    events.onMarked(
      `${entity.name}, ${lookOfKind(entity.kind).label}, ${counted(map.graph.degree(id), 'line')} here. Enter expands, space opens.`,
    );
  }

  container.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const here = marked !== null && map.graph.hasNode(marked) ? marked : null;
    const arrow = ARROWS[event.key];
    if (arrow) {
      const next = here ? nearestIn(arrow, here, map) : map.graph.nodes()[0];
      if (next) mark(next);
    } else if (event.key === 'Enter' && here) events.onExpand(here);
    else if (event.key === ' ' && here) events.onEntity(here);
    else if (event.key === '+' || event.key === '=') map.zoom(1.4);
    else if (event.key === '-') map.zoom(1 / 1.4);
    else if (event.key === '0') map.fit();
    else return;
    event.preventDefault();
  });
}

/** The entity that lies best in this direction: what is aside counts double. */
function nearestIn([right, down]: readonly [number, number], from: string, map: GraphMap): string | null {
  const here = map.pointOf(from);
  if (!here) return null;
  let best: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const id of map.graph.nodes()) {
    const there = map.pointOf(id);
    if (id === from || !there) continue;
    const [dx, dy] = [there.x - here.x, there.y - here.y];
    const ahead = dx * right + dy * down;
    const aside = Math.abs(dx * down) + Math.abs(dy * right);
    if (ahead <= 0 || ahead + 2 * aside >= least) continue;
    least = ahead + 2 * aside;
    best = id;
  }
  return best;
}
