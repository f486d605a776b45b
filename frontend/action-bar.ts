/** What can be done on a page, as buttons side by side. */
import '@vaadin/button';
import { LitElement, html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { PressedFocus } from './pressed-focus';

interface Item {
  name: string;
  label: string;
  quiet: boolean;
}

class ActionBar extends LitElement {
  static override properties = { items: { attribute: false } };

  declare items: string;
  declare $server: { act(name: string): void };

  private readonly pressed = new PressedFocus(this);

  constructor() {
    super();
    this.items = '[]';
  }

  /** Moves the keyboard to the first button. */
  goOn(): Promise<void> {
    return this.pressed.goOn();
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
