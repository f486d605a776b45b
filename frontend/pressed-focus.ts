/**
 * Keeps whoever uses the keyboard near the button that they pressed when it goes away with what came of it. Otherwise they
 * would begin again at the top of the page.
 */
import type { LitElement, ReactiveController } from 'lit';

/** What stands for itself among others of an element, each with its own buttons. */
const THING = '[data-id]';

const BUTTON = 'vaadin-button';

/** Moves the keyboard to a place of a page that is no control, so that what stands there is read on from. */
function focusPlace(place: HTMLElement): void {
  if (!place.hasAttribute('tabindex')) {
    place.tabIndex = -1;
  }
  place.focus({ preventScroll: true });
}

function isFocusLost(): boolean {
  return !document.activeElement || document.activeElement === document.body;
}

/** Watches the buttons that an element draws into the page. */
export class PressedFocus implements ReactiveController {
  private pressed: HTMLElement | undefined;
  private id: string | undefined;
  private index = 0;

  /** Where the element stands, from the innermost on: it can go as a whole. */
  private around: HTMLElement[] = [];

  constructor(private readonly host: LitElement) {
    host.addController(this);
    host.addEventListener('click', (event) => this.remember(event), { capture: true });
  }

  hostUpdated(): void {
    if (this.pressed && isFocusLost()) {
      void this.giveBack(this.pressed);
    }
    this.pressed = undefined;
  }

  hostDisconnected(): void {
    const { pressed, around } = this;
    if (pressed) {
      // What is only moved is there again at once.
      queueMicrotask(() => {
        const place = around.find((one) => one.isConnected);
        if (!this.host.isConnected && place && isFocusLost()) {
          focusPlace(place);
        }
      });
    }
  }

  /**
   * Moves the keyboard to the first button of a thing, or of the one that stands in its place once it is gone, or else of all of them, or
   * else to the element itself.
   */
  async goOn(id?: string): Promise<void> {
    await this.host.updateComplete;
    const things = this.things();
    const thing =
      id === undefined
        ? undefined
        : (things.find((one) => one.dataset.id === id) ?? things[Math.min(this.index, things.length - 1)]);
    const button = (thing?.querySelector(BUTTON) ?? this.host.querySelector(BUTTON)) as LitElement | null;
    if (button) {
      // One that has just come takes no focus before it is drawn.
      await button.updateComplete;
      button.focus();
    } else {
      focusPlace(this.host);
    }
  }

  private remember(event: Event): void {
    const button = (event.target as Element).closest<HTMLElement>(BUTTON);
    if (button) {
      const thing = button.closest<HTMLElement>(THING);
      this.pressed = button;
      this.id = thing?.dataset.id;
      this.index = thing ? this.things().indexOf(thing) : 0;
      this.around = [];
      for (let one = this.host.parentElement; one && one !== document.body; one = one.parentElement) {
        this.around.push(one);
      }
    }
  }

  /** A thing that is moved within its list loses the focus, too, and its buttons stay. */
  private async giveBack(pressed: HTMLElement): Promise<void> {
    if (pressed.isConnected) {
      pressed.focus();
    } else {
      await this.goOn(this.id);
    }
  }

  private things(): HTMLElement[] {
    return [...this.host.querySelectorAll<HTMLElement>(THING)];
  }
}
