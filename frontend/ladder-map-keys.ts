/** Where an arrow key leads on the map: along a step where there is one, else to what stands in that direction. */
import type { Kind, Role } from './ladder-map-data';
import type { Point } from './ladder-map-layout';

type Places = ReadonlyMap<Role, Point>;

export function follow(key: string, role: Role, places: Places): Role | undefined {
  const start = places.get(role);
  if (!start) {
    return undefined;
  }
  const all = [...places.keys()];
  const own = all.filter((other) => other.ladder === role.ladder);
  const beside = own.filter((other) => other.level === role.level);
  const strangers = all.filter((other) => other.ladder !== role.ladder);
  const aside = [
    [...beside, ...next(role, 'lateral'), ...before(role, 'lateral')],
    [...next(role, 'across'), ...before(role, 'across')],
    strangers,
  ];
  switch (key) {
    case 'ArrowUp':
      return first([next(role, 'promotion'), own, strangers], start, places, (place) => place.y < start.y);
    case 'ArrowDown':
      return first([before(role, 'promotion'), own, strangers], start, places, (place) => place.y > start.y);
    case 'ArrowLeft':
      return first(aside, start, places, (place) => place.x < start.x);
    case 'ArrowRight':
      return first(aside, start, places, (place) => place.x > start.x);
    default:
      return undefined;
  }
}

function next(role: Role, kind: Kind): Role[] {
  return role.next.filter((step) => step.kind === kind).map((step) => step.to);
}

function before(role: Role, kind: Kind): Role[] {
  return role.before.filter((step) => step.kind === kind).map((step) => step.from);
}

/** Of the first group with a role in the direction: the nearest. */
function first(groups: Role[][], start: Point, places: Places, lies: (place: Point) => boolean): Role | undefined {
  for (const group of groups) {
    let nearest: Role | undefined;
    let least = Infinity;
    for (const role of group) {
      const place = places.get(role);
      const away = place && lies(place) ? Math.hypot(place.x - start.x, place.y - start.y) : Infinity;
      if (away < least) {
        nearest = role;
        least = away;
      }
    }
    if (nearest) {
      return nearest;
    }
  }
  return undefined;
}
