package org.waymark.organization.importing;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.base.domain.PersonId;
import org.waymark.organization.importing.HeldChange.Part;
import org.waymark.organization.importing.HeldChange.Somebody;

/**
 * A move with a date that is still to come, or was not carried out on its day.
 *
 * @param id tells it apart
 * @param person whom it is about
 * @param from the day from which on it counts
 * @param returns whether they have left and come back that day
 * @param parts what is to change, with what it is today
 * @param by who asked for it, null for a command
 * @param at when
 * @param needsSecond whether somebody else than who asked has to confirm it, as it makes them a manager
 * @param isConfirmed whether that, or the return, is confirmed
 * @param problem why it was not carried out, null as long as nothing stood against it
 */
public record PlannedMove(
        long id,
        Somebody person,
        LocalDate from,
        boolean returns,
        List<Part> parts,
        @Nullable Somebody by,
        Instant at,
        boolean needsSecond,
        boolean isConfirmed,
        @Nullable MoveProblem problem)
        implements Serializable {

    /**
     * Whether it is carried out only once somebody has confirmed it.
     *
     * @return false for most
     */
    public boolean isWaiting() {
        return (returns || needsSecond) && !isConfirmed;
    }

    /**
     * Whether somebody may confirm it, if they keep people or accounts: for somebody who comes back an administrator; never whoever becomes
     * a manager by it, and not whom it is about.
     *
     * @param somebody who
     * @param isAdministrator whether they are one
     * @return false where nothing waits, too
     */
    public boolean mayBeConfirmedBy(PersonId somebody, boolean isAdministrator) {
        boolean asked = by != null && by.id().equals(somebody);
        return isWaiting()
                && !(needsSecond && asked)
                && (isAdministrator || !returns)
                && parts.stream().noneMatch(part -> part.concerns(somebody))
                && !person.id().equals(somebody);
    }
}
