/** What the map of all ladders knows: the server's JSON, with the ends of each step found. */

/** In the order in which a role names its steps. */
export const KINDS = ['promotion', 'lateral', 'across'] as const;
export type Kind = (typeof KINDS)[number];

/** As the server sends it: a role or a track stands for itself by its place in its list. */
interface Sent {
  here?: number;
  ladders: {
    id: string;
    name: string;
    department: string;
    tracks: string[];
    roles: [id: string, title: string, level: number, track: number | null, distance: number | null][];
  }[];
  steps: Partial<Record<Kind, [from: number, to: number][]>>;
}

export interface Ladder {
  readonly id: string;
  readonly name: string;
  readonly department: string;
  /** Names, from left to right. */
  readonly tracks: readonly string[];
  /** From the ground up. */
  readonly roles: Role[];
}

export interface Role {
  readonly address: string;
  readonly title: string;
  /** 1 is the ground. */
  readonly level: number;
  readonly ladder: Ladder;
  /** Which of its ladder's tracks; undefined for a role that all of them share. */
  readonly track: number | undefined;
  /** Steps from the viewer's role, 0 for that itself; undefined out of reach, or for a viewer without a role. */
  readonly distance: number | undefined;
  readonly next: Step[];
  readonly before: Step[];
}

export interface Step {
  readonly from: Role;
  readonly to: Role;
  readonly kind: Kind;
}

export interface LadderMap {
  readonly ladders: readonly Ladder[];
  readonly roles: readonly Role[];
  readonly here: Role | undefined;
}

export function read(json: string): LadderMap {
  const sent = JSON.parse(json) as Sent;
  const roles: Role[] = [];
  const ladders = sent.ladders.map((one) => {
    const ladder: Ladder = { id: one.id, name: one.name, department: one.department, tracks: one.tracks, roles: [] };
    for (const [id, title, level, track, distance] of one.roles) {
      ladder.roles.push({
        address: `${one.id}.${id}`,
        title,
        level,
        ladder,
        track: track ?? undefined,
        distance: distance ?? undefined,
        next: [],
        before: [],
      });
    }
    roles.push(...ladder.roles);
    return ladder;
  });
  for (const kind of KINDS) {
    for (const [start, end] of sent.steps[kind] ?? []) {
      const step: Step = { from: roles[start], to: roles[end], kind };
      step.from.next.push(step);
      step.to.before.push(step);
    }
  }
  return { ladders, roles, here: sent.here === undefined ? undefined : roles[sent.here] };
}

/** What somebody wants to see; empty for everything. */
export interface Filter {
  department: string;
  track: string;
  /** How far away at the most, a number. */
  distance: string;
}

/** The roles that a filter leaves. A role that all tracks of its ladder share belongs to each of them. */
export function filtered(map: LadderMap, filter: Filter): Role[] {
  const farthest = filter.distance === '' ? undefined : Number(filter.distance);
  return map.roles.filter(
    ({ ladder, track, distance }) =>
      (filter.department === '' || ladder.department === filter.department) &&
      (filter.track === '' ||
        (track === undefined ? ladder.tracks.includes(filter.track) : ladder.tracks[track] === filter.track)) &&
      (farthest === undefined || (distance !== undefined && distance <= farthest)),
  );
}

/** Without doubles, in the order of the first ones. */
export function distinct<T>(values: Iterable<T>): T[] {
  return [...new Set(values)];
}
