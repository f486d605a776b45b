package org.waymark.organization;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.waymark.base.domain.PersonId;

/**
 * Somebody as the portal knows them today, for whoever sets it against what the company's records say.
 *
 * @param id who
 * @param nameSkeleton what their name has in common with names that are taken for it
 * @param facts what is known of them
 */
public record KnownPerson(PersonId id, String nameSkeleton, Facts facts) {

    /**
     * What the company's records say of somebody, besides who their manager is.
     *
     * @param externalId by which the records know them, null if they do not
     * @param name full name
     * @param email mail address
     * @param title what the organisation calls their work, null if it was never told
     * @param department its name, null for somebody outside every department
     * @param startsOn the first day, null if it is not known
     * @param endsOn the last day, null if there is none to come
     * @param roleAddress the role they hold on a ladder, as {@code path.role}; null if it is not known
     */
    public record Facts(
            @Nullable String externalId,
            String name,
            String email,
            @Nullable String title,
            @Nullable String department,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate endsOn,
            @Nullable String roleAddress)
            implements Serializable {}

    static KnownPerson of(Person person) {
        Department department = person.department();
        return new KnownPerson(
                person.id(),
                person.nameSkeleton(),
                new Facts(
                        person.externalId(),
                        person.name(),
                        person.email(),
                        person.title(),
                        department == null ? null : department.name(),
                        person.startsOn(),
                        person.endsOn(),
                        person.roleAddress()));
    }

    /**
     * What they are called.
     *
     * @return the full name
     */
    public String name() {
        return facts.name();
    }

    /**
     * Where mail reaches them.
     *
     * @return the mail address
     */
    public String email() {
        return facts.email();
    }

    /**
     * What the company's records know them by.
     *
     * @return null if they do not
     */
    public @Nullable String externalId() {
        return facts.externalId();
    }
}
