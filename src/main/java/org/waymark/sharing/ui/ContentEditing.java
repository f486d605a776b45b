package org.waymark.sharing.ui;

import org.springframework.stereotype.Component;
import org.waymark.base.security.CurrentUser;
import org.waymark.sharing.ContentDetails;
import org.waymark.sharing.Sharing;

/**
 * What places to write need of the portal.
 *
 * @param details reads what the viewer wrote
 * @param sharing saves, shares and takes back
 * @param currentUser who writes
 */
@Component
public record ContentEditing(ContentDetails details, Sharing sharing, CurrentUser currentUser) {}
