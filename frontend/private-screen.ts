/**
 * While the screen is being shown to the other one, what is one's own alone is blurred. One key, F8, does it from anywhere on
 * the page, also while writing; the button says so and does the same.
 */
import '@vaadin/button';
import { LitElement, html, type TemplateResult } from 'lit';

const KEY = 'F8';
const CLASS = 'wm-screen-shown';

class PrivateScreen extends LitElement {
  static override properties = { label: { attribute: false }, shown: { state: true } };

  declare label: string;
  private declare shown: boolean;

  constructor() {
    super();
    this.label = '';
    this.shown = false;
  }

  /** Drawn into the page itself, so that its styles hold. */
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('keydown', this.onKey);
  }

  override disconnectedCallback(): void {
    document.removeEventListener('keydown', this.onKey);
    document.body.classList.remove(CLASS);
    this.shown = false;
    super.disconnectedCallback();
  }

  protected override render(): TemplateResult {
    return html`<vaadin-button
      theme="tertiary"
      aria-pressed=${this.shown}
      aria-keyshortcuts=${KEY}
      title=${KEY}
      @click=${() => this.toggle()}
      >${this.label}</vaadin-button
    >`;
  }

  private readonly onKey = (event: KeyboardEvent): void => {
    if (event.key === KEY && !event.altKey && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      this.toggle();
    }
  };

  private toggle(): void {
    this.shown = !this.shown;
    document.body.classList.toggle(CLASS, this.shown);
  }
}

customElements.define('wm-private-screen', PrivateScreen);
