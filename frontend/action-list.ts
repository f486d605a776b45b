/** Things that were said, each with what can be done about it: promises, shared answers. */
import '@vaadin/button';
import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { PressedFocus } from './pressed-focus';
import { type Action, buttons } from './shared-with';

interface Item {
  id: string;
  eyebrow: string;
  title: string;
  words: string;
  /** A quiet fact that asks for attention, empty for none. */
  strong: string;
  metas: string[];
  actions: Action[];
}

interface Server {
  act(id: string, action: string): void;
}

class ActionList extends LitElement {
  static override properties = {
    items: { attribute: false },
    name: { attribute: false },
    heading: { attribute: false },
    note: { attribute: false },
  };

  declare items: string;
  declare name: string;
  declare heading: string;
  declare note: string;
  declare $server: Server;

  private static count = 0;

  /** Tells this list apart on its page: the same number can be a thing of each. */
  private readonly place: number;

  private readonly pressed = new PressedFocus(this);

  constructor() {
    super();
    this.place = ActionList.count;
    ActionList.count += 1;
    this.items = '[]';
    this.name = '';
    this.heading = '';
    this.note = '';
  }

  /** Moves the keyboard to the first thing that can be done with something. */
  goOn(id: string): Promise<void> {
    return this.pressed.goOn(id);
  }

  /** Drawn into the page itself, so that its styles hold. */
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    return this.heading
      ? html`<section class="wm-section">
          <h2>${this.heading}</h2>
          ${this.note ? html`<p class="wm-meta">${this.note}</p>` : nothing} ${this.list()}
        </section>`
      : html`${this.note ? html`<p class="wm-meta">${this.note}</p>` : nothing} ${this.list()}`;
  }

  /** A list of nothing is none: its name would be read aloud for nothing. */
  private list(): TemplateResult | typeof nothing {
    const items = JSON.parse(this.items) as Item[];
    return items.length
      ? html`<ul class="wm-action-list" aria-label=${this.name}>
          ${repeat(
            items,
            (item) => item.id,
            (item) => this.item(item),
          )}
        </ul>`
      : nothing;
  }

  private item(item: Item): TemplateResult {
    const title = `action-${this.place}-${item.id}`;
    return html`<li class="wm-action-item" data-id=${item.id}>
      ${item.eyebrow ? html`<p class="wm-eyebrow">${item.eyebrow}</p>` : nothing}
      ${item.title ? html`<p class="wm-action-title" id=${title}>${item.title}</p>` : nothing}
      ${item.words ? html`<p class="wm-words" id=${item.title ? nothing : title}>${item.words}</p>` : nothing}
      ${item.strong ? html`<p class="wm-fact-strong">${item.strong}</p>` : nothing}
      ${item.metas.map((meta) => html`<p class="wm-meta">${meta}</p>`)}
      ${item.actions.length
        ? html`<div class="wm-actions">
            ${buttons(item.actions, title, (action) => this.$server.act(item.id, action))}
          </div>`
        : nothing}
    </li>`;
  }
}

customElements.define('wm-action-list', ActionList);
