/**
 * The questions of a reflection, one below the other, each with who reads it before the place to write. The server sends
 * what to show as one text and keeps nothing else of it; what somebody is typing is never replaced by what it sends.
 */
import '@vaadin/button';
import '@vaadin/text-area';
import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { repeat } from 'lit/directives/repeat.js';
import { connect, type Field, type Labels } from './kept-words';
import { PressedFocus } from './pressed-focus';
import { type Action, type Audience, buttons, margin } from './shared-with';

interface Question extends Audience {
  id: string;
  /** Names the place to write within the browser. */
  place: string;
  eyebrow: string;
  text: string;
  hint: string | null;
  /** What the link to the roles elsewhere says, where the question is about them. */
  destinations: string | null;
  /** What the link to earlier answers to the same question says, where there are any. */
  before: string | null;
  /** Where what is written leads. */
  links: { label: string; address: string }[];
  skipped: boolean;
  placeholder: string;
  words: string;
  revision: number;
  actions: Action[];
}

interface Server {
  save(id: string, words: string, basedOn: number): Promise<number>;
  overwrite(id: string, words: string): Promise<number>;
  act(id: string, action: string): void;
}

class QuestionList extends LitElement {
  static override properties = { questions: { attribute: false }, labels: { attribute: false } };

  declare questions: string;
  declare labels: string;
  declare longest: number;
  declare $server: Server;

  constructor() {
    super();
    this.questions = '[]';
    this.labels = '{}';
    new PressedFocus(this);
  }

  /** Drawn into the page itself, so that its styles hold and names can refer to each other. */
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    return html`<ol class="wm-questions">
      ${repeat(
        JSON.parse(this.questions) as Question[],
        (question) => question.id,
        (question) => html`<li>${this.question(question)}</li>`,
      )}
    </ol>`;
  }

  /** Moves the keyboard to the last question, which has just come. */
  async focusLast(): Promise<void> {
    await this.updateComplete;
    [...this.querySelectorAll<HTMLElement>('.wm-writing')].at(-1)?.focus();
  }

  private question(question: Question): TemplateResult {
    const heading = `question-${question.id}`;
    return html`<article
      class="wm-question ${question.skipped ? 'wm-question-skipped' : ''}"
      aria-labelledby=${heading}
      data-id=${question.id}
    >
      <header class="wm-question-head">
        <p class="wm-eyebrow">${question.eyebrow}</p>
        <h2 class="wm-question-text" id=${heading}>${question.text}</h2>
        ${question.hint && !question.skipped ? html`<p class="wm-meta">${question.hint}</p>` : nothing}
        ${question.destinations && !question.skipped
          ? html`<p class="wm-meta"><a class="wm-link" href="destinations" router-link>${question.destinations}</a></p>`
          : nothing}
        ${question.before
          ? html`<p class="wm-meta">
              <a class="wm-link" href="reflections/then-and-now?answer=${question.id}" router-link aria-describedby=${heading}
                >${question.before}</a
              >
            </p>`
          : nothing}
      </header>
      ${question.skipped ? nothing : this.place(question, heading)}
      <footer class="wm-actions">
        ${buttons(question.actions, heading, (name) => this.$server.act(question.id, name))}
        ${question.skipped ? nothing : html`<span class="wm-saved wm-saved-waiting"></span>`}
      </footer>
      ${question.links.length && !question.skipped
        ? html`<p class="wm-question-onward">
            ${question.links.map(
              (link) =>
                html`<a class="wm-link" href=${link.address} router-link aria-describedby=${heading}>${link.label}</a>`,
            )}
          </p>`
        : nothing}
    </article>`;
  }

  private place(question: Question, heading: string): TemplateResult {
    const audience = `${heading}-audience`;
    return html`${margin(audience, question)}
      <vaadin-text-area
        class="wm-writing"
        placeholder=${question.placeholder}
        accessible-name-ref="${heading} ${audience}"
        ${ref((element) => this.write(element as Field | undefined, question))}
      ></vaadin-text-area>`;
  }

  /** The words are put into the field once; from then on they are its author's. */
  private async write(field: Field | undefined, question: Question): Promise<void> {
    if (!field || field.waymarkConnected === question.place) {
      return;
    }
    field.value = question.words;
    // The mark stands behind the field, and is drawn in the same turn.
    await this.updateComplete;
    const mark = field.closest('article')?.querySelector<HTMLElement>('.wm-saved');
    if (mark) {
      connect(field, mark, question.place, question.revision, this.longest, JSON.parse(this.labels) as Labels, {
        save: (words, basedOn) => this.$server.save(question.id, words, basedOn),
        overwrite: (words) => this.$server.overwrite(question.id, words),
      });
    }
  }
}

customElements.define('wm-question-list', QuestionList);
