package org.waymark.meeting.growth;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.CurrentUser;
import org.waymark.base.security.DeniedByDefault;
import org.waymark.base.security.ForEmployees;
import org.waymark.sharing.SharedQuery;

/** With whom of those who report to the viewer a look at their plan is agreed. Of a plan that is not shared the viewer learns nothing. */
@Service
@DeniedByDefault
@Transactional(readOnly = true)
public class TeamLooks {

    private final NextLookStore looks;
    private final CurrentUser currentUser;
    private final Clock clock;

    TeamLooks(NextLookStore looks, CurrentUser currentUser, Clock clock) {
        this.looks = looks;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /**
     * When the viewer looks at the plans of those who report to them next.
     *
     * @param reports who
     * @return the day of the one-on-one, by person; without those who share no plan, and those with whom nothing is agreed
     */
    @ForEmployees
    public Map<PersonId, LocalDate> of(Collection<PersonId> reports) {
        return reports.isEmpty() ? Map.of() : looks.findShared(reports, currentUser.require(), LocalDate.now(clock));
    }

    /**
     * The same for one of them, to be asked together with what they share.
     *
     * @return a query for the day, of which there is one at the most
     */
    @ForEmployees
    public SharedQuery<LocalDate> beside() {
        return NextLookStore.beside(LocalDate.now(clock));
    }
}
