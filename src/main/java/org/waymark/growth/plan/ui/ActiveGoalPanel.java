package org.waymark.growth.plan.ui;

import static org.waymark.base.ui.Components.heading;
import static org.waymark.base.ui.Components.paragraph;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.function.SerializableRunnable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.base.domain.PersonId;
import org.waymark.base.ui.ActionBar;
import org.waymark.base.ui.ComingDay;
import org.waymark.base.ui.Dates;
import org.waymark.base.ui.Fold;
import org.waymark.base.ui.LinkedSentence;
import org.waymark.base.ui.Press;
import org.waymark.base.ui.StaticHtml;
import org.waymark.growth.plan.GoalId;
import org.waymark.growth.plan.NextLooks;
import org.waymark.growth.plan.NextLooks.Coming;
import org.waymark.growth.plan.PlanGoal;
import org.waymark.growth.plan.PlanPage;
import org.waymark.growth.plan.PlanSources.Known;
import org.waymark.growth.plan.Plans;
import org.waymark.sharing.ui.ContentEditing;
import org.waymark.sharing.ui.ContentSection;

/** The goal that somebody is at: what it is, its steps, when they look at it next, and what they write about it. */
class ActiveGoalPanel extends Div {

    private static final long serialVersionUID = 1;

    private enum Act {
        UNTIL,
        FINISH,
        REST,
        TAKE_OFF_LOOK
    }

    private final transient Plans plans;
    private final transient NextLooks looks;
    private final transient Clock clock;
    private final GoalId id;
    private final SerializableRunnable changed;
    private final StaticHtml title = new StaticHtml(new Div());
    private final StaticHtml head = new StaticHtml(new Div());
    private final StepList steps;
    private final StaticHtml look = new StaticHtml(new Div());
    private final ActionBar days = ActionBar.ofThings(this::agree);
    private final ActionBar takingOff = new ActionBar(Act.class, this::act);
    private final ContentSection words;
    private @Nullable LocalDate until;

    ActiveGoalPanel(
            Plans plans,
            NextLooks looks,
            ContentEditing editing,
            PersonId viewer,
            Clock clock,
            PlanGoal goal,
            PlanPage page,
            SerializableRunnable changed) {
        this.plans = plans;
        this.looks = looks;
        this.clock = clock;
        this.id = goal.id();
        this.changed = changed;
        this.steps = new StepList(plans, editing, viewer, clock, id, changed);
        this.words = new ContentSection(
                editing,
                goal.written(),
                new ContentSection.Look(
                        "goal-" + id,
                        2,
                        getTranslation("growth.plan.words"),
                        getTranslation("growth.plan.words.lede"),
                        "growth.plan.share"));
        ActionBar doing = new ActionBar(Act.class, this::act);
        doing.show(List.of(
                new ActionBar.Item(Act.UNTIL, getTranslation("growth.plan.set-until"), true),
                new ActionBar.Item(Act.FINISH, getTranslation("growth.plan.finish"), true),
                new ActionBar.Item(Act.REST, getTranslation("growth.plan.rest"), true)));
        // The goal is read where one looks for it, and not once more where the rest is written.
        words.whenSaved((text, said) -> {
            if (text.equals(PlanGoal.WORDS)) {
                title.show(title(said, false));
            }
        });
        Section what = section(title);
        what.add(head, Fold.within(3, getTranslation("growth.plan.reword"), "", words.take(PlanGoal.WORDS)), doing);
        add(what, steps, section(look, days, takingOff), words);
        show(goal, page);
    }

    private static Section section(StaticHtml said, ActionBar... doing) {
        Section section = new Section(said);
        section.add(doing);
        section.addClassNames("wm-section", "wm-plan-part");
        return section;
    }

    GoalId id() {
        return id;
    }

    void show(PlanGoal goal, PlanPage page) {
        until = goal.until();
        title.show(title(goal.title(), goal.isLost()));
        head.show(head(goal, page));
        steps.show(goal);
        words.show(goal.written());
        List<Coming> coming = page.coming();
        look.show(look(coming));
        days.show(coming.stream()
                .filter(one -> !one.isAgreed())
                .map(one -> new ActionBar.Item(
                        Long.toString(one.id()),
                        getTranslation("growth.plan.look.on", Dates.day(this, one.day())),
                        true))
                .toList());
        takingOff.show(coming.stream()
                .filter(Coming::isAgreed)
                .map(one -> new ActionBar.Item(Act.TAKE_OFF_LOOK, getTranslation("growth.plan.look.take-off"), true))
                .toList());
    }

    private Div title(String said, boolean isLost) {
        return new Div(
                heading(2, getTranslation("growth.plan.active")),
                said.isEmpty()
                        ? paragraph("wm-meta", getTranslation(isLost ? "growth.plan.lost" : "growth.plan.unsaid"))
                        : paragraph("wm-words", said));
    }

    private Div head(PlanGoal goal, PlanPage page) {
        Div head = new Div(paragraph(
                "wm-meta",
                until == null
                        ? getTranslation("growth.plan.begun", Dates.full(this, goal.begunOn()))
                        : getTranslation(
                                "growth.plan.begun-until", Dates.full(this, goal.begunOn()), Dates.full(this, until))));
        if (goal.origin() != null) {
            Known from = page.origin();
            head.add(
                    from == null
                            ? paragraph("wm-meta", getTranslation("growth.plan.from-gone"))
                            : paragraph(
                                    "wm-meta",
                                    LinkedSentence.of(from.origin().begun(), from.title())
                                            .to(from.address())));
        }
        page.taken()
                .forEach(taken -> head.add(paragraph(
                        "wm-meta",
                        LinkedSentence.of("growth.plan.taken", taken.by(), Dates.day(this, taken.on()))
                                .to(taken.address()))));
        return head;
    }

    private Div look(List<Coming> coming) {
        Optional<Coming> agreed = coming.stream().filter(Coming::isAgreed).findFirst();
        LinkedSentence said = agreed.map(one -> LinkedSentence.of("growth.plan.look.agreed", Dates.day(this, one.day()))
                        .to("one-on-ones/" + one.id()))
                .orElseGet(() -> coming.isEmpty()
                        ? LinkedSentence.of("growth.plan.look.none").to("one-on-ones")
                        : LinkedSentence.of("growth.plan.look.choose"));
        return new Div(heading(2, getTranslation("growth.plan.look")), paragraph("wm-meta", said));
    }

    private void agree(String oneOnOne) {
        looks.agree(Long.parseLong(oneOnOne));
        changed.run();
    }

    private void act(Press<Act> press) {
        switch (press.action()) {
            case UNTIL -> {
                LocalDate today = LocalDate.now(clock);
                LocalDate day = until == null || until.isBefore(today) ? null : until;
                new DayDialog(
                                ComingDay.proposing(
                                        getTranslation("growth.plan.steps.when"),
                                        () -> LocalDate.now(clock),
                                        day,
                                        today.plusMonths(3)),
                                chosen -> {
                                    plans.setUntil(id, chosen);
                                    changed.run();
                                })
                        .open();
                return;
            }
            case REST -> plans.rest(id);
            case FINISH -> plans.finish(id);
            case TAKE_OFF_LOOK -> looks.takeOff();
        }
        changed.run();
    }
}
