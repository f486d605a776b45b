/**
 * Makes Vaadin's word on the connection a live status: it is read aloud when the connection goes and comes back, and may
 * stand outside the page's landmarks. Its words come from the server, its look from our own styles.
 */
import { ConnectionIndicator } from '@vaadin/common-frontend';

const indicator = ConnectionIndicator.create();
indicator?.setAttribute('role', 'status');
if (indicator) {
  // styles/connection.css draws it from the beginning, before the server says so.
  indicator.applyDefaultTheme = false;
}
