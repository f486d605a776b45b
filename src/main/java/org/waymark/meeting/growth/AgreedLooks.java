package org.waymark.meeting.growth;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.CurrentUser;
import org.waymark.base.security.DeniedByDefault;
import org.waymark.base.security.ForEmployees;
import org.waymark.growth.plan.NextLooks;
import org.waymark.meeting.agenda.AgendaItemId;
import org.waymark.meeting.agenda.Agendas;
import org.waymark.meeting.series.OneOnOneId;

/**
 * At which one-on-one the viewer looks at their plan next. It is a point on the agenda of that one-on-one, which both people see: so it says
 * that there is a plan to look at, and no word of it.
 */
@Service
@DeniedByDefault
@Transactional
public class AgreedLooks implements NextLooks {

    private final NextLookStore looks;
    private final GrowthTalkStore talks;
    private final Agendas agendas;
    private final MessageSource messages;
    private final CurrentUser currentUser;
    private final Clock clock;

    AgreedLooks(
            NextLookStore looks,
            GrowthTalkStore talks,
            Agendas agendas,
            MessageSource messages,
            CurrentUser currentUser,
            Clock clock) {
        this.looks = looks;
        this.talks = talks;
        this.agendas = agendas;
        this.messages = messages;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    @Override
    @ForEmployees
    @Transactional(readOnly = true)
    public List<Coming> coming() {
        return looks.findComing(viewer(), LocalDate.now(clock));
    }

    @Override
    @ForEmployees
    public void agree(long oneOnOne) {
        Coming chosen = coming().stream()
                .filter(one -> one.id() == oneOnOne)
                .findFirst()
                .orElseThrow(() -> new AccessDeniedException("There is no such coming one-on-one for the viewer"));
        if (chosen.isAgreed()) {
            return;
        }
        takeOff();
        AgendaItemId item = agendas.add(
                new OneOnOneId(oneOnOne),
                messages.getMessage("meeting.growth.look", null, LocaleContextHolder.getLocale()),
                true);
        looks.agree(item);
    }

    @Override
    @ForEmployees
    public void takeOff() {
        looks.findItem(viewer()).ifPresent(item -> {
            agendas.removeUnlessReached(item);
            // What was talked about stays on its agenda, and on the map of the two.
            talks.keepLook(viewer());
            looks.takeOff(viewer());
        });
    }

    private PersonId viewer() {
        return currentUser.require();
    }
}
