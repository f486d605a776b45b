package org.waymark.identity.factor;

import java.time.Instant;

/**
 * That somebody's lost second factor is to be taken away, which waits for a second person.
 *
 * @param id of it
 * @param name whose it is, told apart from others of their name
 * @param asker who asked for it
 * @param at when
 * @param releasable whether the viewer may be the second person: neither who asked, nor whom it is about
 */
public record FactorReset(long id, String name, String asker, Instant at, boolean releasable) {}
