import type { SimulationNodeDatum } from 'd3-force';
import { d3 } from './libraries.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Something to place, with half the width and height that it takes with its name. */
export interface Placeable {
  readonly id: string;
  readonly halfWidth: number;
  readonly halfHeight: number;
  /** Where it stands already. */
  readonly at: Point | null;
}

interface Body extends SimulationNodeDatum, Placeable {
  x: number;
  y: number;
}

const LINK_LENGTH = 105;
const REPULSION = -420;
const REACH = 700;
const GRAVITY = 0.055;
const STEPS = { few: 320, many: 160, manyFrom: 200 };
/** How far things already placed are shaken when others come in beside them: enough to make room, and no more. */
const STIRRED = 0.45;
/** Milliseconds of work between two looks at the mouse and the keyboard. */
const SLICE_MS = 10;

export interface Room {
  readonly width: number;
  readonly height: number;
}

/** Where everything stands, and the frame around it with its names; of the size of the room at least. */
export interface Placement {
  readonly places: ReadonlyMap<string, Point>;
  readonly frame: { readonly x: [number, number]; readonly y: [number, number] };
}

/** How much further than needed things are moved apart where there is room, and one way more than the other. */
const MOST_STRETCHED = 2.2;
const MOST_SKEWED = 1.7;

/**
 * Places things so that the linked ones are near each other and names do not cover each other. The same things in the same
 * order, with nothing placed yet, always come out the same.
 * @param room pixels that there are; things take more where they must
 */
export async function placed(
  things: readonly Placeable[],
  links: readonly (readonly [string, string])[],
  room: Room,
  signal: AbortSignal,
): Promise<Placement> {
  const wide = room.width / room.height;
  const known = new Map(things.flatMap(({ id, at }) => (at ? [[id, at] as const] : [])));
  const bodies = things.map((thing): Body => ({ ...thing, ...(thing.at ?? beside(thing.id, links, known)) }) as Body);
  const simulation = d3
    .forceSimulation(bodies)
    .stop()
    .alpha(known.size > 0 ? STIRRED : 1)
    .force(
      'links',
      d3
        .forceLink<Body, { source: string | Body; target: string | Body }>(
          links.map(([source, target]) => ({ source, target })),
        )
        .id(({ id }) => id)
        .distance(LINK_LENGTH),
    )
    .force('apart', d3.forceManyBody<Body>().strength(REPULSION).distanceMax(REACH))
    .force('x', d3.forceX<Body>(0).strength(GRAVITY / wide))
    .force('y', d3.forceY<Body>(0).strength(GRAVITY * wide))
    .force('names', namesApart());
  let rest = bodies.length < STEPS.manyFrom ? STEPS.few : STEPS.many;
  simulation.alphaDecay(1 - 0.001 ** (1 / rest));
  while (rest > 0) {
    const until = performance.now() + SLICE_MS;
    while (rest > 0 && performance.now() < until) {
      simulation.tick();
      rest -= 1;
    }
    await new Promise((resolve) => setTimeout(resolve));
    signal.throwIfAborted();
  }
  stretch(bodies, room);
  return {
    places: new Map(bodies.map(({ id, x, y }) => [id, { x, y }])),
    frame: {
      x: atLeast(extent(bodies, 'x', 'halfWidth'), room.width),
      y: atLeast(extent(bodies, 'y', 'halfHeight'), room.height),
    },
  };
}

/** Moves things further apart until they fill the room. */
function stretch(bodies: readonly Body[], room: Room): void {
  const free = (from: number, [least, most]: readonly [number, number]) =>
    Math.max(0.01, from / Math.max(1, most - least));
  const x = free(room.width, extent(bodies, 'x', 'halfWidth'));
  const y = free(room.height, extent(bodies, 'y', 'halfHeight'));
  const both = Math.min(x, y);
  const factor = Math.min(MOST_STRETCHED, Math.max(1, both));
  for (const body of bodies) {
    body.x *= factor * Math.min(MOST_SKEWED, x / both);
    body.y *= factor * Math.min(MOST_SKEWED, y / both);
  }
}

function extent(bodies: readonly Body[], along: 'x' | 'y', half: 'halfWidth' | 'halfHeight'): [number, number] {
  if (bodies.length === 0) return [0, 0];
  return [
    Math.min(...bodies.map((body) => body[along] - body[half])),
    Math.max(...bodies.map((body) => body[along] + body[half])),
  ];
}

/** The same stretch, longer at both ends where it is shorter than that. */
function atLeast([from, to]: readonly [number, number], length: number): [number, number] {
  const more = Math.max(0, length - (to - from)) / 2;
  return [from - more, to + more];
}

/** New things begin beside one they are linked with; where there is none, d3 finds a place by their number. */
function beside(id: string, links: readonly (readonly [string, string])[], known: ReadonlyMap<string, Point>) {
  for (const [one, other] of links) {
    const near = one === id ? known.get(other) : other === id ? known.get(one) : undefined;
    if (near) return { x: near.x * 1.2 + spread(id), y: near.y * 1.2 + spread(`${id}y`) };
  }
  return {};
}

/** Between -30 and 30, and always the same for the same text. */
function spread(text: string): number {
  let sum = 7;
  for (const letter of text) sum = (sum * 31 + letter.charCodeAt(0)) % 6_007;
  return (sum % 61) - 30;
}

/** Pushes two things whose boxes overlap apart, the shorter way out. */
function namesApart() {
  let bodies: readonly Body[] = [];
  const force = (alpha: number) => {
    for (const [index, one] of bodies.entries()) {
      for (let next = index + 1; next < bodies.length; next += 1) pushApart(one, bodies[next]!, alpha);
    }
  };
  force.initialize = (nodes: readonly Body[]) => {
    bodies = nodes;
  };
  return force;
}

function pushApart(one: Body, other: Body, alpha: number): void {
  const [dx, dy] = [other.x - one.x, other.y - one.y];
  const overX = one.halfWidth + other.halfWidth - Math.abs(dx);
  if (overX <= 0) return;
  const overY = one.halfHeight + other.halfHeight - Math.abs(dy);
  if (overY <= 0) return;
  const share = 0.25 + 0.25 * alpha;
  if (overX < overY) {
    const push = overX * share * (dx < 0 ? -1 : 1);
    one.x -= push;
    other.x += push;
  } else {
    const push = overY * share * (dy < 0 ? -1 : 1);
    one.y -= push;
    other.y += push;
  }
}
