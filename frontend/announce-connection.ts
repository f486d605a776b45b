/**
 * Makes Vaadin's word on the connection a live status: it is read aloud when the connection goes and comes back, and may
 * stand outside the page's landmarks.
 */
import { ConnectionIndicator } from '@vaadin/common-frontend';

ConnectionIndicator.create()?.setAttribute('role', 'status');
