package org.waymark.audit;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.waymark.base.domain.PersonId;

/**
 * One change, as the trail tells of it. Everything is as it stands in the database, also where somebody tampered with it.
 *
 * @param number its place in the trail, from 1
 * @param at when it was written, to the microsecond, on the database's clock
 * @param kind name of an {@link AuditKind}
 * @param origin {@link #PERSON}, {@link #LINK}, {@link #SIGN_ON},
 *     {@link #PROVISIONING}, {@link #FEED} or {@link #SERVER}
 * @param actor who made the change, if it was a person
 * @param person whom it is about
 * @param manager the manager, where it is about a reporting line
 * @param thing a role that people are trusted with, a ladder, a provider, which value a change that waited is about, or the day of a move; null where it is
 *     about none of them
 * @param version of the ladder, null where it is about none
 * @param added how much became new, null where nothing is counted
 * @param changed how much became different, null where nothing is counted
 * @param gone how much went, null where nothing is counted
 * @param was a value that identifies a person or the company, before it was changed; null where it is about none
 * @param became the same value, after it
 * @param hash of this entry and the one before it, 64 hexadecimal digits
 */
public record AuditEntry(
        long number,
        Instant at,
        String kind,
        String origin,
        Somebody actor,
        Somebody person,
        Somebody manager,
        @Nullable String thing,
        @Nullable Integer version,
        @Nullable Integer added,
        @Nullable Integer changed,
        @Nullable Integer gone,
        @Nullable String was,
        @Nullable String became,
        String hash)
        implements Serializable {

    /** A person who had signed in made the change. */
    public static final String PERSON = "PERSON";

    /** Whoever held a one-time link made the change. */
    public static final String LINK = "LINK";

    /** What a provider says of somebody who was signing in made the change. */
    public static final String SIGN_ON = "SIGN_ON";

    /** A provider that keeps people made the change. */
    public static final String PROVISIONING = "PROVISIONING";

    /** A file of people that came by itself made the change. */
    public static final String FEED = "FEED";

    /** A command or the start of the portal made the change, or somebody past the portal. */
    public static final String SERVER = "SERVER";

    /**
     * A person, by the name they had at the time.
     *
     * @param id null for nobody
     * @param name null for nobody, and for somebody who was gone already
     */
    public record Somebody(@Nullable PersonId id, @Nullable String name) implements Serializable {}
}
