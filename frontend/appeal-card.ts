/** Whether a role appeals to the person who looks at it: a choice, words, and who reads them. */
import '@vaadin/button';
import '@vaadin/radio-group';
import '@vaadin/text-area';
import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { connect, type Field, type Labels, type Server as Words } from './kept-words';
import { type Action, type Audience, buttons, margin } from './shared-with';

interface Appeal extends Audience {
  title: string;
  choices: { name: string; label: string }[];
  choice: string | null;
  placeholder: string;
  place: string;
  words: string;
  revision: number;
  actions: Action[];
}

interface Server extends Words {
  choose(choice: string): void;
  act(action: string): void;
}

const HEADING = 'appeal';
const AUDIENCE = 'appeal-audience';

class AppealCard extends LitElement {
  static override properties = { appeal: { attribute: false } };

  declare appeal: string;
  declare labels: string;
  declare longest: number;
  declare $server: Server;

  constructor() {
    super();
    this.appeal = '';
  }

  /** Drawn into the page itself, so that its styles hold and names can refer to each other. */
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult | typeof nothing {
    if (!this.appeal) {
      return nothing;
    }
    const appeal = JSON.parse(this.appeal) as Appeal;
    return html`<article class="wm-question wm-appeal" aria-labelledby=${HEADING}>
      <header class="wm-question-head"><h2 id=${HEADING}>${appeal.title}</h2></header>
      ${margin(AUDIENCE, appeal)}
      <vaadin-radio-group
        accessible-name-ref="${HEADING} ${AUDIENCE}"
        .value=${appeal.choice ?? ''}
        @value-changed=${(event: CustomEvent<{ value: string }>) => this.choose(event.detail.value, appeal.choice)}
      >
        ${appeal.choices.map(
          (choice) => html`<vaadin-radio-button value=${choice.name} label=${choice.label}></vaadin-radio-button>`,
        )}
      </vaadin-radio-group>
      <vaadin-text-area
        class="wm-writing"
        placeholder=${appeal.placeholder}
        accessible-name-ref="${HEADING} ${AUDIENCE}"
      ></vaadin-text-area>
      <footer class="wm-actions">
        ${buttons(appeal.actions, HEADING, (name) => this.$server.act(name))}
        <span class="wm-saved wm-saved-waiting"></span>
      </footer>
    </article>`;
  }

  /** The words are put into the field once for each role; from then on they are their author's. */
  protected override updated(): void {
    const field = this.querySelector<Field>('.wm-writing');
    const mark = this.querySelector<HTMLElement>('.wm-saved');
    if (!field || !mark) {
      return;
    }
    const appeal = JSON.parse(this.appeal) as Appeal;
    if (field.waymarkConnected !== appeal.place) {
      field.value = appeal.words;
      connect(field, mark, appeal.place, appeal.revision, this.longest, JSON.parse(this.labels) as Labels, {
        save: (words, basedOn) => this.$server.save(words, basedOn),
        overwrite: (words) => this.$server.overwrite(words),
      });
    }
  }

  private choose(value: string, known: string | null): void {
    if (value && value !== known) {
      this.$server.choose(value);
    }
  }
}

customElements.define('wm-appeal-card', AppealCard);
