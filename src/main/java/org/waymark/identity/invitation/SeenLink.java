package org.waymark.identity.invitation;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That somebody saw a sign-in link of the viewer's.
 *
 * @param at when it was made
 * @param by what to call whoever saw it
 * @param asker what to call whoever had asked for it, null for a command on the server
 * @param alone whether both were the same person, as there was nobody else to release it
 */
public record SeenLink(Instant at, String by, @Nullable String asker, boolean alone) implements Serializable {}
