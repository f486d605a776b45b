package org.waymark.growth.goal.ui;

import static org.waymark.base.ui.Components.heading;
import static org.waymark.base.ui.Components.link;
import static org.waymark.base.ui.Components.paragraph;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.base.ui.ActionBar;
import org.waymark.base.ui.Dates;
import org.waymark.base.ui.OrderList;
import org.waymark.base.ui.StaticHtml;
import org.waymark.growth.goal.Goals;
import org.waymark.growth.goal.Horizon;
import org.waymark.growth.goal.MilestoneDetail;
import org.waymark.growth.goal.MilestoneId;
import org.waymark.growth.goal.PictureDetail;
import org.waymark.sharing.ui.ContentEditing;
import org.waymark.sharing.ui.ContentSection;

/** A picture of the future, and the way from there back to today. */
class PictureSection extends Section {

    private static final long serialVersionUID = 1;

    private final int number;
    private final String shown;
    private final @Nullable ContentSection writing;
    private final @Nullable StaticHtml reading;
    private final @Nullable ClosingBar closing;
    private final StaticHtml origin = new StaticHtml(new Div());
    private final StaticHtml above = new StaticHtml(new Div());
    private final OrderList way;
    private final ActionBar adding;
    private final @Nullable MilestoneSection opened;
    private List<OrderList.Item> items = List.of();
    private boolean isBegun;

    PictureSection(ContentEditing editing, PictureDetail picture, String shown, GoalActions act) {
        this.number = picture.number();
        this.shown = shown;
        addClassNames("wm-section", "wm-picture");
        way = new OrderList(getTranslation("growth.goal.way"), act::move);
        way.addClassName("wm-way");
        adding = new ActionBar(Horizon.class, press -> act.add(number, press.action()));
        if (shown.equals(GoalsView.PICTURE + number)) {
            writing = new ContentSection(
                    editing,
                    picture.content(),
                    new ContentSection.Look(
                            GoalsView.PICTURE + number,
                            2,
                            name(),
                            getTranslation("growth.goal.picture.lede"),
                            ContentSection.ANY_KIND));
            reading = null;
            closing = new ClosingBar("growth.goal.picture.remove", () -> act.removePicture(number), act);
            add(writing, origin, closing);
            // In between a saving costs nothing but itself.
            writing.whenSaved((text, words) -> {
                if (!isBegun || words.isEmpty()) {
                    act.saved();
                }
            });
        } else {
            writing = null;
            closing = null;
            reading = new StaticHtml(new Div());
            add(reading);
        }
        add(above, way, adding);
        Optional<MilestoneDetail> open = picture.milestones().stream()
                .filter(milestone -> shown.equals(GoalsView.MILESTONE + milestone.id()))
                .findFirst();
        opened = open.map(milestone -> new MilestoneSection(editing, milestone, act))
                .orElse(null);
        if (opened != null) {
            MilestoneSection section = opened;
            section.content().whenSaved((text, words) -> {
                if (text.equals(MilestoneDetail.WORDS)) {
                    relabel(open.orElseThrow().id(), words);
                    section.offerGoal(words);
                }
            });
            add(opened);
        }
        show(picture);
    }

    int number() {
        return number;
    }

    @Nullable
    ContentSection writing() {
        return opened == null ? writing : opened.content();
    }

    /** Shows what there is; what is being written is its author's. */
    void show(PictureDetail picture) {
        isBegun = picture.isBegun();
        if (closing != null) {
            closing.show(isBegun, isBegun);
        }
        if (writing != null) {
            writing.show(picture.content());
            origin.show(new GoalPresenter(this).origin(picture.origin()));
        }
        if (reading != null) {
            reading.show(words(picture));
        }
        above.show(above(picture));
        items = picture.milestones().stream().map(this::item).toList();
        way.setVisible(!items.isEmpty());
        way.show(items);
        adding.setVisible(picture.milestones().size() < Goals.MOST_MILESTONES);
        adding.show(Stream.of(Horizon.values())
                .map(horizon -> new ActionBar.Item(horizon, getTranslation(horizon.key() + ".add"), true))
                .toList());
        if (opened != null) {
            picture.milestones().stream().filter(opened::isOf).forEach(opened::show);
        }
    }

    private String name() {
        return getTranslation("growth.goal.picture.title", Integer.toString(number));
    }

    private Div words(PictureDetail picture) {
        GoalPresenter says = new GoalPresenter(this);
        return new Div(
                heading(2, name()),
                says.audience(picture.content()),
                says.words(3, picture.content()),
                says.origin(picture.origin()),
                link(
                        GoalsView.address(GoalsView.PICTURE + number),
                        getTranslation("growth.goal.open.of", name()),
                        "wm-link"));
    }

    private Div above(PictureDetail picture) {
        int there = picture.milestones().size();
        return new Div(
                heading(3, getTranslation("growth.goal.way")),
                paragraph(
                        "wm-meta",
                        getTranslation(
                                there == 0
                                        ? "growth.goal.way.none"
                                        : there < Goals.MOST_MILESTONES
                                                ? "growth.goal.way.lede"
                                                : "growth.goal.way.full")));
    }

    private OrderList.Item item(MilestoneDetail milestone) {
        String name = GoalsView.MILESTONE + milestone.id();
        return new OrderList.Item(
                milestone.id().toString(),
                label(milestone.words()),
                meta(milestone),
                GoalsView.address(name),
                name.equals(shown));
    }

    private String label(String words) {
        return words.isBlank() ? getTranslation("growth.goal.milestone.no-words") : words;
    }

    private String meta(MilestoneDetail milestone) {
        String horizon = getTranslation(milestone.horizon().key());
        LocalDate due = milestone.due();
        String when = due == null ? horizon : getTranslation("growth.goal.horizon.due", horizon, Dates.day(this, due));
        return milestone.content().share() == null
                ? when
                : getTranslation("growth.goal.horizon.shared", when, new GoalPresenter(this).says(milestone.content()));
    }

    /** Says on the way at once what is being written below it. */
    private void relabel(MilestoneId milestone, String words) {
        items = items.stream()
                .map(item -> item.id().equals(milestone.toString())
                        ? new OrderList.Item(item.id(), label(words), item.meta(), item.href(), item.current())
                        : item)
                .toList();
        way.show(items);
    }
}
