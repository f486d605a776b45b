/** A part of a page that is made when somebody unfolds it; the server puts its content into the slot. */
import { LitElement, css, html, type TemplateResult } from 'lit';

class Fold extends LitElement {
  static override properties = { summary: { attribute: false }, open: { type: Boolean, reflect: true } };

  static override styles = css`
    :host {
      display: block;
    }

    summary {
      border-radius: var(--vaadin-radius-s);
      color: var(--aura-accent-text-color);
      cursor: pointer;
      font-weight: var(--aura-font-weight-semibold);
      padding-block: var(--vaadin-padding-s);
    }

    summary:focus-visible {
      outline: var(--vaadin-focus-ring-width) solid var(--vaadin-focus-ring-color);
      outline-offset: 3px;
    }
  `;

  declare summary: string;
  declare open: boolean;

  constructor() {
    super();
    this.summary = '';
    this.open = false;
  }

  protected override render(): TemplateResult {
    return html`<details ?open=${this.open} @toggle=${(event: Event) => this.toggled(event.target as HTMLDetailsElement)}>
      <summary>${this.summary}</summary>
      <slot></slot>
    </details>`;
  }

  private toggled(details: HTMLDetailsElement): void {
    if (details.open !== this.open) {
      this.open = details.open;
      this.dispatchEvent(new Event('fold-toggled'));
    }
  }
}

customElements.define('wm-fold', Fold);
