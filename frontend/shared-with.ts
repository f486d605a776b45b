/** What stands beside everything that somebody writes and may share: who reads it and why, and what can be done with it. */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';

export interface Action {
  name: string;
  label: string;
  quiet: boolean;
}

export interface Audience {
  audience: string;
  look: string;
  notes: string[];
}

/** Who reads it, before the place to write. */
export function margin(id: string, shown: Audience): TemplateResult {
  return html`<div class="wm-margin">
    <p class="wm-audience wm-audience-${shown.look}" id=${id}>${shown.audience}</p>
    ${shown.notes.map((note) => html`<p class="wm-meta">${note}</p>`)}
  </div>`;
}

/** A button for each action; the same one stays the same, since a click may be on its way. */
export function buttons(actions: Action[], describedBy: string, act: (name: string) => void): unknown {
  return repeat(
    actions,
    (action) => action.name,
    (action) =>
      html`<vaadin-button
        theme=${action.quiet ? 'tertiary' : nothing}
        aria-describedby=${describedBy}
        @click=${() => act(action.name)}
        >${action.label}</vaadin-button
      >`,
  );
}
