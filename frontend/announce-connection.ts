/**
 * Makes Vaadin's word on the connection a live status: it is read aloud when the connection goes and comes back, and may
 * stand outside the page's landmarks. Its words come from the server, its look from our own styles.
 */
import { ConnectionIndicator, ConnectionState, type ConnectionStateStore } from '@vaadin/common-frontend';

/** How often in milliseconds to look whether what was lost is back. */
const LOOK_EVERY = 1000;

/** A program of Vaadin's on the page, as it shows itself to scripts; there are others that answer nothing. */
interface Client {
  readonly isActive?: () => boolean;
  readonly poll?: () => void;
}

interface VaadinWindow {
  readonly connectionState?: ConnectionStateStore;
  readonly Flow?: { readonly clients?: Readonly<Record<string, Client>> };
}

const vaadin = (window as unknown as { readonly Vaadin: VaadinWindow }).Vaadin;

const indicator = ConnectionIndicator.create();
indicator?.setAttribute('role', 'status');
if (indicator) {
  // styles/connection.css draws it from the beginning, before the server says so.
  indicator.applyDefaultTheme = false;
}

let look: number | undefined;

/**
 * A request that failed and then came through is not said to have come through: each change of state begins to count the
 * requests anew, so its end is not counted, and the page would be said to be lost until its next request. So once nothing
 * is under way any more, one more is made, and whatever becomes of that one is said.
 */
function lookWhetherItIsBack() {
  const clients = Object.values(vaadin.Flow?.clients ?? {}).filter((client) => client.isActive && client.poll);
  if (clients.every((client) => !client.isActive?.())) {
    clients.forEach((client) => client.poll?.());
  }
}

vaadin.connectionState?.addStateChangeListener((_, state) => {
  window.clearInterval(look);
  if (state === ConnectionState.RECONNECTING) {
    look = window.setInterval(lookWhetherItIsBack, LOOK_EVERY);
  }
});
