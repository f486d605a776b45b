package org.waymark.identity.session;

import java.time.Instant;
import java.util.UUID;

/**
 * A place where somebody is signed in right now.
 *
 * @param id tells it from others; no secret
 * @param browser such as "Firefox, Windows"; empty if it is not known
 * @param since when they signed in there
 * @param lastSeen when it last asked for something, to the minute
 * @param here whether it is the session that is asking
 */
public record OpenSession(UUID id, String browser, Instant since, Instant lastSeen, boolean here) {}
