import type { Drawing, MapEvents } from './graph-map.ts';
import type { Point } from './layout.ts';
import { rendering, Sigma } from './libraries.ts';
import type { LineAttributes, NodeAttributes } from './looks.ts';
import { isDark } from './preferences.ts';

/** Up to so many entities every name is shown; of more, as many as there is room for. */
const NAMED_BELOW = 90;
/** How far lines between the same two are bent apart, as a share of their length: each from the next, and all together. */
const WIDEST_SPREAD = 0.16;
const FAN = 0.9;
const DOUBLE_CLICK_MS = 280;
/** Pixels around everything. */
export const MARGIN = 16;
/** Milliseconds without movement. */
const AT_REST_MS = 200;
/** Straight pieces of a bent line; straight lines cost as many. */
const CURVE_PIECES = 16;
const FONT = 'system-ui, sans-serif';

/** Draws with WebGL: dashes are made on the graphics card, and lines between the same two are bent apart. */
export function openRenderer(graph: Drawing, container: HTMLElement, events: MapEvents) {
  const renderer = new Sigma(graph, container, {
    primitives: {
      nodes: {
        shapes: [
          rendering.sdfCircle(),
          rendering.sdfSquare({ cornerRadius: 0.15 }),
          rendering.sdfDiamond(),
          rendering.sdfTriangle(),
        ],
        layers: [rendering.layerFill()],
      },
      edges: {
        paths: [rendering.pathLine(), rendering.pathCurved({ segments: CURVE_PIECES })],
        extremities: [rendering.extremityArrow(), rendering.extremityBar()],
        variables: {
          solid: { type: 'color', default: '#00000000' },
          dash: { type: 'number', default: 0 },
          gap: { type: 'number', default: 0 },
        },
        layers: [
          rendering.layerPlain({ color: { attribute: 'solid' } }),
          rendering.layerDashed({
            dashSize: { attribute: 'dash', mode: 'pixels' },
            gapSize: { attribute: 'gap', mode: 'pixels' },
            solidExtremities: 'head',
          }),
        ],
      },
    },
    styles: {
      nodes: {
        x: { attribute: 'x' },
        y: { attribute: 'y' },
        size: { attribute: 'size' },
        color: { attribute: 'color' },
        shape: { attribute: 'shape' },
        cursor: 'pointer',
        label: { attribute: 'label' },
        labelPosition: 'below',
        labelFont: FONT,
        labelSize: (node: NodeAttributes) => (node.isCentre ? 14 : 12),
        labelColor: () => (isDark() ? '#e6ebf1' : '#1f2933'),
        labelBackgroundColor: () => (isDark() ? '#14191fb0' : '#f6f8fac0'),
        labelBackgroundPadding: 1,
        labelVisibility: (node: NodeAttributes, state) =>
          node.isCentre || node.isSelected || state.isHovered || graph.order <= NAMED_BELOW ? 'visible' : 'auto',
        backdropVisibility: (node: NodeAttributes, state) =>
          node.isSelected || state.isHovered ? 'visible' : 'hidden',
        backdropColor: () => (isDark() ? '#2b3441' : '#ffffff'),
        backdropShadowColor: 'rgba(0, 0, 0, 0.35)',
        backdropShadowBlur: 8,
        backdropPadding: 4,
        depth: (node: NodeAttributes, state) => (node.isSelected || state.isHovered ? 'topNodes' : 'nodes'),
      },
      edges: {
        path: 'straight',
        parallelPath: 'curved',
        parallelSpread: (_: LineAttributes, { parallelCount }) => Math.min(WIDEST_SPREAD, FAN / parallelCount),
        color: { attribute: 'color' },
        solid: { attribute: 'solid' },
        dash: { attribute: 'dash' },
        gap: { attribute: 'gap' },
        head: { attribute: 'head' },
        cursor: 'pointer',
        size: (line: LineAttributes, state) => line.size + (line.isSelected ? 3 : state.isHovered ? 1.5 : 0),
        depth: (line: LineAttributes, state) => (line.isSelected || state.isHovered ? 'topEdges' : 'edges'),
      },
    },
    settings: {
      enableEdgeEvents: true,
      enableNodeDrag: true,
      edgePickingPadding: 5,
      doubleClickTimeout: DOUBLE_CLICK_MS,
      stagePadding: MARGIN,
      labelRenderedSizeThreshold: 4,
      // The map is as small as that while the list is shown instead.
      allowInvalidContainer: true,
      minCameraRatio: 0.05,
      maxCameraRatio: 4,
    },
  });
  // The panel takes room from the map, and gives it back.
  new ResizeObserver(() => {
    if (container.clientWidth > 0) renderer.resize().scheduleRefresh();
  }).observe(container);
  // What a click opens makes the map narrower, and its entities move: a second click would miss.
  let click = 0;
  renderer.on('clickNode', ({ node }) => {
    clearTimeout(click);
    click = window.setTimeout(() => events.onEntity(node), DOUBLE_CLICK_MS);
  });
  renderer.on('doubleClickNode', ({ node, preventSigmaDefault }) => {
    preventSigmaDefault();
    clearTimeout(click);
    events.onExpand(node);
  });
  seekLinesAtRest(renderer);
  renderer.on('clickEdge', ({ edge }) => events.onRelation(edge));
  renderer.on('clickStage', () => events.onNothing());
  renderer.on('enterEdge', ({ edge }) => events.onOver(edge));
  renderer.on('leaveEdge', () => events.onOver(null));
  return renderer;
}

/** What is known here of a renderer that is just being made. */
interface Moving {
  getCamera(): { on(event: 'updated', listener: () => void): unknown };
  getSetting(name: 'enableEdgeEvents'): boolean;
  setSetting(name: 'enableEdgeEvents', value: boolean): unknown;
}

/** To find the line under the mouse every line is drawn a second time, unseen: not while the map moves. */
function seekLinesAtRest(renderer: Moving): void {
  let timer = 0;
  renderer.getCamera().on('updated', () => {
    if (renderer.getSetting('enableEdgeEvents')) renderer.setSetting('enableEdgeEvents', false);
    clearTimeout(timer);
    timer = window.setTimeout(() => renderer.setSetting('enableEdgeEvents', true), AT_REST_MS);
  });
}

/** The middle of a line as it is drawn, in the graph's own units. */
export function middleOf(renderer: ReturnType<typeof openRenderer>, id: string): Point {
  const graph = renderer.getGraph();
  const [from, to] = [graph.getSourceAttributes(id), graph.getTargetAttributes(id)];
  const { curvature = 0 } = renderer.getEdgeDisplayData(id) as { readonly curvature?: number };
  return {
    x: (from.x + to.x) / 2 - ((to.y - from.y) * curvature) / 2,
    y: (from.y + to.y) / 2 + ((to.x - from.x) * curvature) / 2,
  };
}
