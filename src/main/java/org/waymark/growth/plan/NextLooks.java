package org.waymark.growth.plan;

import java.time.LocalDate;
import java.util.List;
import org.springframework.security.access.AccessDeniedException;

/**
 * What a plan needs of one-on-ones: at which of them somebody looks at it next with their manager. Whichever module has one-on-ones
 * offers this as a bean; a look stands on the agenda of its one-on-one by itself.
 */
public interface NextLooks {

    /**
     * A coming one-on-one of the viewer's with their manager of today.
     *
     * @param id which
     * @param day when
     * @param isAgreed whether they look at the plan there
     */
    record Coming(long id, LocalDate day, boolean isAgreed) {}

    /**
     * Those at which the viewer can look at their plan.
     *
     * @return the soonest first; empty for somebody who has none
     */
    List<Coming> coming();

    /**
     * Agrees that the viewer looks at their plan at one of them, and at no other.
     *
     * @param oneOnOne which
     * @throws AccessDeniedException if it is none of {@link #coming}
     */
    void agree(long oneOnOne);

    /** Takes it off again, from the agenda as well unless it was talked about. */
    void takeOff();
}
