/**
 * Keeps what somebody types until the server has said that it is on disk.
 *
 * Every keystroke goes into the tab's own storage at once and to the server after a short pause. The storage is emptied
 * by the server's answer, not by the sending: a lost connection, an expired session, a reload or a crash of the browser
 * leaves the words where the same place finds them again.
 */
export interface Labels {
  saved: string;
  saving: string;
  kept: string;
  broughtBack: string;
  conflict: string;
  keepThis: string;
  takeOther: string;
  tooLong: string;
  refused: string;
}

export interface Field extends HTMLElement {
  value: string;
  waymarkConnected?: string;
}

/** What the server answers when it will not take the words, however often they are sent. */
const REFUSED = -2;

/** Puts words on disk, and answers with their revision; negative if another window has saved since, or if it refuses. */
export interface Server {
  save(words: string, basedOn: number): Promise<number>;
  overwrite(words: string): Promise<number>;
}

interface Kept {
  words: string;
  revision: number;
  /** What was on its way to the server last: should the answer get lost, these words are no stranger's. */
  sent?: string;
}

const PREFIX = 'waymark-writing:';
const PAUSE = 450;
const PATIENCE = 3000;

function read(key: string): Kept | undefined {
  const text = sessionStorage.getItem(PREFIX + key);
  return text ? (JSON.parse(text) as Kept) : undefined;
}

/** Says by how much words are too long, empty if they fit: whoever pastes too much shortens it, nobody else does. */
export function tooLong(words: string, longest: number, sentence: string): string {
  const said = (number: number): string => number.toLocaleString(document.documentElement.lang || undefined);
  return words.length > longest
    ? sentence.replace('{0}', said(words.length - longest)).replace('{1}', said(longest))
    : '';
}

export function connect(
  field: Field,
  mark: HTMLElement,
  key: string,
  revision: number,
  longest: number,
  labels: Labels,
  server: Server,
): void {
  if (field.waymarkConnected === key) {
    return;
  }
  field.waymarkConnected = key;
  let timer = 0;
  let sent: string | undefined;
  let sending = false;
  let stopped = false;

  const show = (text: string, waiting: boolean): void => {
    mark.textContent = text;
    mark.classList.toggle('wm-saved-waiting', waiting);
  };

  const keep = (): void =>
    sessionStorage.setItem(PREFIX + key, JSON.stringify({ words: field.value, revision, sent } satisfies Kept));

  const schedule = (delay: number): void => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => void send(), delay);
  };

  /** Sends now what waits for a pause. */
  const hurry = (): void => {
    if (timer) {
      void send();
    }
  };

  /** What does not fit stays in the field and in this tab, and is not sent. */
  const fits = (): boolean => {
    const problem = tooLong(field.value, longest, labels.tooLong);
    if (problem) {
      window.clearTimeout(timer);
      timer = 0;
      show(problem, true);
    }
    return !problem;
  };

  const answered = (words: string, answer: number): void => {
    if (answer === REFUSED) {
      // It would be refused again: what is typed next is tried.
      show(labels.refused, true);
    } else if (answer < 0) {
      ask();
    } else {
      accepted(words, answer);
    }
  };

  const accepted = (words: string, newRevision: number): void => {
    revision = newRevision;
    sent = undefined;
    if (field.value === words) {
      sessionStorage.removeItem(PREFIX + key);
      show(labels.saved, false);
    } else {
      keep();
      schedule(PAUSE);
    }
  };

  /** What is in the field stays there until the author has chosen. */
  const ask = (): void => {
    stopped = true;
    show(labels.conflict, true);
    const choice = (label: string, act: () => void): void => {
      const button = document.createElement('vaadin-button');
      button.setAttribute('theme', 'tertiary');
      button.textContent = label;
      button.addEventListener('click', act);
      mark.append(' ', button);
    };
    choice(labels.keepThis, () => {
      stopped = false;
      const words = field.value;
      show(labels.saving, true);
      if (fits()) {
        void server.overwrite(words).then((answer) => answered(words, answer));
      }
    });
    choice(labels.takeOther, () => {
      sessionStorage.removeItem(PREFIX + key);
      window.location.reload();
    });
  };

  const send = async (): Promise<void> => {
    window.clearTimeout(timer);
    timer = 0;
    if (sending || stopped || !fits()) {
      return;
    }
    sending = true;
    const words = field.value;
    sent = words;
    keep();
    const worry = window.setTimeout(() => show(labels.kept, true), PATIENCE);
    try {
      answered(words, await server.save(words, revision));
    } catch {
      show(labels.kept, true);
      schedule(PATIENCE);
    } finally {
      window.clearTimeout(worry);
      sending = false;
    }
  };

  field.addEventListener('input', () => {
    keep();
    if (!stopped && fits()) {
      show(labels.saving, true);
      schedule(PAUSE);
    }
  });

  // Whoever leaves the field may be about to share or to sign out.
  field.addEventListener('focusout', hurry);

  // What is there already is no news: only what is said from now on is read aloud.
  if (field.value) {
    show(labels.saved, false);
  }
  mark.setAttribute('role', 'status');

  const kept = read(key);
  if (!kept) {
    return;
  }
  const theirs = field.value;
  if (kept.words === theirs) {
    sessionStorage.removeItem(PREFIX + key);
    return;
  }
  field.value = kept.words;
  if (kept.revision === revision || kept.sent === theirs) {
    show(labels.broughtBack, true);
    void send();
  } else {
    ask();
  }
}

/** Whether words for a place wait in this tab for being sent. */
export function isKept(key: string): boolean {
  return read(key) !== undefined;
}

/** Keeps what is typed into a field that is sent as a whole, by a button, until {@link done} says that it has arrived. */
export function keepTyping(field: HTMLElement & { value: string }, key: string): void {
  const kept = read(key);
  if (kept && !field.value) {
    field.value = kept.words;
    field.dispatchEvent(new Event('change', { bubbles: true }));
  }
  field.addEventListener('input', () =>
    sessionStorage.setItem(PREFIX + key, JSON.stringify({ words: field.value, revision: 0 } satisfies Kept)),
  );
}

export function done(key: string): void {
  sessionStorage.removeItem(PREFIX + key);
}

/** Forgets everything that is kept in this tab: for signing out on purpose. */
function forget(): void {
  Object.keys(sessionStorage)
    .filter((key) => key.startsWith(PREFIX))
    .forEach((key) => sessionStorage.removeItem(key));
}

declare global {
  interface Window {
    waymarkWriting: { forget: typeof forget; keepTyping: typeof keepTyping; done: typeof done };
  }
}

window.waymarkWriting = { forget, keepTyping, done };
