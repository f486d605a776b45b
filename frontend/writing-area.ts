/** A place to write one text, with the quiet mark that says whether it is saved. */
import '@vaadin/text-area';
import { LitElement, html, type TemplateResult } from 'lit';
import { connect, type Field, type Labels, type Server } from './kept-words';

class WritingArea extends LitElement {
  static override properties = {
    placeholder: {},
    labelledBy: { attribute: false },
    longest: { type: Number },
  };

  declare place: string;
  declare words: string;
  declare revision: number;
  declare longest: number;
  declare placeholder: string;
  declare labelledBy: string;
  declare labels: string;
  declare $server: Server;

  /** Drawn into the page itself, so that its styles hold and names can refer to each other. */
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    return html`<vaadin-text-area
        class="wm-writing"
        placeholder=${this.placeholder}
        accessible-name-ref=${this.labelledBy}
      ></vaadin-text-area>
      <span class="wm-saved wm-saved-waiting"></span>`;
  }

  protected override firstUpdated(): void {
    const field = this.querySelector<Field>('.wm-writing');
    const mark = this.querySelector<HTMLElement>('.wm-saved');
    if (field && mark) {
      field.value = this.words;
      connect(field, mark, this.place, this.revision, this.longest, JSON.parse(this.labels) as Labels, {
        save: (words, basedOn) => this.$server.save(words, basedOn),
        overwrite: (words) => this.$server.overwrite(words),
      });
    }
  }
}

customElements.define('wm-writing-area', WritingArea);
