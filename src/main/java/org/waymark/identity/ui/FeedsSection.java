package org.waymark.identity.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableRunnable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.waymark.base.ui.Components;
import org.waymark.base.ui.Dates;
import org.waymark.organization.feed.FeedCounts;
import org.waymark.organization.feed.FeedState;
import org.waymark.organization.feed.PeopleFeed;
import org.waymark.organization.feed.PeopleFeeds;
import org.waymark.organization.feed.StopReason;

/**
 * The last files of people that came by themselves, in numbers, and what an administrator does about those that were stopped. They stand
 * below the list, so the page does not wait for them: the browser asks once it shows the page.
 */
class FeedsSection extends Div {

    private static final long serialVersionUID = 1;

    /** How many more are listed with each press. */
    private static final int MORE = 20;

    private final transient PersonDialogs services;
    private final SerializableRunnable changed;
    private final Paragraph none = Components.paragraph("wm-meta", "");
    private final UnorderedList rows = new UnorderedList();
    private final Button more = new Button();
    private final Section section = new Section();
    private int listed = PeopleFeeds.SHOWN;
    private boolean isShown;

    FeedsSection(PersonDialogs services, SerializableRunnable changed) {
        this.services = services;
        this.changed = changed;
        addClassName("wm-part");
        section.addClassNames("wm-section", "wm-feeds");
        section.setVisible(false);
        rows.addClassName("wm-list");
        more.setText(getTranslation("identity.feeds.more"));
        more.addThemeVariants(ButtonVariant.TERTIARY);
        more.addClickListener(click -> {
            listed += MORE;
            fill(services.feeds().list(0, listed + 1));
        });
        section.add(
                new H2(getTranslation("identity.feeds.title")),
                Components.paragraph("wm-meta", getTranslation("identity.feeds.lede")),
                none,
                rows,
                more);
        add(section);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        getElement().executeJs("return true").then(shown -> show());
    }

    /** Looks again, if the browser has asked before. */
    void refresh() {
        if (isShown) {
            show();
        }
    }

    /** Shows what came; the part is not there where nothing ever has and nothing is awaited. */
    void show() {
        isShown = true;
        PeopleFeeds.Overview feeds = services.feeds().overview();
        section.setVisible(feeds.hasFolder() || !feeds.feeds().isEmpty());
        none.setText(getTranslation("identity.feeds.none", Dates.minute(this, feeds.next())));
        none.setVisible(feeds.feeds().isEmpty());
        listed = PeopleFeeds.SHOWN;
        fill(feeds.feeds(), feeds.next());
    }

    private void fill(List<PeopleFeed> feeds) {
        fill(feeds, services.feeds().next());
    }

    private void fill(List<PeopleFeed> feeds, Instant next) {
        rows.removeAll();
        feeds.stream().limit(listed).forEach(feed -> rows.add(row(feed, next)));
        more.setVisible(feeds.size() > listed);
    }

    private ListItem row(PeopleFeed feed, Instant next) {
        Div words = new Div(new Div(new Span(name(feed))));
        StopReason reason = feed.reason();
        if (feed.state() == FeedState.STOPPED && reason != null) {
            words.add(
                    Components.paragraph("wm-problem", why(feed, reason)),
                    Components.paragraph(
                            "wm-fact",
                            getTranslation(
                                    services.isAdministrator()
                                            ? "identity.feeds.do." + reason.word()
                                            : "identity.feeds.not-you")));
        }
        words.add(Components.paragraph("wm-meta", became(feed, next)));
        if (feed.state() != FeedState.WAITING && feed.counts().rows() > 0) {
            words.add(Components.paragraph("wm-meta", counts(feed)));
        }
        ListItem row = new ListItem(words, actions(feed));
        row.addClassName("wm-row");
        return row;
    }

    private String name(PeopleFeed feed) {
        return getTranslation("identity.feeds.from." + feed.way().name().toLowerCase(Locale.ROOT), feed.source());
    }

    private String why(PeopleFeed feed, StopReason reason) {
        FeedCounts counts = feed.counts();
        int how = switch (reason) {
            case PROBLEMS -> counts.problems();
            case LEAVING -> counts.leaving();
            default -> counts.touched();
        };
        return getTranslation("identity.feeds.stopped." + reason.word(), how, counts.working());
    }

    private String became(PeopleFeed feed, Instant next) {
        String came = Dates.minute(this, feed.cameAt());
        String key = "identity.feeds.became." + feed.state().name().toLowerCase(Locale.ROOT);
        return feed.state() == FeedState.WAITING
                ? getTranslation(key, came, Dates.minute(this, next))
                : getTranslation(
                        key,
                        came,
                        Dates.minute(this, Objects.requireNonNull(feed.readAt())),
                        Objects.requireNonNullElse(feed.decidedBy(), ""));
    }

    /** What it did, or would have done where it was stopped; of what is nothing, nothing is said. */
    private String counts(PeopleFeed feed) {
        FeedCounts counts = feed.counts();
        List<String> parts = new ArrayList<>();
        parts.add(getTranslation("identity.feeds.counts.rows", counts.rows()));
        addTo(parts, "added", counts.added());
        addTo(parts, "changed", counts.changed());
        addTo(parts, "moved", counts.moved());
        addTo(parts, "leaving", counts.leaving());
        addTo(parts, "planned", counts.planned());
        addTo(parts, "held", counts.held());
        if (parts.size() == 1 && counts.problems() == 0) {
            parts.add(getTranslation("identity.feeds.counts.nothing"));
        }
        return String.join(" · ", parts);
    }

    private void addTo(List<String> parts, String what, int count) {
        if (count > 0) {
            parts.add(getTranslation("identity.feeds.counts." + what, count));
        }
    }

    private Div actions(PeopleFeed feed) {
        Div actions = new Div();
        actions.addClassNames("wm-row-aside", "wm-row-actions");
        if (feed.state() == FeedState.STOPPED && services.isAdministrator()) {
            if (feed.isKept()) {
                actions.add(button("look", feed, () -> look(feed)));
            }
            actions.add(button("dismiss", feed, () -> {
                boolean isDone = services.feeds().dismiss(feed.id());
                Components.notice(getTranslation(isDone ? "identity.feeds.dismissed" : "identity.feeds.too-late"));
                changed.run();
            }));
        }
        return actions;
    }

    private void look(PeopleFeed feed) {
        ImportDialog dialog = new ImportDialog(
                feed, name(feed) + ". " + why(feed, Objects.requireNonNull(feed.reason())), services, changed);
        add(dialog);
        dialog.addClosedListener(closed -> remove(dialog));
        dialog.open();
    }

    private Button button(String what, PeopleFeed feed, SerializableRunnable act) {
        Button button = new Button(getTranslation("identity.feeds." + what), click -> act.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(getTranslation("identity.feeds." + what + "-label", name(feed)));
        return button;
    }
}
