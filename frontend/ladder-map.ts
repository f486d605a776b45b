/**
 * The map of all ladders: rungs from the ground up, the steps between them, and how far each role is from the viewer's.
 * The server sends what to draw as one text and keeps nothing else of it. What somebody has chosen stands in the address.
 *
 * On a phone, and for whoever asks, the same is a nested list.
 */
import '@vaadin/button';
import '@vaadin/combo-box';
import '@vaadin/select';
import type { ComboBox } from '@vaadin/combo-box';
import type { Select } from '@vaadin/select';
import { LitElement, html, nothing, svg, type PropertyValues, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { Camera } from './ladder-map-camera';
import { KINDS, distinct, filtered, read, type Filter, type LadderMap, type Ladder, type Role } from './ladder-map-data';
import { follow } from './ladder-map-keys';
import { choices, type Asking, type Choice } from './ladder-map-search';
import { FOOT, LADDER_GAP, ROLE_WIDTH, layOut, type Layout, type Line } from './ladder-map-layout';
import { Words, type Labels } from './ladder-map-words';

const PHONE = matchMedia('(width <= 800px)');
const LIST = 'list';
/** A select takes an empty value for none. */
const ALL = '*';
/** Of the words of a role, in pixels. */
const ROLE_HEIGHT = 56;
/** Before the server is asked, in milliseconds: long enough for the next letter. */
const PAUSE = 200;
const FILTERS = ['department', 'track', 'distance'] as const;

class LadderMapElement extends LitElement {
  static override properties = {
    map: { attribute: false },
    labels: { attribute: false },
    query: { attribute: false },
    filter: { state: true },
    asList: { state: true },
    current: { state: true },
    pointed: { state: true },
    sought: { state: true },
    asking: { state: true },
  };

  declare map: string;
  declare labels: string;
  /** What the address asks for. */
  declare query: string;
  private declare filter: Filter;
  private declare asList: boolean;
  /** The one role that the Tab key comes to. */
  private declare current: Role | undefined;
  /** The role below the mouse. */
  private declare pointed: Role | undefined;
  /** What somebody looks for. */
  private declare sought: string;
  /** Roles that ask for it; undefined until the server has answered. */
  private declare asking: Asking[] | undefined;
  declare $server: { asking(text: string): Promise<string> };

  private all: LadderMap = { ladders: [], roles: [], here: undefined };
  private shown: Role[] = [];
  private choices: Choice[] = [];
  private timer = 0;
  private layout: Layout = layOut([]);
  private words!: Words;
  private camera: Camera | undefined;
  private readonly resized = new ResizeObserver(() => this.camera?.settle());
  private readonly redraw = (): void => this.requestUpdate();

  constructor() {
    super();
    this.sought = '';
    this.asking = [];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    PHONE.addEventListener('change', this.redraw);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    PHONE.removeEventListener('change', this.redraw);
    this.resized.disconnect();
  }

  /** Drawn into the page itself, so that its styles hold and its links are the page's. */
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('map')) {
      this.all = read(this.map);
      this.words = new Words(JSON.parse(this.labels) as Labels, this.all.here !== undefined);
    }
    if (changed.has('query')) {
      const asked = new URLSearchParams(this.query);
      this.asList = asked.get('view') === LIST;
      this.filter = {
        department: asked.get('department') ?? '',
        track: asked.get('track') ?? '',
        distance: asked.get('distance') ?? '',
      };
    }
    if (changed.has('map') || changed.has('filter')) {
      this.shown = filtered(this.all, this.filter);
      this.layout = layOut(this.shown);
      const stays = this.current !== undefined && this.shown.includes(this.current);
      this.current = stays ? this.current : this.start;
      this.pointed = undefined;
    }
    if (changed.has('map') || changed.has('filter') || changed.has('sought') || changed.has('asking')) {
      this.choices = choices(this.shown, this.sought, this.asking ?? []);
    }
  }

  protected override updated(changed: PropertyValues): void {
    const frame = this.querySelector<HTMLElement>('.wm-map');
    const sheet = this.querySelector<HTMLElement>('.wm-map-sheet');
    if (!frame || !sheet) {
      this.camera = undefined;
      this.resized.disconnect();
    } else if (!this.camera || changed.has('map') || changed.has('filter')) {
      this.resized.disconnect();
      this.resized.observe(frame);
      this.camera = new Camera(frame, sheet, this.layout);
      this.lookAround();
    }
  }

  protected override render(): TemplateResult {
    return html`${this.tools()}
      <p class="wm-unseen" role="status">${this.notFound || this.words.shown(this.shown.length)}</p>
      ${this.content()}`;
  }

  /** Empty as long as there is something to choose, or the server may find it. */
  private get notFound(): string {
    const isOver = this.sought !== '' && this.asking !== undefined && this.choices.length === 0;
    return isOver ? this.words.notFound(this.sought) : '';
  }

  private content(): TemplateResult {
    if (this.shown.length === 0) {
      return html`<div class="wm-empty">
        <p>${this.words.labels.nothing}</p>
        <vaadin-button @click=${() => this.choose({ department: '', track: '', distance: '' })}
          >${this.words.labels.clear}</vaadin-button
        >
      </div>`;
    }
    return this.isList ? this.list() : html`${this.drawing()} ${this.foot()} ${this.about()}`;
  }

  // ------------------------------------------------------------------------------------------------ choosing

  private tools(): TemplateResult {
    const { labels } = this.words;
    return html`<div class="wm-map-tools">
      <vaadin-combo-box
        label=${labels.find}
        .filteredItems=${this.choices}
        item-id-path="role.address"
        .helperText=${this.notFound}
        @filter-changed=${(event: CustomEvent<{ value: string }>) => this.lookFor(event.detail.value.trim())}
        @change=${(event: Event) => this.found(event.target as ComboBox<{ role: Role }>)}
      ></vaadin-combo-box>
      ${this.choice('department', labels.department, this.same(this.all.ladders.map((one) => one.department)))}
      ${this.choice('track', labels.track, this.same(this.all.ladders.flatMap((one) => one.tracks)))}
      ${this.all.here
        ? this.choice(
            'distance',
            labels.distance,
            labels['up-to'].map((label, index) => ({ label, value: String(index + 1) })),
          )
        : nothing}
      ${PHONE.matches
        ? nothing
        : html`<vaadin-button theme="tertiary" @click=${() => this.turn(!this.asList)}
            >${this.asList ? labels.drawing : labels.list}</vaadin-button
          >`}
    </div>`;
  }

  private same(values: string[]): { label: string; value: string }[] {
    return distinct(values)
      .sort((one, other) => one.localeCompare(other))
      .map((value) => ({ label: value, value }));
  }

  private choice(name: keyof Filter, label: string, items: { label: string; value: string }[]): TemplateResult {
    return html`<vaadin-select
      label=${label}
      .items=${[{ label: this.words.labels.all, value: ALL }, ...items]}
      .value=${this.filter[name] || ALL}
      @change=${(event: Event) => {
        const { value } = event.target as Select;
        this.choose({ ...this.filter, [name]: value === ALL ? '' : value });
      }}
    ></vaadin-select>`;
  }

  private choose(filter: Filter): void {
    this.filter = filter;
    this.remember();
  }

  private turn(asList: boolean): void {
    this.asList = asList;
    this.remember();
  }

  /** The address says what is shown: a reload, a bookmark and the way back from a role find the same. */
  private remember(): void {
    const query = new URLSearchParams();
    if (this.asList) {
      query.set('view', LIST);
    }
    FILTERS.filter((name) => this.filter[name] !== '').forEach((name) => query.set(name, this.filter[name]));
    const text = query.toString();
    history.replaceState(history.state, '', location.pathname + (text === '' ? '' : `?${text}`));
  }

  private lookFor(text: string): void {
    if (text === this.sought) {
      return;
    }
    this.sought = text;
    this.asking = text === '' ? [] : undefined;
    clearTimeout(this.timer);
    if (text !== '') {
      this.timer = window.setTimeout(() => void this.ask(text), PAUSE);
    }
  }

  /** An answer that comes after the next letter is not shown. */
  private async ask(text: string): Promise<void> {
    const asking = JSON.parse(await this.$server.asking(text)) as Asking[];
    if (text === this.sought) {
      this.asking = asking;
    }
  }

  private async found(box: ComboBox<{ role: Role }>): Promise<void> {
    const role = box.selectedItem?.role;
    this.lookAt(role);
    await this.go(role);
  }

  // --------------------------------------------------------------------------------------------- moving about

  private get start(): Role | undefined {
    const { here } = this.all;
    return here && this.shown.includes(here) ? here : this.shown.at(0);
  }

  private get isList(): boolean {
    return this.asList || PHONE.matches;
  }

  /** A map that can be read as it fits is shown whole; of a larger one, the ladder on which the viewer is. */
  private lookAround(): void {
    this.camera?.fit();
    if (this.camera?.hasRoom === false) {
      this.lookAt(this.current);
    }
  }

  private lookAt(role: Role | undefined): void {
    const ground = this.layout.grounds.find(({ ladder }) => ladder === role?.ladder);
    if (role && ground) {
      this.camera?.show({ ...ground, y: ground.y - ground.height, height: ground.height + FOOT });
      this.reveal(role);
    }
  }

  private reveal(role: Role): void {
    const place = this.layout.places.get(role);
    if (place) {
      this.camera?.reveal({ x: place.x, y: place.y - ROLE_HEIGHT / 2, width: ROLE_WIDTH, height: ROLE_HEIGHT });
    }
  }

  private async go(role: Role | undefined): Promise<void> {
    if (role) {
      this.current = role;
      await this.updateComplete;
      // The map brings the role into its window itself, and the window into the page.
      this.link(role)?.focus({ preventScroll: !this.isList });
      this.querySelector('.wm-map')?.scrollIntoView({ block: 'nearest' });
    }
  }

  private link(role: Role): HTMLElement | null {
    return this.querySelector(`a[data-role="${CSS.escape(role.address)}"]`);
  }

  /** However the keyboard came to a role, it can be seen. Below a mouse nothing moves away. */
  private focused(event: FocusEvent, role: Role): void {
    this.current = role;
    if ((event.target as Element).matches(':focus-visible')) {
      this.reveal(role);
    }
  }

  private pressed(event: KeyboardEvent): void {
    if (event.ctrlKey || event.altKey || event.metaKey || !this.current) {
      return;
    }
    switch (event.key) {
      case 'Home':
        void this.go(this.start);
        break;
      case '+':
        this.camera?.larger();
        break;
      case '-':
        this.camera?.smaller();
        break;
      case '0':
        this.camera?.fit();
        break;
      case 'ArrowUp':
      case 'ArrowDown':
      case 'ArrowLeft':
      case 'ArrowRight':
        void this.go(follow(event.key, this.current, this.layout.places));
        break;
      default:
        return;
    }
    event.preventDefault();
  }

  private clicked(event: Event): void {
    if (this.camera?.isDragged) {
      event.preventDefault();
      event.stopPropagation();
    }
  }

  // ------------------------------------------------------------------------------------------------ drawing

  private drawing(): TemplateResult {
    const { width, height, grounds } = this.layout;
    return html`<div
      class="wm-map"
      role="application"
      aria-label=${this.words.labels.map}
      aria-describedby="wm-map-help"
      @keydown=${this.pressed}
      @wheel=${(event: WheelEvent) => this.camera?.wheel(event)}
      @pointerdown=${(event: PointerEvent) => this.camera?.press(event)}
      @pointermove=${(event: PointerEvent) => this.camera?.move(event)}
      @pointerup=${(event: PointerEvent) => this.camera?.release(event)}
      @pointercancel=${(event: PointerEvent) => this.camera?.release(event)}
      @click=${{ handleEvent: (event: Event) => this.clicked(event), capture: true }}
    >
      <div class="wm-map-sheet" style="width: ${width}px; height: ${height}px">
        <svg class="wm-map-lines" width=${width} height=${height} aria-hidden="true">
          ${ARROWS}
          ${grounds.map(({ x, y, width: long }) => svg`<path class="wm-map-ground" d="M${x} ${y}h${long}" />`)}
          ${this.layout.lines.map((line) => this.line(line))}
        </svg>
        ${repeat(
          grounds,
          (ground) => ground.ladder.id,
          ({ ladder, x, y, width: wide }) => html`<div role="group" aria-label=${ladder.name}>
            <span
              class="wm-map-ladder"
              aria-hidden="true"
              style="left: ${x}px; top: ${y}px; max-width: ${wide + LADDER_GAP * 0.8}px"
              >${ladder.name}</span
            >
            ${repeat(
              ladder.roles.filter((role) => this.layout.places.has(role)),
              (role) => role.address,
              (role) => this.rung(role),
            )}
          </div>`,
        )}
      </div>
    </div>`;
  }

  private line({ step, kind, both, path }: Line): TemplateResult {
    const lit = [this.current, this.pointed].some((role) => role === step.from || role === step.to);
    const ahead =
      kind !== 'across' && step.from.distance !== undefined && step.to.distance === step.from.distance + 1;
    const arrow = `url(#wm-map-arrow${lit ? '-lit' : ahead ? '-ahead' : ''})`;
    return svg`<path
      class="wm-map-line wm-map-${kind} ${lit ? 'wm-map-lit' : ahead ? 'wm-map-ahead' : ''}"
      d=${path}
      marker-end=${arrow}
      marker-start=${both ? arrow : nothing}
    />`;
  }

  private rung(role: Role): TemplateResult {
    const { x, y } = this.layout.places.get(role)!;
    const here = role === this.all.here;
    return html`<a
      class="wm-map-role ${here ? 'wm-map-here' : ''}"
      href="roles/${role.address}"
      router-link
      draggable="false"
      data-role=${role.address}
      data-away=${role.distance ?? nothing}
      aria-label=${this.words.name(role)}
      tabindex=${role === this.current ? 0 : -1}
      style="left: ${x}px; top: ${y}px"
      @focus=${(event: FocusEvent) => this.focused(event, role)}
      @pointerenter=${() => (this.pointed = role)}
      @pointerleave=${() => (this.pointed = undefined)}
      ><span class="wm-map-dot" aria-hidden="true">${here ? nothing : role.distance}</span
      ><span class="wm-map-title"
        ><span>${role.title}</span> ${here ? html`<span class="wm-here">${this.words.labels.here}</span>` : nothing}</span
      ></a
    >`;
  }

  private foot(): TemplateResult {
    const { labels } = this.words;
    const button = (label: string, press: () => void): TemplateResult =>
      html`<vaadin-button theme="tertiary" @click=${press}>${label}</vaadin-button>`;
    const mine = this.all.here && this.shown.includes(this.all.here);
    return html`<div class="wm-map-foot">
      <ul class="wm-map-legend" aria-label=${labels.legend}>
        ${KINDS.map(
          (kind) => html`<li>
            <svg width=${kind === 'promotion' ? 20 : 34} height="20" aria-hidden="true">
              <path class="wm-map-line wm-map-${kind}" d=${SAMPLES[kind]} marker-end="url(#wm-map-arrow-plain)" />
            </svg>
            ${labels.kind[kind]}
          </li>`,
        )}
        ${this.all.here
          ? html`<li data-away="2"><span class="wm-map-dot" aria-hidden="true">2</span> ${labels['legend-reach']}</li>`
          : nothing}
      </ul>
      <div class="wm-actions">
        ${button(labels.smaller, () => this.camera?.smaller())} ${button(labels.larger, () => this.camera?.larger())}
        ${button(labels.whole, () => this.camera?.fit())}
        ${mine ? button(labels.mine, () => this.lookAt(this.all.here)) : nothing}
      </div>
    </div>`;
  }

  /** The role at which the keyboard is, in words. */
  private about(): TemplateResult {
    const role = this.current!;
    const facts = [role.ladder.name, this.words.track(role), role === this.all.here ? '' : this.words.away(role)];
    return html`<section class="wm-map-about" aria-labelledby="wm-map-about">
        <h2 class="wm-rung-name" id="wm-map-about">
          <a class="wm-link" href="roles/${role.address}" router-link>${role.title}</a>
          ${role === this.all.here ? html`<span class="wm-here">${this.words.labels.here}</span>` : nothing}
        </h2>
        <p class="wm-meta">${facts.filter((fact) => fact !== '').join(' · ')}</p>
        <ul class="wm-steps" aria-label=${this.words.labels.next}>
          ${role.next.map(
            ({ to, kind }) => html`<li class="wm-step wm-step-${kind}">
              <span class="wm-step-kind">${this.words.labels.step[kind]}</span>
              <a class="wm-link" href="roles/${to.address}" router-link>${to.title}</a>
              ${to.ladder === role.ladder ? nothing : html`<span class="wm-meta">${to.ladder.name}</span>`}
            </li>`,
          )}
        </ul>
      </section>
      <p class="wm-meta" id="wm-map-help">${this.words.labels.help}</p>`;
  }

  // ---------------------------------------------------------------------------------------------- as a list

  private list(): TemplateResult {
    return html`<ul class="wm-map-list">
      ${distinct(this.shown.map((role) => role.ladder)).map(
        (ladder) => html`<li>
          <h2><a class="wm-link" href="paths/${ladder.id}" router-link>${ladder.name}</a></h2>
          <ul class="wm-map-tracks">
            ${distinct(this.of(ladder).map((role) => role.track)).map((track) => this.listed(ladder, track))}
          </ul>
        </li>`,
      )}
    </ul>`;
  }

  private listed(ladder: Ladder, track: number | undefined): TemplateResult {
    const roles = this.of(ladder).filter((role) => role.track === track);
    const name = this.words.track(roles[0]);
    return html`<li>
      ${name === '' ? nothing : html`<h3>${name}</h3>`}
      <ul>
        ${roles.map(
          (role) => html`<li>
            <a class="wm-link" href="roles/${role.address}" router-link data-role=${role.address}>${role.title}</a>
            ${role === this.all.here
              ? html`<span class="wm-here">${this.words.labels.here}</span>`
              : role.distance === undefined
                ? nothing
                : html`<span class="wm-meta">${this.words.away(role)}</span>`}
          </li>`,
        )}
      </ul>
    </li>`;
  }

  /** What is shown of a ladder: shared roles, then track by track, each from the ground up. */
  private of(ladder: Ladder): Role[] {
    return this.shown
      .filter((role) => role.ladder === ladder)
      .sort((one, other) => (one.track ?? -1) - (other.track ?? -1));
  }
}

/** Each state of a line has a head of its own, since a head cannot everywhere take the colour of its line. */
const ARROWS = svg`<defs>
  ${['', '-ahead', '-lit', '-plain'].map(
    (state) => svg`<marker
      id="wm-map-arrow${state}"
      class="wm-map-arrow${state}"
      viewBox="0 0 8 8"
      refX="6"
      refY="4"
      markerWidth="8"
      markerHeight="8"
      markerUnits="userSpaceOnUse"
      orient="auto-start-reverse"
    ><path d="M1 1 6.5 4 1 7" /></marker>`,
  )}
</defs>`;

const SAMPLES = { promotion: 'M10 20V3', lateral: 'M2 10C10 18 24 18 32 11', across: 'M2 18C10 0 26 0 32 15' };

customElements.define('wm-ladder-map', LadderMapElement);
