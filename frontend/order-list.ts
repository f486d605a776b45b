/** Links in an order that people set. */
import { html, nothing, type TemplateResult } from 'lit';
import { OrderedList, type Ordered } from './ordered-list';

interface Item extends Ordered {
  meta: string;
  href: string;
  current: boolean;
}

class OrderList extends OrderedList<Item> {
  protected override content(item: Item): TemplateResult {
    return html`<a class="wm-link" href=${item.href} router-link draggable="false" data-control="link"
        aria-current=${item.current ? 'true' : nothing}>${item.label}</a>
      ${item.meta ? html`<span class="wm-meta">${item.meta}</span>` : nothing}`;
  }
}

customElements.define('wm-order-list', OrderList);
