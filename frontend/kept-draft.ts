/**
 * Keeps what somebody types into a form that is sent as a whole, in the tab's own storage, until the server has said that all
 * of it is on disk. Signing out on purpose forgets it with everything else, see kept-words.ts.
 */
import { PREFIX } from './kept-words';

interface Field extends HTMLElement {
  value: string;
}

function keep(field: Field, place: string): void {
  const key = `${PREFIX}draft:${place}`;
  field.addEventListener('input', () => sessionStorage.setItem(key, field.value));
  const kept = sessionStorage.getItem(key);
  if (kept && !field.value) {
    field.value = kept;
    // As if it had been typed: the server has to know what will be sent.
    field.dispatchEvent(new CustomEvent('change', { bubbles: true }));
  }
}

function forget(place: string): void {
  sessionStorage.removeItem(`${PREFIX}draft:${place}`);
}

declare global {
  interface Window {
    waymarkDraft: { keep: typeof keep; forget: typeof forget };
  }
}

window.waymarkDraft = { keep, forget };
