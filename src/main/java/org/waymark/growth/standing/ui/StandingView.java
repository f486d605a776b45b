package org.waymark.growth.standing.ui;

import static org.waymark.base.ui.Components.eyebrow;
import static org.waymark.base.ui.Components.head;
import static org.waymark.base.ui.Components.heading;
import static org.waymark.base.ui.Components.link;
import static org.waymark.base.ui.Components.paragraph;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.base.domain.PersonId;
import org.waymark.base.security.CurrentUser;
import org.waymark.base.ui.ActionBar;
import org.waymark.base.ui.ActionList;
import org.waymark.base.ui.LazyFold;
import org.waymark.base.ui.LiveUpdates;
import org.waymark.base.ui.Press;
import org.waymark.base.ui.Prose;
import org.waymark.base.ui.QuestionList.Action;
import org.waymark.base.ui.StaticHtml;
import org.waymark.base.ui.Undo;
import org.waymark.growth.standing.StandingDetail;
import org.waymark.growth.standing.StandingDetail.Expectation;
import org.waymark.growth.standing.StandingId;
import org.waymark.growth.standing.StandingSummary;
import org.waymark.growth.standing.Standings;
import org.waymark.growth.standing.Standings.Part;
import org.waymark.growth.standing.UnknownStanding;
import org.waymark.growth.ui.GrowthFoot;
import org.waymark.sharing.OwnContent;

/**
 * A standing: while it is sealed, one's own side with one expectation at a time open for writing; once both have shared, both sides of each
 * and what the two agreed.
 */
@Route("growth/standing")
@PermitAll
class StandingView extends Div implements HasUrlParameter<Long>, HasDynamicTitle {

    private static final long serialVersionUID = 1;

    /** In the address, which expectation is open for writing. */
    private static final String EXPECTATION = "expectation";

    private enum Act {
        SHARE,
        TAKE_BACK
    }

    private enum OnExpectation {
        WRITE
    }

    private final transient Standings standings;
    private final PersonId viewer;
    private final StaticHtml head = new StaticHtml(new Div());
    private final StaticHtml state = new StaticHtml(new Div());
    private final ActionBar doing = new ActionBar(Act.class, this::act);
    private final Div expectations = new Div();
    private final StaticHtml foot = new StaticHtml(new Div());

    // While it is sealed.
    private final ActionList before;
    private final ActionList after;
    private @Nullable ExpectationEditor editor;

    // Once both have shared.
    private final StaticHtml sides = new StaticHtml(new Div());
    private @Nullable AgreedSection agreed;
    private @Nullable LazyFold earlier;

    private final Button aside = new Button("", click -> moveAside());
    private boolean isAside;

    private StandingId id = new StandingId(0);
    private int wanted;
    private String title = "";

    StandingView(Standings standings, CurrentUser currentUser, LiveUpdates updates) {
        this.standings = standings;
        viewer = currentUser.require();
        before = new ActionList(getTranslation("growth.standing.asks"), OnExpectation.class, this::write);
        after = new ActionList(getTranslation("growth.standing.asks-more"), OnExpectation.class, this::write);
        state.getElement().setAttribute("tabindex", "-1");
        StaticHtml asks = new StaticHtml(heading(2, getTranslation("growth.standing.asks")));
        asks.addClassName("wm-standing-asks");
        aside.addThemeVariants(ButtonVariant.TERTIARY);
        add(head, state, doing, asks, expectations, new Div(aside), foot);
        foot.show(new Div(GrowthFoot.of(this)));
        updates.keepFresh(this, viewer, this::refresh);
    }

    @Override
    public void setParameter(BeforeEvent event, Long parameter) {
        id = new StandingId(parameter);
        wanted = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(EXPECTATION)
                .filter(number -> number.matches("[0-9]{1,6}"))
                .map(Integer::parseInt)
                .orElse(0);
        refresh();
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void refresh() {
        try {
            show(standings.open(id));
        } catch (UnknownStanding e) {
            throw new NotFoundException();
        }
    }

    private void show(StandingDetail detail) {
        StandingSummary summary = detail.summary();
        StandingPresenter words = new StandingPresenter(this);
        title = summary.title();
        head.show(head(
                eyebrow("growth/standing", getTranslation("growth.standing.title"), summary.pathName()),
                title,
                words.about(summary),
                link("roles/" + summary.role(), getTranslation("growth.standing.role-today"), "wm-link")));
        state.show(new Div(paragraph("wm-audience", words.state(summary))));
        doing.show(actions(detail));
        isAside = summary.isAside();
        aside.setText(getTranslation(isAside ? "growth.standing.take-up" : "growth.standing.set-aside"));
        if (summary.isOpened() || !summary.takesWords()) {
            showSides(words, detail);
        } else {
            showSealed(detail);
        }
        showAgreed(detail);
        showEarlier(words, detail);
    }

    private List<ActionBar.Item> actions(StandingDetail detail) {
        StandingSummary summary = detail.summary();
        boolean isShared = summary.mineSharedAt() != null;
        List<ActionBar.Item> items = new ArrayList<>();
        if (summary.takesWords() && !summary.isOpened() && summary.other() != null && hasNews(detail, isShared)) {
            items.add(new ActionBar.Item(
                    Press.to(Act.SHARE, summary.other().id()),
                    isShared ? getTranslation("base.share.update") : getTranslation("growth.standing.share"),
                    false));
        }
        if (isShared) {
            items.add(new ActionBar.Item(Act.TAKE_BACK, getTranslation("growth.standing.take-back"), true));
        }
        return items;
    }

    /** Whether there is something to share that is not. */
    private static boolean hasNews(StandingDetail detail, boolean isShared) {
        return detail.expectations().stream()
                .map(Expectation::mine)
                .filter(mine -> mine.texts().values().stream()
                        .anyMatch(text -> !text.words().isEmpty()))
                .anyMatch(mine -> !isShared
                        || Optional.ofNullable(mine.share())
                                .map(OwnContent.Share::changedSince)
                                .orElse(true));
    }

    private void showSealed(StandingDetail detail) {
        Expectation open = open(detail.expectations());
        before.show(detail.expectations().stream()
                .filter(one -> one.number() < open.number())
                .map(this::item)
                .toList());
        after.show(detail.expectations().stream()
                .filter(one -> one.number() > open.number())
                .map(this::item)
                .toList());
        // What is open for writing stays, as somebody may be writing.
        if (editor != null && editor.isOf(detail.summary(), open.number())) {
            editor.show(detail.summary(), open);
            return;
        }
        editor = new ExpectationEditor(standings, viewer, detail.summary(), open, this::refresh);
        expectations.removeAll();
        expectations.add(before, editor, after);
    }

    /** The one that was asked for, or the first to which nothing is written. */
    private Expectation open(List<Expectation> all) {
        Expectation open = all.stream()
                .filter(one -> one.number() == wanted)
                .findFirst()
                .or(() ->
                        all.stream().filter(one -> one.mine().texts().isEmpty()).findFirst())
                .orElse(all.getFirst());
        wanted = open.number();
        return open;
    }

    private ActionList.Item item(Expectation expectation) {
        var drafts = StandingPresenter.drafts(expectation.mine());
        return new ActionList.Item(
                Integer.toString(expectation.number()),
                expectation.competency(),
                Prose.plain(expectation.expects()),
                drafts.apply(Part.WORDS.text()).orElse(""),
                "",
                Stream.of(
                                StandingPresenter.seen(drafts).map(seen -> getTranslation(seen.key())),
                                drafts.apply(Part.EXAMPLE.text()),
                                drafts.apply(Part.WHEN.text()))
                        .flatMap(Optional::stream)
                        .toList(),
                List.of(new Action(OnExpectation.WRITE, getTranslation("growth.standing.write"), true)));
    }

    private void showSides(StandingPresenter words, StandingDetail detail) {
        sides.show(words.sides(detail));
        if (editor != null || sides.getParent().isEmpty()) {
            editor = null;
            expectations.removeAll();
            expectations.add(sides);
        }
    }

    /** What comes of it, once there is something to agree on. */
    private void showAgreed(StandingDetail detail) {
        boolean takesIt = detail.summary().isOpened() && detail.summary().takesWords();
        if (agreed != null && !takesIt) {
            remove(agreed);
            agreed = null;
        } else if (agreed == null && takesIt) {
            agreed = new AgreedSection(standings, viewer, detail, this::refresh);
            addComponentAtIndex(indexOf(expectations) + 1, agreed);
        } else if (agreed != null) {
            agreed.show(detail);
        }
    }

    private void showEarlier(StandingPresenter words, StandingDetail detail) {
        if (detail.earlier().isEmpty()) {
            if (earlier != null) {
                remove(earlier);
                earlier = null;
            }
            return;
        }
        if (earlier != null) {
            earlier.refresh();
            return;
        }
        StandingSummary then = detail.earlier().getFirst();
        earlier = new LazyFold(getTranslation("growth.standing.then-and-now", words.day(then.begunAt())), () -> {
            StaticHtml picture = new StaticHtml(new Div());
            return new LazyFold.Content(picture, () -> compare(picture, then.id()));
        });
        addComponentAtIndex(indexOf(foot), earlier);
    }

    private void compare(StaticHtml picture, StandingId then) {
        picture.show(new StandingPresenter(this).thenAndNow(standings.open(then), standings.open(id)));
    }

    private void write(String number, Press<OnExpectation> ignored) {
        wanted = Integer.parseInt(number);
        refresh();
        getUI().ifPresent(ui -> ui.getPage()
                .getHistory()
                .replaceState(null, new Location("growth/standing/" + id + "?" + EXPECTATION + "=" + wanted)));
        if (editor != null) {
            editor.focusOnIt();
        }
    }

    /** The button that was pressed is gone: the next thing to hear is how far it is now. */
    private void act(Press<Act> press) {
        switch (press.action()) {
            case SHARE -> standings.share(id, press.named());
            case TAKE_BACK -> standings.takeBack(id);
        }
        refresh();
        state.getElement().callJsFunction("focus");
    }

    private void moveAside() {
        if (isAside) {
            standings.takeUp(id);
            refresh();
            return;
        }
        // The page may show another one by the time it is undone.
        StandingId aside = id;
        standings.setAside(aside);
        refresh();
        Undo.offer(getTranslation("growth.standing.is-aside"), () -> {
            standings.takeUp(aside);
            refresh();
            return true;
        });
    }
}
