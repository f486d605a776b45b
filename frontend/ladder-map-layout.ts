/**
 * Where the roles of a map stand and how the steps between them run. Dagre arranges each ladder from its promotions; its
 * levels are the company's own. The ladders then stand side by side on a common ground, on as many floors as let the
 * map be seen largest.
 *
 * docs/decisions/2026-11-24-map-layout.md tells why.
 */
import { Graph, layout as dagre } from '@dagrejs/dagre';
import { distinct, type Kind, type Ladder, type Role, type Step } from './ladder-map-data';

/** Pixels at full size. A role is a dot with its words to the right; what is said of its place is said of the dot. */
export const ROLE_WIDTH = 160;
const DOT = 11;
const LEVEL = 86;
const COLUMN_GAP = 14;
export const LADDER_GAP = 64;
const HEAD = 48;
export const FOOT = 100;
/** Wider than a screen is: people rather look along one ground than from floor to floor. */
const SCREEN = 3.2;

export interface Point {
  x: number;
  y: number;
}

/** A ladder's ground, from the left end on, and how high it reaches. */
export interface Ground extends Point {
  ladder: Ladder;
  width: number;
  height: number;
}

export interface Line {
  step: Step;
  kind: Kind;
  /** Whether one line stands for a step and its way back. */
  both: boolean;
  /** The d of an SVG path. */
  path: string;
}

export interface Layout {
  width: number;
  height: number;
  places: Map<Role, Point>;
  grounds: Ground[];
  lines: Line[];
}

/** A ladder on its own: x from its left end, bends of the promotions that pass a level. */
interface Arranged {
  ladder: Ladder;
  width: number;
  lowest: number;
  highest: number;
  x: Map<Role, number>;
  bends: Map<Step, number[]>;
}

export function layOut(roles: Role[]): Layout {
  const shown = new Set(roles);
  const arranged = distinct(roles.map((role) => role.ladder)).map((ladder) =>
    arrange(
      ladder,
      ladder.roles.filter((role) => shown.has(role)),
    ),
  );
  const floors = onFloors(arranged);
  const places = new Map<Role, Point>();
  const bends = new Map<Step, number[]>();
  const grounds: Ground[] = [];
  let bottom = 0;
  for (const floor of floors) {
    const lowest = lowestOf(floor);
    bottom += heightOf(floor) - FOOT;
    let left = 0;
    for (const { ladder, width, highest, x, bends: own } of floor) {
      grounds.push({ ladder, x: left, y: bottom, width, height: (highest - lowest + 1) * LEVEL });
      x.forEach((at, role) => places.set(role, { x: left + at, y: bottom - (role.level - lowest + 0.5) * LEVEL }));
      own.forEach((at, step) => bends.set(step, at.map((one) => one + left)));
      left += width + LADDER_GAP;
    }
    bottom += FOOT;
  }
  return {
    width: Math.max(0, ...floors.map(widthOf)),
    height: bottom,
    places,
    grounds,
    lines: lines(roles, places, bends),
  };
}

function arrange(ladder: Ladder, roles: Role[]): Arranged {
  const graph = new Graph();
  graph.setDefaultEdgeLabel(() => ({}));
  // Tracks are told from left to right, so that where nothing crosses they stand in that order.
  const inOrder = [...roles].sort((one, other) => (one.track ?? 0) - (other.track ?? 0) || one.level - other.level);
  const byAddress = new Map(inOrder.map((role) => [role.address, role]));
  inOrder.forEach((role) => graph.setNode(role.address, { width: ROLE_WIDTH, height: 1 }));
  const promotions = inOrder
    .flatMap((role) => role.next)
    .filter((step) => step.kind === 'promotion' && byAddress.has(step.to.address) && step.to.level > step.from.level);
  promotions.forEach(({ from, to }) =>
    graph.setEdge(from.address, to.address, {
      minlen: to.level - from.level,
      // The line of a track stays straight; ways into it and out of it bend.
      weight: from.track === to.track ? 8 : 1,
    }),
  );
  graph.setGraph({
    rankdir: 'BT',
    nodesep: COLUMN_GAP,
    edgesep: 0,
    // Dagre keeps a rank between any two for words on lines.
    ranker: (ranked: Graph) =>
      ranked.nodes().forEach((node) => (ranked.node(node).rank = 2 * (byAddress.get(node)?.level ?? 0))),
  });
  dagre(graph, { constraints: sideBySide(inOrder) });
  const left = Math.min(...inOrder.map((role) => graph.node(role.address).x)) - DOT;
  const x = new Map(inOrder.map((role) => [role, graph.node(role.address).x - left]));
  const bends = new Map(
    promotions.map((step) => [
      step,
      bendsOf(
        graph.edge(step.from.address, step.to.address).points.map((point: Point) => point.x - left),
        step,
      ),
    ]),
  );
  return {
    ladder,
    width: Math.max(...x.values()) - DOT + ROLE_WIDTH,
    lowest: Math.min(...inOrder.map((role) => role.level)),
    highest: Math.max(...inOrder.map((role) => role.level)),
    x,
    bends,
  };
}

/** Keeps the tracks of a level in their order. */
function sideBySide(inOrder: Role[]): { left: string; right: string }[] {
  return inOrder.flatMap((left) =>
    inOrder
      .filter((right) => right.level === left.level && (right.track ?? -1) > (left.track ?? -1))
      .map((right) => ({ left: left.address, right: right.address })),
  );
}

/** Of dagre's points, those at the levels between the two ends; it puts one on every rank, and two ranks on a level. */
function bendsOf(points: number[], { from, to }: Step): number[] {
  const between = to.level - from.level - 1;
  const inner = points.slice(1, -1);
  return Array.from(
    { length: between },
    (_, level) => inner[Math.round(((level + 1) * (inner.length - 1)) / (between + 1))],
  );
}

/** Distributes ladders, in their order, over the number of floors on which the map shows largest. */
function onFloors(ladders: Arranged[]): Arranged[][] {
  let best: Arranged[][] = [];
  let largest = 0;
  for (let count = 1; count <= ladders.length; count++) {
    const floors = distribute(ladders, widthOf(ladders) / count);
    const width = Math.max(...floors.map(widthOf));
    const height = floors.map(heightOf).reduce((sum, one) => sum + one, 0);
    const size = Math.min(SCREEN / width, 1 / height);
    if (size > largest) {
      largest = size;
      best = floors;
    }
  }
  return best;
}

function distribute(ladders: Arranged[], width: number): Arranged[][] {
  const floors: Arranged[][] = [[]];
  for (const ladder of ladders) {
    const floor = floors[floors.length - 1];
    // Half of a ladder may stand out: better than a floor for the last one alone.
    if (floor.length > 0 && widthOf([...floor, ladder]) - ladder.width / 2 > width) {
      floors.push([ladder]);
    } else {
      floor.push(ladder);
    }
  }
  return floors;
}

function widthOf(floor: Arranged[]): number {
  return floor.reduce((sum, one) => sum + one.width + LADDER_GAP, -LADDER_GAP);
}

/** One level stands as high on all ladders of a floor; those that none of them shows take no room. */
function lowestOf(floor: Arranged[]): number {
  return Math.min(...floor.map((one) => one.lowest));
}

function heightOf(floor: Arranged[]): number {
  return HEAD + (Math.max(...floor.map((one) => one.highest)) - lowestOf(floor) + 1) * LEVEL + FOOT;
}

function lines(roles: Role[], places: Map<Role, Point>, bends: Map<Step, number[]>): Line[] {
  return roles.flatMap((role) =>
    role.next.flatMap((step) => {
      const start = places.get(step.from);
      const end = places.get(step.to);
      const back = step.to.next.some((other) => other.to === step.from && other.kind === step.kind);
      if (!start || !end || (back && step.from.address > step.to.address)) {
        return [];
      }
      return [{ step, kind: step.kind, both: back, path: path(step.kind, start, end, bends.get(step) ?? []) }];
    }),
  );
}

function path(kind: Kind, start: Point, end: Point, bends: number[]): string {
  switch (kind) {
    case 'promotion':
      return upwards(start, end, bends);
    case 'lateral':
      return sideways(start, end);
    case 'across':
      return across(start, end);
  }
}

/** Leaves a dot at its top and comes to the next from below, so that it passes no words. */
function upwards(start: Point, end: Point, bends: number[]): string {
  const stops = [
    { x: start.x, y: start.y - DOT },
    ...bends.map((x, index) => ({ x, y: start.y + ((end.y - start.y) * (index + 1)) / (bends.length + 1) })),
    { x: end.x, y: end.y + DOT + 3 },
  ];
  const curves = stops.slice(1).map((stop, index) => {
    const middle = (stops[index].y + stop.y) / 2;
    return `C${stops[index].x} ${middle} ${stop.x} ${middle} ${stop.x} ${stop.y}`;
  });
  return `M${stops[0].x} ${stops[0].y}${curves.join('')}`;
}

/** Hangs below the words between two dots. */
function sideways(start: Point, end: Point): string {
  const side = Math.sign(end.x - start.x) || 1;
  const depth = 40;
  return (
    `M${start.x + side * 8} ${start.y + DOT}` +
    `C${start.x + side * 40} ${start.y + depth} ${end.x - side * 40} ${end.y + depth} ${end.x - side * 9} ${end.y + DOT + 2}`
  );
}

/** Flies over what is between two ladders. */
function across(start: Point, end: Point): string {
  const wide = end.x - start.x;
  const height = 40 + Math.abs(wide) / 8;
  return (
    `M${start.x} ${start.y - DOT}` +
    `C${start.x + wide / 6} ${start.y - height} ${end.x - wide / 6} ${end.y - height} ${end.x} ${end.y - DOT - 3}`
  );
}
