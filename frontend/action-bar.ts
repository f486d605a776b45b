/** What can be done on a page, as buttons side by side. */
import '@vaadin/button';
import { LitElement, html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';

interface Item {
  name: string;
  label: string;
  quiet: boolean;
}

class ActionBar extends LitElement {
  static override properties = { items: { attribute: false } };

  declare items: string;
  declare $server: { act(name: string): void };

  constructor() {
    super();
    this.items = '[]';
  }

  /** Drawn into the page itself, so that its styles hold. */
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): unknown {
    return repeat(
      JSON.parse(this.items) as Item[],
      (item) => item.name,
      (item) =>
        html`<vaadin-button theme=${item.quiet ? 'tertiary' : nothing} @click=${() => this.$server.act(item.name)}
          >${item.label}</vaadin-button
        >`,
    );
  }
}

customElements.define('wm-action-bar', ActionBar);
