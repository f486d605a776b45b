/**
 * One search over every page. A button of the frame opens it, or Ctrl+K (Cmd+K). The server finds; what is sought goes there and
 * nowhere else: not into the address, nor into what the browser keeps.
 */
import '@vaadin/button';
import '@vaadin/text-field';
import type { TextField } from '@vaadin/text-field';
import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';

interface Link {
  address: string;
  title: string;
  note: string;
}

interface Answer {
  /** How much was found, or that nothing was. */
  said: string;
  groups: { name: string; links: Link[] }[];
}

interface Labels {
  title: string;
  label: string;
  help: string;
  close: string;
}

/** Long enough for the next letter, in milliseconds. */
const PAUSE = 200;
const NOTHING: Answer = { said: '', groups: [] };
const OPENER = '.wm-search-open';
/** Another dialog waits for its own end. */
const OTHER_DIALOG = 'vaadin-dialog[opened]';

class SearchBox extends LitElement {
  static override properties = {
    labels: { attribute: false },
    answer: { state: true },
    isOpen: { state: true },
  };

  declare labels: string;
  declare $server: { find(text: string): Promise<string> };
  private declare answer: Answer;
  /** While it is closed there is nothing in it, for no program to come upon. */
  private declare isOpen: boolean;

  private sought = '';
  private timer = 0;

  constructor() {
    super();
    this.labels = '{}';
    this.answer = NOTHING;
    this.isOpen = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('keydown', this.pressed);
    document.addEventListener('click', this.clicked);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('keydown', this.pressed);
    document.removeEventListener('click', this.clicked);
  }

  /** Drawn into the page itself, so that its styles hold and its links are the page's. */
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    const labels = JSON.parse(this.labels) as Labels;
    return html`<dialog class="wm-search" closedby="any" aria-label=${labels.title} @keydown=${this.moved} @close=${this.emptied}>
      ${this.isOpen ? this.content(labels) : nothing}
    </dialog>`;
  }

  private content(labels: Labels): TemplateResult {
    return html`<div class="wm-search-head">
        <vaadin-text-field
          label=${labels.label}
          autocomplete="off"
          autocapitalize="off"
          @input=${(event: Event) => this.typed((event.currentTarget as TextField).value)}
        ></vaadin-text-field>
        <vaadin-button theme="tertiary" @click=${() => this.dialog?.close()}>${labels.close}</vaadin-button>
      </div>
      <p class="wm-meta" role="status">${this.answer.said}</p>
      ${this.answer.said === '' ? html`<p class="wm-meta">${labels.help}</p>` : nothing}
      ${repeat(
        this.answer.groups,
        ({ name }) => name,
        ({ name, links }, index) => html`<section aria-labelledby="wm-search-${index}">
          <h2 class="wm-search-kind" id="wm-search-${index}">${name}</h2>
          <ul>
            ${repeat(
              links,
              ({ address }) => address,
              ({ address, title, note }) => html`<li>
                <a href=${address} router-link @click=${this.followed}
                  ><span class="wm-search-title">${title}</span><span class="wm-meta">${note}</span></a
                >
              </li>`,
            )}
          </ul>
        </section>`,
      )}`;
  }

  private get dialog(): HTMLDialogElement | null {
    return this.querySelector('dialog');
  }

  private get field(): TextField | null {
    return this.querySelector('vaadin-text-field');
  }

  private get links(): HTMLAnchorElement[] {
    return [...this.querySelectorAll<HTMLAnchorElement>('a[href]')];
  }

  private async open(): Promise<void> {
    this.isOpen = true;
    await this.updateComplete;
    if (!this.dialog?.open) {
      this.dialog?.showModal();
    }
    this.field?.focus();
  }

  private readonly pressed = (event: KeyboardEvent): void => {
    const k = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
    if (event.defaultPrevented || !k || document.querySelector(OTHER_DIALOG)) {
      return;
    }
    event.preventDefault();
    void this.open();
  };

  private readonly clicked = (event: Event): void => {
    if (event.target instanceof Element && event.target.closest(OPENER)) {
      void this.open();
    }
  };

  private typed(text: string): void {
    this.sought = text;
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.find(), PAUSE);
  }

  /** An answer that comes after the next letter is not shown. */
  private async find(): Promise<void> {
    clearTimeout(this.timer);
    const text = this.sought;
    const answer = JSON.parse(await this.$server.find(text)) as Answer;
    if (text === this.sought) {
      this.answer = answer;
      await this.updateComplete;
    }
  }

  /** Arrows lead from the field through what was found and back; Enter in the field follows the first. */
  private async moved(event: KeyboardEvent): Promise<void> {
    const { links } = this;
    const at = links.indexOf(document.activeElement as HTMLAnchorElement);
    if (event.key === 'ArrowDown' && links.length > 0) {
      event.preventDefault();
      links[Math.min(at + 1, links.length - 1)].focus();
    } else if (event.key === 'ArrowUp' && at >= 0) {
      event.preventDefault();
      (at === 0 ? this.field : links[at - 1])?.focus();
    } else if (event.key === 'Enter' && this.field?.contains(event.target as Node)) {
      event.preventDefault();
      await this.find();
      this.links.at(0)?.click();
    }
  }

  /** The page goes on by itself; one that opens in another tab leaves this one as it is. */
  private followed(event: MouseEvent): void {
    if (!event.ctrlKey && !event.metaKey && !event.shiftKey) {
      this.dialog?.close();
    }
  }

  private emptied(): void {
    clearTimeout(this.timer);
    this.sought = '';
    this.answer = NOTHING;
    this.isOpen = false;
  }
}

customElements.define('wm-search-box', SearchBox);
