package org.waymark.growth.plan.ui;

import static org.waymark.base.ui.Components.empty;
import static org.waymark.base.ui.Components.eyebrow;
import static org.waymark.base.ui.Components.head;
import static org.waymark.base.ui.Components.paragraph;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.CurrentUser;
import org.waymark.base.ui.ActionBar;
import org.waymark.base.ui.ActionList;
import org.waymark.base.ui.Dates;
import org.waymark.base.ui.LiveUpdates;
import org.waymark.base.ui.Press;
import org.waymark.base.ui.QuestionList.Action;
import org.waymark.base.ui.StaticHtml;
import org.waymark.growth.plan.GoalId;
import org.waymark.growth.plan.NextLooks;
import org.waymark.growth.plan.PlanGoal;
import org.waymark.growth.plan.PlanGoal.State;
import org.waymark.growth.plan.PlanOrigin;
import org.waymark.growth.plan.PlanPage;
import org.waymark.growth.plan.PlanPages;
import org.waymark.growth.plan.PlanSources;
import org.waymark.growth.plan.Plans;
import org.waymark.growth.ui.GrowthFoot;
import org.waymark.sharing.ui.ContentEditing;

/** The viewer's growth plan: {@code /growth/plan}, and {@code ?from=appeal&id=…} where a goal begins from something. */
@Route("growth/plan")
@PermitAll
class PlanView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1;

    private enum Act {
        ACTIVATE,
        FINISH,
        ERASE
    }

    private enum More {
        BEGIN
    }

    private final transient Plans plans;
    private final transient PlanPages pages;
    private final transient PlanSources sources;
    private final transient NextLooks looks;
    private final transient ContentEditing editing;
    private final transient Clock clock;
    private final PersonId viewer;

    private final Div beginning = new Div();
    private final Div active = new Div();
    private final ActionBar more = new ActionBar(More.class, press -> beginAnother());
    private final ActionList resting;
    private final PlanStory story;
    private @Nullable ActiveGoalPanel shown;

    PlanView(
            Plans plans,
            PlanPages pages,
            PlanSources sources,
            NextLooks looks,
            ContentEditing editing,
            CurrentUser currentUser,
            LiveUpdates updates,
            Clock clock) {
        this.plans = plans;
        this.pages = pages;
        this.sources = sources;
        this.looks = looks;
        this.editing = editing;
        this.clock = clock;
        this.viewer = currentUser.require();
        this.story = new PlanStory(plans, editing, this::refresh, more::goOn);
        this.resting = new ActionList(getTranslation("growth.plan.resting"), Act.class, this::act);
        resting.setHeading(getTranslation("growth.plan.resting"));
        add(
                new StaticHtml(head(
                        eyebrow("growth", getTranslation("growth.title"), ""),
                        getPageTitle(),
                        getTranslation("growth.plan.lede"))),
                beginning,
                active,
                more,
                resting,
                story,
                new StaticHtml(GrowthFoot.of(this)));
        updates.keepFresh(this, viewer, this::refresh);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        QueryParameters asked = event.getLocation().getQueryParameters();
        PlanPage page = pages.read();
        beginning.removeAll();
        asked.getSingleParameter("from").ifPresent(word -> begin(word, asked, page));
        show(page);
    }

    private void begin(String word, QueryParameters asked, PlanPage page) {
        Optional<PlanSources.Known> from = PlanOrigin.ofWord(word)
                .flatMap(origin ->
                        sources.find(origin, asked.getSingleParameter("id").orElse("")));
        if (from.isEmpty()) {
            beginning.add(paragraph("wm-meta", getTranslation("growth.plan.begin.gone")));
        }
        NewGoalForm form = form(from.orElse(null), page);
        beginning.add(form);
        // Without any goal it would be there again at once.
        if (!page.goals().isEmpty()) {
            form.offerClose(this::leave);
        }
    }

    private void beginAnother() {
        NewGoalForm form = form(null, pages.read());
        form.offerClose(() -> {
            closeForm();
            more.goOn();
        });
        beginning.removeAll();
        beginning.add(form);
        more.show(List.of());
        // It stands above all that is there, and so out of sight.
        form.focus();
    }

    private NewGoalForm form(PlanSources.@Nullable Known from, PlanPage page) {
        return new NewGoalForm(viewer, from, page.active().isPresent(), words -> {
            plans.begin(words, from == null ? null : from.origin(), from == null ? null : from.id());
            leave();
            closeForm();
        });
    }

    /** What the address asks for is done, or is not wanted any more. */
    private void leave() {
        getUI().ifPresent(ui -> ui.navigate(PlanView.class));
    }

    private void closeForm() {
        beginning.removeAll();
        refresh();
    }

    private void refresh() {
        show(pages.read());
    }

    private void show(PlanPage page) {
        List<PlanGoal> goals = page.goals();
        if (goals.isEmpty() && beginning.getComponentCount() == 0) {
            beginning.add(new StaticHtml(empty(getTranslation("growth.plan.none"))), form(null, page));
        }
        showActive(page);
        more.show(
                beginning.getComponentCount() > 0
                        ? List.of()
                        : List.of(new ActionBar.Item(More.BEGIN, getTranslation("growth.plan.begin.another"), true)));
        List<PlanGoal> others =
                goals.stream().filter(goal -> goal.state() != State.ACTIVE).toList();
        resting.setVisible(!others.isEmpty());
        resting.show(others.stream().map(this::other).toList());
        story.show(goals);
    }

    /** What is written into it stays while the same goal is active. */
    private void showActive(PlanPage page) {
        Optional<PlanGoal> goal = page.active();
        if (goal.isEmpty()) {
            shown = null;
            active.removeAll();
            // A newcomer is told where the first one begins.
            if (!page.goals().isEmpty()) {
                active.add(new StaticHtml(empty(getTranslation("growth.plan.none-active"))));
            }
        } else if (shown == null || !shown.id().equals(goal.get().id())) {
            shown = new ActiveGoalPanel(plans, looks, editing, viewer, clock, goal.get(), page, this::refresh);
            active.removeAll();
            active.add(shown);
        } else {
            shown.show(goal.get(), page);
        }
    }

    private ActionList.Item other(PlanGoal goal) {
        boolean isDone = goal.state() == State.DONE;
        List<String> metas = new ArrayList<>();
        LocalDate done = goal.doneOn();
        String begun = Dates.full(this, goal.begunOn());
        metas.add(
                done == null
                        ? getTranslation("growth.plan.begun", begun)
                        : getTranslation("growth.plan.story.goal-done", begun, Dates.full(this, done)));
        return new ActionList.Item(
                goal.id().toString(),
                getTranslation(goal.state().key()),
                "",
                goal.title().isEmpty() ? getTranslation("growth.plan.lost") : goal.title(),
                "",
                metas,
                Stream.of(
                                new Action(
                                        Act.ACTIVATE,
                                        getTranslation(isDone ? "growth.plan.take-up" : "growth.plan.activate"),
                                        false),
                                new Action(Act.FINISH, isDone ? "" : getTranslation("growth.plan.finish"), true),
                                new Action(Act.ERASE, getTranslation("growth.plan.erase"), true))
                        .filter(action -> !action.label().isEmpty())
                        .toList());
    }

    private void act(String id, Press<Act> press) {
        GoalId goal = new GoalId(Long.parseLong(id));
        switch (press.action()) {
            case ACTIVATE -> plans.activate(goal);
            case FINISH -> plans.finish(goal);
            case ERASE -> {
                erase(goal);
                return;
            }
        }
        refresh();
    }

    private void erase(GoalId goal) {
        long steps = plans.mine().stream()
                .filter(one -> one.id().equals(goal))
                .mapToLong(one -> one.steps().size())
                .sum();
        ErasePlanDialog.ofGoal(steps, () -> {
                    plans.erase(goal);
                    refresh();
                    goOn(goal);
                })
                .open();
    }

    /** Where somebody was who erased a goal; where nothing is left there, where the next one begins. */
    private void goOn(GoalId erased) {
        if (resting.isVisible()) {
            resting.goOn(erased.toString());
        } else if (beginning.getComponentCount() > 0) {
            beginning
                    .getChildren()
                    .filter(NewGoalForm.class::isInstance)
                    .map(NewGoalForm.class::cast)
                    .forEach(NewGoalForm::focus);
        } else {
            more.goOn();
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("growth.plan.title");
    }
}
