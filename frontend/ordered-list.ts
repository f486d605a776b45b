/** A list whose order people set: by dragging, with its buttons, or with Alt and the arrow keys. */
import { LitElement, html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';

export interface Ordered {
  id: string;
  label: string;
}

export interface OrderLabels {
  list: string;
  up: string;
  down: string;
  moved: string;
}

export interface OrderServer {
  move(id: string, before: string): Promise<void>;
}

export abstract class OrderedList<Item extends Ordered> extends LitElement {
  static override properties: PropertyDeclarations = {
    items: { attribute: false },
    labels: { attribute: false },
    order: { state: true },
    dragged: { state: true },
    said: { state: true },
  };

  declare items: string;
  declare labels: string;
  declare $server: OrderServer;

  /** What is shown, which a move changes at once and the server confirms. */
  protected declare order: Item[];
  private declare dragged: string;
  private declare said: string;

  /** How many moves the server has not answered yet. */
  private moving = 0;

  constructor() {
    super();
    this.items = '[]';
    this.labels = '{}';
    this.order = [];
    this.dragged = '';
    this.said = '';
  }

  /** Drawn into the page itself, so that its styles hold. */
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  /** What the server says while a row is on its way is older than what is shown; its last answer brings the newest. */
  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('items') && this.moving === 0 && !this.dragged) {
      this.adopt();
    }
  }

  private adopt(): void {
    this.order = JSON.parse(this.items) as Item[];
  }

  /** What a row says; what takes the focus in it has a {@code data-control}. */
  protected abstract content(item: Item): unknown;

  /** Whether the order may be set at all. */
  protected get fixed(): boolean {
    return false;
  }

  /** Whether a row can be dragged now: text in it that is being written could not be selected. */
  protected canDrag(_item: Item): boolean {
    return !this.fixed;
  }

  protected override render(): TemplateResult {
    return this.list();
  }

  protected list(): TemplateResult {
    const labels = JSON.parse(this.labels) as OrderLabels;
    return html`<ol class="wm-order" aria-label=${labels.list}>
        ${repeat(
          this.order,
          (item) => item.id,
          (item, place) => html`<li
            class="wm-order-item ${item.id === this.dragged ? 'wm-order-dragged' : ''}"
            draggable=${this.canDrag(item) ? 'true' : 'false'}
            data-id=${item.id}
            @dragstart=${(event: DragEvent) => this.lift(event, item.id)}
            @dragend=${() => this.drop()}
            @dragover=${(event: DragEvent) => this.over(event, item.id)}
            @drop=${(event: DragEvent) => event.preventDefault()}
            @keydown=${(event: KeyboardEvent) => this.key(event, item.id)}
          >
            ${this.content(item)}
            ${this.fixed ? nothing : this.buttons(item, place, labels)}
          </li>`,
        )}
      </ol>
      <span class="wm-unseen" role="status">${this.said}</span>`;
  }

  private buttons(item: Item, place: number, labels: OrderLabels): TemplateResult {
    return html`<span class="wm-order-buttons">
      <button type="button" data-control="up" aria-label=${labels.up.replace('{0}', item.label)}
        ?disabled=${place === 0} @click=${() => this.shift(item.id, -1)}>↑</button>
      <button type="button" data-control="down" aria-label=${labels.down.replace('{0}', item.label)}
        ?disabled=${place === this.order.length - 1} @click=${() => this.shift(item.id, 1)}>↓</button>
    </span>`;
  }

  protected override update(changed: PropertyValues): void {
    const held = this.querySelector<HTMLElement>(':focus');
    super.update(changed);
    if (held?.isConnected) {
      this.giveBack(held);
    }
  }

  /** A row that is moved within the page loses the focus, whoever has moved it. */
  private giveBack(held: HTMLElement): void {
    if (held.matches(':disabled')) {
      // At either end its button is of no use any more; what else the row has is the nearest thing.
      held.closest('[data-id]')?.querySelector<HTMLElement>('[data-control]:not([disabled])')?.focus();
    } else if (!held.matches(':focus')) {
      held.focus({ preventScroll: true });
    }
  }

  private key(event: KeyboardEvent, id: string): void {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    const writing = (event.target as HTMLElement).closest('vaadin-text-area') !== null;
    if (event.altKey && by !== 0 && !this.fixed && !writing) {
      event.preventDefault();
      this.shift(id, by);
    }
  }

  private shift(id: string, by: number): void {
    const from = this.order.findIndex((item) => item.id === id);
    const to = from + by;
    if (to >= 0 && to < this.order.length) {
      this.putAt(id, to);
      void this.commit(id);
    }
  }

  private lift(event: DragEvent, id: string): void {
    this.dragged = id;
    event.dataTransfer?.setData('text/plain', id);
  }

  /** While it is dragged, the row already stands where it would be dropped. */
  private over(event: DragEvent, id: string): void {
    if (!this.dragged) {
      return;
    }
    event.preventDefault();
    if (id !== this.dragged) {
      this.putAt(this.dragged, this.order.findIndex((item) => item.id === id));
    }
  }

  private drop(): void {
    const id = this.dragged;
    this.dragged = '';
    const before = (JSON.parse(this.items) as Item[]).map((item) => item.id).join();
    if (before === this.order.map((item) => item.id).join()) {
      this.adopt();
    } else {
      void this.commit(id);
    }
  }

  private putAt(id: string, to: number): void {
    const moved = this.order.find((item) => item.id === id);
    if (moved) {
      const others = this.order.filter((item) => item.id !== id);
      this.order = [...others.slice(0, to), moved, ...others.slice(to)];
    }
  }

  private async commit(id: string): Promise<void> {
    const at = this.order.findIndex((item) => item.id === id);
    const labels = JSON.parse(this.labels) as OrderLabels;
    this.said = labels.moved
      .replace('{0}', this.order[at]?.label ?? '')
      .replace('{1}', String(at + 1))
      .replace('{2}', String(this.order.length));
    this.moving++;
    try {
      await this.$server.move(id, this.order[at + 1]?.id ?? '');
    } finally {
      this.moving--;
      if (this.moving === 0 && !this.dragged) {
        this.adopt();
      }
    }
  }
}
