/** A part of a page that is made when somebody unfolds it; the server puts its content into the slot. */
import { LitElement, css, html, nothing, type TemplateResult } from 'lit';

class Fold extends LitElement {
  static override properties = {
    summary: { attribute: false },
    note: { attribute: false },
    open: { type: Boolean, reflect: true },
  };

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

    .note {
      color: var(--vaadin-text-color-secondary);
      display: inline-block;
      font-family: var(--aura-font-family);
      font-size: var(--aura-font-size-s);
      font-weight: var(--aura-font-weight-regular);
      margin-inline-start: var(--vaadin-gap-s);
    }

    summary:focus-visible {
      outline: var(--vaadin-focus-ring-width) solid var(--vaadin-focus-ring-color);
      outline-offset: 3px;
    }
  `;

  declare summary: string;
  /** How much is in it, empty for nothing to say. */
  declare note: string;
  declare open: boolean;

  constructor() {
    super();
    this.summary = '';
    this.note = '';
    this.open = false;
  }

  /** Whoever is sent here hears what it is about, and can unfold it. */
  override focus(options?: FocusOptions): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector('summary')?.focus(options));
  }

  protected override render(): TemplateResult {
    return html`<details ?open=${this.open} @toggle=${(event: Event) => this.toggled(event.target as HTMLDetailsElement)}>
      <summary part="summary">${this.summary}${this.note ? html`<span class="note">${this.note}</span>` : nothing}</summary>
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
