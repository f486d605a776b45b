/**
 * The agenda of a one-on-one: what either of the two wants to talk about, in an order that both set. What somebody is
 * typing is never replaced by what the server sends.
 */
import '@vaadin/button';
import '@vaadin/text-area';
import '@vaadin/text-field';
import { html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { type Field, type Labels as WritingLabels, connect, done, isKept, keepTyping, tooLong } from './kept-words';
import './private-screen';
import { OrderedList, type OrderLabels, type OrderServer, type Ordered } from './ordered-list';

interface Item extends Ordered {
  /** Names the place to write within the browser. */
  place: string;
  meta: string;
  mine: boolean;
  shown: boolean;
  reached: boolean;
  lost: boolean;
  revision: number;
}

interface Labels extends OrderLabels {
  opening: string;
  closing: string;
  talked: string;
  onlyYou: string;
  change: string;
  close: string;
  remove: string;
  lost: string;
  fresh: string;
  addShown: string;
  addHidden: string;
  bank: string;
  promise: string;
  hide: string;
  wrapUp: string;
  reopen: string;
}

/** Where something new is typed. */
interface Adding extends Field {
  invalid: boolean;
  errorMessage: string;
}

interface Server extends OrderServer {
  save(id: string, words: string, basedOn: number): Promise<number>;
  overwrite(id: string, words: string): Promise<number>;
  show(id: string): void;
  remove(id: string): void;
  reach(id: string, reached: boolean): void;
  add(words: string, shown: boolean): Promise<boolean>;
  bank(): void;
  promise(): void;
  wrapUp(): void;
  reopen(): void;
}

class AgendaList extends OrderedList<Item> {
  static override properties = {
    ...OrderedList.properties,
    record: { type: Boolean },
    ended: { type: Boolean },
    longest: { type: Number },
    writing: { attribute: false },
    place: { attribute: false },
    show: { attribute: false },
    audience: { attribute: false },
    edited: { state: true },
  };

  declare $server: Server;
  declare longest: number;
  declare writing: string;
  /** Names the place of what is not added yet. */
  declare place: string;
  declare show: string;
  declare audience: string;
  /** A record is read and not written. */
  declare record: boolean;
  /** Nobody writes into it again. */
  declare ended: boolean;

  /** The items whose words their author is changing. */
  private declare edited: Set<string>;

  constructor() {
    super();
    this.record = false;
    this.ended = false;
    this.writing = '{}';
    this.place = '';
    this.show = '';
    this.audience = '';
    this.longest = 0;
    this.edited = new Set();
  }

  protected override get fixed(): boolean {
    return this.record;
  }

  protected override canDrag(item: Item): boolean {
    return !this.fixed && !this.isEdited(item);
  }

  protected override render(): TemplateResult {
    const labels = this.say();
    return this.record ? this.kept(labels) : this.open(labels);
  }

  private open(labels: Labels): TemplateResult {
    return html`<section class="wm-section">
      ${this.headline(labels)}
      <p class="wm-agenda-frame">${labels.opening}</p>
      ${this.list()} ${this.adding(labels)}
      <p class="wm-agenda-frame">${labels.closing}</p>
      <div class="wm-actions">
        <vaadin-button @click=${() => this.$server.promise()}>${labels.promise}</vaadin-button>
        <vaadin-button theme="primary" @click=${() => this.$server.wrapUp()}>${labels.wrapUp}</vaadin-button>
      </div>
    </section>`;
  }

  /** A record says what was talked about, and nothing of what to begin and to end with. */
  private kept(labels: Labels): TemplateResult {
    return html`<section class="wm-section">
      ${this.order.length > 0 ? html`${this.headline(labels)} ${this.list()}` : nothing}
      ${this.ended
        ? nothing
        : html`<div class="wm-actions">
            <vaadin-button @click=${() => this.$server.reopen()}>${labels.reopen}</vaadin-button>
          </div>`}
    </section>`;
  }

  private headline(labels: Labels): TemplateResult {
    return html`<div class="wm-section-head">
      <h2>${labels.list}</h2>
      <wm-private-screen .label=${labels.hide}></wm-private-screen>
    </div>`;
  }

  protected override content(item: Item): TemplateResult {
    const labels = this.say();
    const words = `agenda-${item.id}`;
    return html`<input
        type="checkbox"
        class="wm-agenda-reached"
        data-control="reached"
        aria-label=${labels.talked.replace('{0}', item.label)}
        .checked=${item.reached}
        ?disabled=${this.record}
        @change=${(event: Event) => this.$server.reach(item.id, (event.target as HTMLInputElement).checked)}
      />
      <div class="wm-agenda-item ${item.reached ? 'wm-agenda-done' : ''} ${item.shown ? '' : 'wm-mine'}">
        ${this.isEdited(item) ? this.editor(item, words) : this.words(item, words, labels)}
        <p class="wm-meta">
          ${item.shown ? nothing : html`<span class="wm-audience wm-audience-private">${labels.onlyYou}</span>`}
          ${item.meta}
        </p>
        ${item.mine && !this.record ? this.actions(item, words, labels) : nothing}
      </div>`;
  }

  private words(item: Item, id: string, labels: Labels): TemplateResult {
    return item.lost
      ? html`<p class="wm-meta" id=${id}>${labels.lost}</p>`
      : html`<p class="wm-words" id=${id}>${item.label}</p>`;
  }

  private actions(item: Item, words: string, labels: Labels): TemplateResult {
    const button = (label: string, act: () => void): TemplateResult =>
      html`<vaadin-button theme="tertiary small" aria-describedby=${words} @click=${act}>${label}</vaadin-button>`;
    return html`<div class="wm-actions">
      ${item.shown ? nothing : button(this.show, () => this.$server.show(item.id))}
      ${this.isEdited(item)
        ? button(labels.close, () => this.close(item))
        : button(labels.change, () => this.edit(item))}
      ${button(labels.remove, () => this.remove_(item))}
      <span class="wm-saved wm-saved-waiting"></span>
    </div>`;
  }

  private editor(item: Item, id: string): TemplateResult {
    return html`<vaadin-text-area
      class="wm-agenda-editor"
      id=${id}
      accessible-name=${this.say().change}
      ${ref((element) => void this.connect(element as Field | undefined, item))}
    ></vaadin-text-area>`;
  }

  /** The words are put into the field once; from then on they are its author's. */
  private async connect(field: Field | undefined, item: Item): Promise<void> {
    if (!field || field.waymarkConnected === item.place) {
      return;
    }
    field.value = item.label;
    await this.updateComplete;
    const mark = field.closest('li')?.querySelector<HTMLElement>('.wm-saved');
    if (mark) {
      connect(field, mark, item.place, item.revision, this.longest, JSON.parse(this.writing) as WritingLabels, {
        save: (words, basedOn) => this.$server.save(item.id, words, basedOn),
        overwrite: (words) => this.$server.overwrite(item.id, words),
      });
    }
  }

  /** Words that wait in this tab for being sent are shown where they are sent from. */
  private isEdited(item: Item): boolean {
    return !this.record && item.mine && (this.edited.has(item.id) || isKept(item.place));
  }

  private async edit(item: Item): Promise<void> {
    this.edited = new Set([...this.edited, item.id]);
    await this.updateComplete;
    this.querySelector<HTMLElement>(`#agenda-${item.id}`)?.focus();
  }

  private close(item: Item): void {
    const field = this.querySelector<Field>(`#agenda-${item.id}`);
    this.edited = new Set([...this.edited].filter((id) => id !== item.id));
    if (field && !field.value.trim()) {
      this.remove_(item);
    } else if (field) {
      // What the server will confirm in a moment.
      this.order = this.order.map((one) => (one.id === item.id ? { ...one, label: field.value } : one));
    }
  }

  private remove_(item: Item): void {
    done(item.place);
    this.$server.remove(item.id);
  }

  private adding(labels: Labels): TemplateResult {
    return html`<form
      class="wm-agenda-add"
      @submit=${(event: Event) => {
        event.preventDefault();
        void this.add(true);
      }}
    >
      <p class="wm-meta" id="agenda-audience">${this.audience}</p>
      <vaadin-text-field
        class="wm-agenda-fresh"
        placeholder=${labels.fresh}
        accessible-name=${`${labels.fresh}. ${this.audience}`}
        ${ref((element) => this.keep(element as Field | undefined))}
        @input=${(event: Event) => this.fits(event.currentTarget as Adding)}
        @keydown=${(event: KeyboardEvent) => {
          if (event.key === 'Enter') {
            event.preventDefault();
            void this.add(true);
          }
        }}
      ></vaadin-text-field>
      <div class="wm-actions">
        <vaadin-button @click=${() => void this.add(true)}>${labels.addShown}</vaadin-button>
        <vaadin-button theme="tertiary" @click=${() => void this.add(false)}>${labels.addHidden}</vaadin-button>
        <vaadin-button theme="tertiary" @click=${() => this.$server.bank()}>${labels.bank}</vaadin-button>
      </div>
    </form>`;
  }

  private keep(field: Field | undefined): void {
    if (field && field.waymarkConnected !== this.place) {
      field.waymarkConnected = this.place;
      keepTyping(field, this.place);
    }
  }

  private async add(shown: boolean): Promise<void> {
    const field = this.querySelector<Adding>('.wm-agenda-fresh');
    const words = field?.value.trim();
    if (!field || !words || !this.fits(field)) {
      field?.focus();
      return;
    }
    // Only what the server has on disk leaves the field.
    if (await this.$server.add(words, shown)) {
      done(this.place);
      field.value = '';
      field.focus();
    }
  }

  /** What does not fit stays where it is, and is not sent. */
  private fits(field: Adding): boolean {
    const writing = JSON.parse(this.writing) as WritingLabels;
    field.errorMessage = tooLong(field.value.trim(), this.longest, writing.tooLong);
    field.invalid = field.errorMessage !== '';
    return !field.invalid;
  }

  private say(): Labels {
    return JSON.parse(this.labels) as Labels;
  }
}

customElements.define('wm-agenda-list', AgendaList);
