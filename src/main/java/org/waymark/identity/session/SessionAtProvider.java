package org.waymark.identity.session;

import java.util.UUID;

/**
 * A session of this node that a provider has opened.
 *
 * @param id tells it from others, and from what somebody may open later in its place
 * @param who the principal of it
 */
public record SessionAtProvider(UUID id, SignedInAtProvider who) {}
