package org.waymark.growth.goal.ui;

import static org.waymark.base.ui.Components.eyebrow;
import static org.waymark.base.ui.Components.head;
import static org.waymark.base.ui.Components.heading;
import static org.waymark.base.ui.Components.link;
import static org.waymark.base.ui.Components.paragraph;
import static org.waymark.base.ui.Components.section;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.base.security.CurrentUser;
import org.waymark.base.ui.Dates;
import org.waymark.base.ui.Fold;
import org.waymark.base.ui.LiveUpdates;
import org.waymark.base.ui.StaticHtml;
import org.waymark.base.ui.Undo;
import org.waymark.growth.goal.Goals;
import org.waymark.growth.goal.GoalsDetail;
import org.waymark.growth.goal.Horizon;
import org.waymark.growth.goal.MilestoneId;
import org.waymark.growth.goal.ProgressDetail;
import org.waymark.growth.goal.RemovedGoal;
import org.waymark.growth.goal.Stance;
import org.waymark.growth.ui.GrowthFoot;
import org.waymark.sharing.ui.ContentEditing;
import org.waymark.sharing.ui.ContentSection;

/**
 * Where the viewer would like to be: pictures of the future with the way back to today, or what they would try where they are happy as it
 * is. One thing is open for writing, which the address names; the rest is there to be read.
 */
@Route(GoalsView.ADDRESS)
@PermitAll
class GoalsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String ADDRESS = "growth/goals";

    /** Each with a number behind it. */
    static final String PICTURE = "picture-";

    static final String MILESTONE = "milestone-";
    static final String EXPERIMENT = "experiment-";

    /** Names, in the address, what is open for writing. */
    private static final String SHOW = "show";

    private static final long serialVersionUID = 1;

    private final transient Goals goals;
    private final transient ContentEditing editing;
    private final transient Clock clock;
    private final GoalActions act = new Acting();

    private final StaticHtml another = new StaticHtml(new Div());
    private String shown = "";
    private String open = "";
    private @Nullable StanceSection stance;
    private @Nullable ExperimentsSection experiments;
    private final List<PictureSection> pictures = new ArrayList<>();

    GoalsView(Goals goals, ContentEditing editing, CurrentUser currentUser, LiveUpdates updates, Clock clock) {
        this.goals = goals;
        this.editing = editing;
        this.clock = clock;
        updates.keepFresh(this, currentUser.require(), this::refresh);
    }

    static String address(String shown) {
        return ADDRESS + "?" + SHOW + "=" + shown;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        GoalsDetail detail = goals.mine();
        shown = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(SHOW)
                .orElse("");
        // Somebody else's and none at all look the same.
        if (!shown.isEmpty() && all(detail).noneMatch(shown::equals)) {
            throw new NotFoundException();
        }
        draw(detail);
    }

    /** What can be open for writing. */
    private static Stream<String> all(GoalsDetail detail) {
        return Stream.of(
                        detail.pictures().stream().map(picture -> PICTURE + picture.number()),
                        detail.pictures().stream()
                                .flatMap(picture -> picture.milestones().stream())
                                .map(milestone -> MILESTONE + milestone.id()),
                        detail.experiments().stream().map(experiment -> EXPERIMENT + GoalsDetail.number(experiment)))
                .flatMap(part -> part);
    }

    private void draw(GoalsDetail detail) {
        removeAll();
        pictures.clear();
        add(new StaticHtml(head(
                eyebrow("growth", getTranslation("growth.title"), ""),
                getPageTitle(),
                getTranslation(detail.stance() == null ? "growth.goal.lede" : "growth.goal.stance.page"))));
        stance = new StanceSection(editing, detail, act);
        boolean hasGoals = detail.stance() == null;
        experiments = hasGoals && detail.begunExperiments().isEmpty() && !shown.startsWith(EXPERIMENT)
                ? null
                : new ExperimentsSection(editing, detail, shown, act);
        boolean isNew = hasGoals && detail.begunPictures().isEmpty();
        open = shown.isEmpty() && isNew ? PICTURE + 1 : shown;
        detail.pictures().stream()
                .filter(picture -> picture.isBegun() || open.equals(PICTURE + picture.number()))
                .map(picture -> new PictureSection(editing, picture, open, act))
                .forEach(pictures::add);
        if (hasGoals) {
            pictures.forEach(this::add);
            add(another);
            showAnother(detail);
            Stream.ofNullable(experiments).forEach(this::add);
            add(new StaticHtml(progress(detail.progress())), stance);
        } else {
            add(stance);
            Stream.ofNullable(experiments).forEach(this::add);
            add(new StaticHtml(progress(detail.progress())));
            if (!pictures.isEmpty()) {
                add(earlier());
            }
        }
        add(new StaticHtml(GrowthFoot.of(this)));
        if (!shown.isEmpty()) {
            goOnThere();
        }
    }

    private void showAnother(GoalsDetail detail) {
        Div content = new Div();
        if (!detail.begunPictures().isEmpty()) {
            detail.freePicture()
                    .ifPresentOrElse(
                            free -> {
                                if (!open.equals(PICTURE + free.number())) {
                                    Paragraph line = paragraph("wm-another", "");
                                    line.add(link(
                                            address(PICTURE + free.number()),
                                            getTranslation("growth.goal.picture.another"),
                                            "wm-link"));
                                    content.add(line);
                                }
                            },
                            () -> content.add(paragraph("wm-meta", getTranslation("growth.goal.picture.full"))));
        }
        another.show(content);
    }

    /** What was thought of the future before is nobody's goal now, and still there. */
    private Fold earlier() {
        Fold earlier = new Fold(
                getTranslation("growth.goal.earlier"),
                getTranslation("growth.goal.earlier.count", pictures.size()),
                pictures.toArray(PictureSection[]::new));
        if (pictures.stream().anyMatch(picture -> picture.writing() != null)) {
            earlier.getElement().setAttribute("open", true);
        }
        return earlier;
    }

    /** What was asked for is where one goes on. */
    private void goOnThere() {
        Stream.concat(
                        pictures.stream().map(PictureSection::writing),
                        Stream.ofNullable(experiments).map(ExperimentsSection::writing))
                .filter(Objects::nonNull)
                .findFirst()
                .ifPresent(GoalsView::goOn);
    }

    private static void goOn(ContentSection section) {
        section.getElement()
                .setAttribute("tabindex", "-1")
                .executeJs("this.focus({preventScroll: true}); this.scrollIntoView({block: 'start'})");
    }

    private Section progress(@Nullable ProgressDetail said) {
        Section progress = section(
                heading(2, getTranslation("growth.goal.progress.title")),
                paragraph("wm-meta", getTranslation("growth.goal.progress.lede")));
        if (said != null) {
            progress.add(
                    paragraph("wm-eyebrow", Dates.full(this, said.day())),
                    said.isLost()
                            ? paragraph("wm-none", getTranslation("base.writing.lost"))
                            : paragraph("wm-words", said.words()));
        }
        progress.add(new Paragraph(link(
                ProgressView.ADDRESS,
                getTranslation(said == null ? "growth.goal.progress.begin" : "growth.goal.progress.again"),
                "wm-link")));
        return progress;
    }

    private void refresh() {
        GoalsDetail detail = goals.mine();
        showAnother(detail);
        Stream.ofNullable(stance).forEach(part -> part.show(detail));
        Stream.ofNullable(experiments).forEach(part -> part.show(detail));
        pictures.forEach(part -> part.show(detail.pictures().get(part.number() - 1)));
    }

    private void redraw() {
        draw(goals.mine());
    }

    private void lead(String show) {
        getUI().ifPresent(ui ->
                ui.navigate(ADDRESS, show.isEmpty() ? QueryParameters.empty() : QueryParameters.of(SHOW, show)));
    }

    private final class Acting implements GoalActions {

        private static final long serialVersionUID = 1;

        @Override
        public void choose(@Nullable Stance chosen) {
            goals.choose(chosen);
            shown = "";
            redraw();
            Stream.ofNullable(stance).forEach(StanceSection::announce);
        }

        @Override
        public void add(int picture, Horizon horizon) {
            lead(MILESTONE + goals.add(picture, horizon));
        }

        @Override
        public void move(String milestone, @Nullable String before) {
            goals.move(id(milestone), before == null ? null : id(before));
            refresh();
        }

        private static MilestoneId id(String named) {
            return MilestoneId.parse(named).orElseThrow(NotFoundException::new);
        }

        @Override
        public void setHorizon(MilestoneId milestone, Horizon horizon) {
            goals.setHorizon(milestone, horizon);
            refresh();
        }

        @Override
        public LocalDate today() {
            return LocalDate.now(clock);
        }

        @Override
        public void setDue(MilestoneId milestone, @Nullable LocalDate due) {
            goals.setDue(milestone, due);
            refresh();
        }

        @Override
        public void remove(MilestoneId milestone) {
            offer(goals.remove(milestone), "growth.goal.milestone.removed");
        }

        @Override
        public void removePicture(int number) {
            offer(goals.removePicture(number), "growth.goal.picture.removed");
        }

        @Override
        public void removeExperiment(int number) {
            offer(goals.removeExperiment(number), "growth.goal.experiment.removed");
        }

        private void offer(RemovedGoal removed, String said) {
            Undo.offer(getTranslation(said), () -> {
                boolean isBack = goals.putBack(removed);
                redraw();
                return isBack;
            });
            close();
        }

        @Override
        public void saved() {
            refresh();
        }

        @Override
        public void close() {
            lead("");
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("growth.goal.title");
    }
}
