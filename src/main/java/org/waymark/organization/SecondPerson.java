package org.waymark.organization;

import org.jspecify.annotations.Nullable;
import org.waymark.base.domain.PersonId;

/**
 * Whom somebody asks for what they may not do alone. The module that keeps what waits offers this as a bean.
 *
 * @see <a href="../../../../../../docs/decisions/2026-11-29-a-second-person.md">Decision: a second person</a>
 */
public interface SecondPerson {

    /**
     * Asks that somebody be the viewer's report; within the transaction. Whoever asks for the same once more asks nothing.
     *
     * @param person the report
     * @param managerToday whom they report to now, null for nobody
     */
    void askForReport(PersonId person, @Nullable PersonId managerToday);
}
