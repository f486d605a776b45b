/** What the map says, in the words that the server sends along. */
import type { Kind, Role, Step } from './ladder-map-data';

/** By the names of their translations; {0} stands for what only the browser knows. */
export interface Labels {
  map: string;
  help: string;
  find: string;
  'find-nothing': string;
  department: string;
  track: string;
  distance: string;
  all: string;
  list: string;
  drawing: string;
  larger: string;
  smaller: string;
  whole: string;
  mine: string;
  beyond: string;
  shown: string;
  'shown-one': string;
  nothing: string;
  clear: string;
  next: string;
  legend: string;
  'legend-reach': string;
  here: string;
  'every-track': string;
  /** From one step on. */
  away: string[];
  'up-to': string[];
  step: Record<Kind, string>;
  kind: Record<Kind, string>;
}

/** The words of one reader. */
export class Words {
  constructor(
    readonly labels: Labels,
    /** Whether there is a role from which to count. */
    private readonly counts: boolean,
  ) {}

  /** Whose role it is; empty for one of a ladder without tracks. */
  track(role: Role): string {
    if (role.track !== undefined) {
      return role.ladder.tracks[role.track];
    }
    return role.ladder.tracks.length > 0 ? this.labels['every-track'] : '';
  }

  /** How far away it is; empty for a reader without a role. */
  away(role: Role): string {
    if (!this.counts) {
      return '';
    }
    if (role.distance === undefined) {
      return this.labels.beyond;
    }
    return role.distance === 0 ? this.labels.here : this.labels.away[role.distance - 1];
  }

  step(step: Step): string {
    const elsewhere = step.to.ladder === step.from.ladder ? '' : `, ${step.to.ladder.name}`;
    return `${this.labels.step[step.kind]} ${step.to.title}${elsewhere}`;
  }

  /**
   * Everything that the map shows about a role, for those who do not see it. It begins with what is drawn on the role, as
   * whoever speaks to a program says what they see.
   */
  name(role: Role): string {
    const place = [role.ladder.name, this.track(role)].filter((part) => part !== '').join(', ');
    const away = this.away(role);
    const drawnFirst = role.distance === 0 ? [away, place] : [place, away];
    return [role.title, ...drawnFirst, ...role.next.map((step) => this.step(step))]
      .filter((part) => part !== '')
      .join('. ');
  }

  notFound(text: string): string {
    return this.labels['find-nothing'].replace('{0}', () => text);
  }

  shown(count: number): string {
    return count === 1 ? this.labels['shown-one'] : this.labels.shown.replace('{0}', String(count));
  }
}
