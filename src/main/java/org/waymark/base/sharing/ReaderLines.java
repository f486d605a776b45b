package org.waymark.base.sharing;

import java.util.Optional;
import org.waymark.base.domain.PersonId;

/** Who reports to whom today, as whoever shares has to know it. The module that keeps reporting lines has it. */
public interface ReaderLines {

    /**
     * Keeps a line as it is until the current transaction ends: whoever wants to end it waits, and what somebody else is
     * just ending is waited for.
     *
     * @param person the report
     * @param manager the manager
     * @return false if the one does not report to the other (any more)
     */
    boolean hold(PersonId person, PersonId manager);

    /**
     * What somebody's manager of today is called.
     *
     * @param person whose manager
     * @return empty for somebody who reports to nobody
     */
    Optional<String> managerName(PersonId person);

    /**
     * What somebody is called.
     *
     * @param person who
     * @return empty if there is no such person
     */
    Optional<String> name(PersonId person);
}
