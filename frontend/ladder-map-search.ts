/** Finding a role on the map: by its title and ladder here, by what it asks with the help of the server. */
import type { Role } from './ladder-map-data';

export interface Choice {
  role: Role;
  /** What is chosen from, and stands in the field afterwards. */
  label: string;
}

/** A role that asks what somebody looks for. */
export interface Asking {
  address: string;
  competency: string;
}

/** Neither case nor accents matter, as in the search of the frame. */
function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]+/g, '')
    .toLowerCase();
}

/** Roles whose titles have every word, and after them those that ask for it. */
export function choices(roles: readonly Role[], text: string, asking: readonly Asking[]): Choice[] {
  const words = fold(text).split(/\s+/);
  const named = roles
    .map((role) => ({ role, label: `${role.title}, ${role.ladder.name}` }))
    .filter(({ label }) => words.every((word) => fold(label).includes(word)));
  const found = new Set(named.map(({ role }) => role));
  const byAddress = new Map(roles.map((role) => [role.address, role]));
  const asked = asking.flatMap(({ address, competency }) => {
    const role = byAddress.get(address);
    return role && !found.has(role) ? [{ role, label: `${role.title}, ${role.ladder.name}: ${competency}` }] : [];
  });
  return [...named, ...asked];
}
