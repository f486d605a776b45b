package org.waymark.meeting.growth.ui;

import com.vaadin.flow.component.html.Div;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.waymark.base.domain.PersonId;
import org.waymark.base.ui.ActionList;
import org.waymark.base.ui.ComingDay;
import org.waymark.base.ui.Components;
import org.waymark.base.ui.Dates;
import org.waymark.base.ui.Press;
import org.waymark.base.ui.QuestionList.Action;
import org.waymark.growth.plan.GoalId;
import org.waymark.growth.plan.PlanWish;
import org.waymark.meeting.growth.PlanOffer;
import org.waymark.meeting.growth.PlanOffers;
import org.waymark.organization.PersonReference;

/** What a direct report wishes of the viewer in their growth plan, each with a button to take it on; nothing where nothing is wished. */
public final class PlanOfferSection extends Div {

    private static final long serialVersionUID = 1;

    private enum Act {
        TAKE
    }

    private final transient PlanOffers offers;
    private final transient Clock clock;
    private final PersonId viewer;
    private final PersonReference employee;
    private final ActionList list;

    /**
     * Draws it, empty until it is {@link #refresh refreshed}.
     *
     * @param offers what there is, opened by this
     * @param viewer the manager
     * @param employee whose wishes
     * @param clock tells what day it is
     */
    public PlanOfferSection(PlanOffers offers, PersonId viewer, PersonReference employee, Clock clock) {
        this.offers = offers;
        this.viewer = viewer;
        this.employee = employee;
        this.clock = clock;
        this.list = new ActionList(getTranslation("meeting.growth.wishes", employee.firstName()), Act.class, this::act);
        list.setNote(getTranslation("meeting.growth.wishes.note"));
        add(list);
    }

    /** Reads again what is wished. */
    public void refresh() {
        List<PlanOffer> open = offers.open(employee.id());
        setVisible(!open.isEmpty());
        list.show(open.stream().map(this::item).toList());
    }

    private ActionList.Item item(PlanOffer offer) {
        PlanWish wish = offer.wish();
        LocalDate until = wish.until();
        LocalDate taken = offer.takenOn();
        return new ActionList.Item(
                wish.goal().toString(),
                wish.title(),
                "",
                wish.words(),
                "",
                taken != null
                        ? List.of(getTranslation("meeting.growth.taken", Dates.day(this, taken)))
                        : until == null
                                ? List.of()
                                : List.of(getTranslation("meeting.growth.until", Dates.day(this, until))),
                taken == null
                        ? List.of(new Action(Act.TAKE, getTranslation("meeting.growth.take"), false))
                        : List.of());
    }

    private void act(String id, Press<Act> press) {
        GoalId goal = new GoalId(Long.parseLong(id));
        offers.open(employee.id()).stream()
                .map(PlanOffer::wish)
                .filter(wish -> wish.goal().equals(goal))
                .findFirst()
                .ifPresent(wish -> new TakeOnDialog(
                                employee.firstName(),
                                wish.words(),
                                day(wish),
                                "wish-" + viewer + "-of-" + goal,
                                (words, due) -> take(goal, words, due))
                        .open());
    }

    private ComingDay day(PlanWish wish) {
        LocalDate today = LocalDate.now(clock);
        LocalDate until = wish.until();
        return ComingDay.proposing(
                getTranslation("meeting.promises.when"),
                () -> LocalDate.now(clock),
                until == null || until.isBefore(today) ? null : until,
                today.plusWeeks(2));
    }

    private boolean take(GoalId goal, String words, LocalDate due) {
        boolean isTaken = offers.take(employee.id(), goal, words, due).isPresent();
        if (!isTaken) {
            Components.notice(getTranslation("meeting.growth.not-taken", employee.firstName()));
        }
        refresh();
        if (isTaken) {
            // What was pressed is gone with the wish.
            list.goOn(goal.toString());
        }
        return isTaken;
    }
}
