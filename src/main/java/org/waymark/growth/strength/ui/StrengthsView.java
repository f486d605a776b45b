package org.waymark.growth.strength.ui;

import static org.waymark.base.ui.Components.eyebrow;
import static org.waymark.base.ui.Components.head;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.base.security.CurrentUser;
import org.waymark.base.ui.LiveUpdates;
import org.waymark.base.ui.StaticHtml;
import org.waymark.base.ui.Undo;
import org.waymark.careerpath.Competencies;
import org.waymark.growth.strength.RemovedStrength;
import org.waymark.growth.strength.StrengthDetail;
import org.waymark.growth.strength.StrengthId;
import org.waymark.growth.strength.Strengths;
import org.waymark.growth.strength.StrengthsDetail;
import org.waymark.growth.ui.GrowthFoot;
import org.waymark.sharing.ui.ContentEditing;
import org.waymark.sharing.ui.ContentSection;

/**
 * What the viewer is good at, as they and as their manager see it. One thing is open for writing, which the address names; the rest is
 * there to be read.
 */
@Route(StrengthsView.ADDRESS)
@PermitAll
class StrengthsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String ADDRESS = "growth/strengths";

    /** Names, in the address, what is open for writing: a strength, or a question of the manager's side. */
    private static final String SHOW = "show";

    private static final long serialVersionUID = 1;

    private final transient Strengths strengths;
    private final transient Competencies competencies;
    private final transient ContentEditing editing;

    private @Nullable MineSection mine;
    private @Nullable SeenSection seen;

    StrengthsView(
            Strengths strengths,
            Competencies competencies,
            ContentEditing editing,
            CurrentUser currentUser,
            LiveUpdates updates) {
        this.strengths = strengths;
        this.competencies = competencies;
        this.editing = editing;
        updates.keepFresh(this, currentUser.require(), this::refresh);
    }

    static String address(Object shown) {
        return ADDRESS + "?" + SHOW + "=" + shown;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        StrengthsDetail detail = strengths.open();
        String shown = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(SHOW)
                .orElse("");
        StrengthId open =
                StrengthId.parse(shown).filter(id -> canBeOpened(detail, id)).orElse(null);
        // What is somebody else's is not told apart from what there is not.
        if (!shown.isEmpty()
                && open == null
                && detail.seen().stream().noneMatch(one -> one.questionId().equals(shown) && one.reply() != null)) {
            throw new NotFoundException();
        }
        // Whoever has none yet begins at once.
        boolean isNew = shown.isEmpty() && detail.begun().isEmpty();
        draw(detail, isNew ? detail.free().map(StrengthDetail::id).orElse(null) : open, shown);
    }

    private static boolean canBeOpened(StrengthsDetail detail, StrengthId id) {
        return detail.get(id).isBegun()
                || detail.free().filter(free -> free.id().equals(id)).isPresent();
    }

    private void draw(StrengthsDetail detail, @Nullable StrengthId open, String shown) {
        removeAll();
        mine = new MineSection(editing, competencies, detail, open, new Acting(open));
        seen = new SeenSection(editing, detail.seen(), shown);
        add(
                new StaticHtml(head(
                        eyebrow("growth", getTranslation("growth.title"), ""),
                        getPageTitle(),
                        getTranslation("growth.strength.lede"))),
                mine,
                seen,
                new StaticHtml(GrowthFoot.of(this)));
        if (!shown.isEmpty()) {
            Stream.of(mine.writing(), seen.writing())
                    .filter(Objects::nonNull)
                    .findFirst()
                    .ifPresent(StrengthsView::goOn);
        }
    }

    /** What was asked for is where one goes on. */
    private static void goOn(ContentSection section) {
        section.getElement()
                .setAttribute("tabindex", "-1")
                .executeJs("this.focus({preventScroll: true}); this.scrollIntoView({block: 'start'})");
    }

    private void refresh() {
        StrengthsDetail detail = strengths.open();
        Stream.ofNullable(mine).forEach(part -> part.show(detail));
        Stream.ofNullable(seen).forEach(part -> part.show(detail.seen()));
    }

    private void lead() {
        getUI().ifPresent(ui -> ui.navigate(ADDRESS, QueryParameters.empty()));
    }

    private final class Acting implements StrengthActions {

        private static final long serialVersionUID = 1;

        private final @Nullable StrengthId open;

        Acting(@Nullable StrengthId open) {
            this.open = open;
        }

        private StrengthId opened() {
            return Objects.requireNonNull(open);
        }

        @Override
        public void putBeside(String competency) {
            strengths.putBeside(opened(), competency);
            refresh();
        }

        @Override
        public void takeFrom(String competency) {
            strengths.takeFrom(opened(), competency);
            refresh();
        }

        @Override
        public void saved() {
            refresh();
        }

        @Override
        public void remove() {
            RemovedStrength removed = strengths.remove(opened());
            Undo.offer(getTranslation("growth.strength.removed"), () -> {
                boolean isBack = strengths.putBack(removed);
                draw(strengths.open(), null, "");
                return isBack;
            });
            lead();
        }

        @Override
        public void close() {
            lead();
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("growth.strengths.title");
    }
}
