package org.waymark.identity.signon;

import java.io.Serializable;
import java.time.Instant;

/**
 * That the viewer is recognised by a provider.
 *
 * @param issuer how it calls itself
 * @param since when they came from it for the first time, or somebody as them
 */
public record OwnSignOn(String issuer, Instant since) implements Serializable {}
