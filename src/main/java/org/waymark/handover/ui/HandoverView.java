package org.waymark.handover.ui;

import static org.waymark.base.ui.Components.empty;
import static org.waymark.base.ui.Components.head;
import static org.waymark.base.ui.Components.link;
import static org.waymark.base.ui.Components.paragraph;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.waymark.base.security.CurrentUser;
import org.waymark.base.sharing.NamedReader;
import org.waymark.base.sharing.NothingToHandOver;
import org.waymark.base.ui.ActionBar;
import org.waymark.base.ui.ActionList;
import org.waymark.base.ui.Components;
import org.waymark.base.ui.LinkedSentence;
import org.waymark.base.ui.LiveUpdates;
import org.waymark.base.ui.Press;
import org.waymark.base.ui.StaticHtml;
import org.waymark.base.ui.Undo;
import org.waymark.handover.HandoverPage;
import org.waymark.handover.HandoverPage.Entry;
import org.waymark.handover.Handovers;
import org.waymark.handover.Subject;
import org.waymark.handover.TakenBackEntry;
import org.waymark.handover.ui.HandoverPresenter.Act;
import org.waymark.handover.ui.HandoverPresenter.Group;
import org.waymark.meeting.handover.MeetingHandover;
import org.waymark.meeting.series.OneOnOneId;
import org.waymark.organization.PersonReference;
import org.waymark.sharing.EarlierContent;

/** What a manager of before could read, and what the one of today may: chosen thing by thing, nothing chosen beforehand. */
@Route("handover")
@PermitAll
class HandoverView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1;

    /** How many things of each group are listed at first, and with "Show more". */
    private static final int LISTED = 5;

    /** What can be done with all of it. */
    private enum Below {
        /** List more. */
        MORE,
        /** Keep whatever is undecided. */
        REST
    }

    private final transient Handovers handovers;
    private final transient MeetingHandover meetings;

    private int listed = LISTED;

    // What stays while the page is open, so that no click on its way is lost; only what they say changes.
    private final StaticHtml words = new StaticHtml(new Div());
    private final StaticHtml state = new StaticHtml(new Div());
    private final ActionBar below = new ActionBar(Below.class, this::act);
    private final Div groups = new Div();
    private final Map<String, ActionList> lists = new LinkedHashMap<>();
    private String name = "";

    HandoverView(Handovers handovers, MeetingHandover meetings, CurrentUser currentUser, LiveUpdates updates) {
        this.handovers = handovers;
        this.meetings = meetings;
        state.getElement().setAttribute("role", "status");
        add(words, state, groups, below);
        updates.keepFresh(this, currentUser.require(), this::refresh);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        refresh();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("handover.title");
    }

    private void refresh() {
        HandoverPage page = handovers.read();
        PersonReference next = page.manager();
        name = next == null ? "" : next.firstName();
        long open = page.open();
        if (next == null || page.isEmpty()) {
            words.show(new Div(head("", getPageTitle(), ""), nothing(page)));
            state.show(new Div());
        } else {
            words.show(new Div(
                    head("", getTranslation("handover.heading", next.name()), getTranslation("handover.lede", name))));
            state.show(new Div(paragraph(
                    "wm-edition",
                    open == 0 ? getTranslation("handover.done", name) : getTranslation("handover.open", open))));
        }
        List<Group> shown = next == null ? List.of() : new HandoverPresenter(this, next).groups(page);
        show(shown);
        List<ActionBar.Item> actions = new ArrayList<>();
        if (shown.stream().anyMatch(group -> group.items().size() > listed)) {
            actions.add(new ActionBar.Item(Below.MORE, getTranslation("handover.more"), true));
        }
        if (open > 0 && next != null) {
            actions.add(
                    new ActionBar.Item(Press.to(Below.REST, next.id()), getTranslation("handover.keep-rest"), true));
        }
        below.show(actions);
    }

    private Div nothing(HandoverPage page) {
        PersonReference former = page.former();
        if (page.manager() == null) {
            return empty(getTranslation("handover.nobody"));
        }
        Div empty = empty(
                former == null
                        ? getTranslation("handover.never")
                        : getTranslation("handover.nothing", former.firstName()));
        empty.add(link("reflections", getTranslation("handover.reflections"), "wm-link"));
        return empty;
    }

    /** A group that is still there stays the same, and so do its buttons. */
    private void show(List<Group> shown) {
        lists.keySet().retainAll(shown.stream().map(Group::name).toList());
        List<ActionList> inOrder = new ArrayList<>();
        for (Group group : shown) {
            ActionList list = lists.computeIfAbsent(group.name(), name -> {
                ActionList fresh = new ActionList(name, Act.class, this::act);
                fresh.setHeading(name);
                return fresh;
            });
            list.setNote(group.note());
            list.show(group.items().stream().limit(listed).toList());
            inOrder.add(list);
        }
        if (!inOrder.equals(groups.getChildren().toList())) {
            groups.removeAll();
            inOrder.forEach(groups::add);
        }
    }

    private void act(String id, Press<Act> press) {
        Subject subject = Subject.parse(id).orElse(null);
        if (subject == null) {
            refresh();
            return;
        }
        try {
            switch (press.action()) {
                case HAND_OVER -> handovers.handOver(subject, press.named(), true);
                case TOPIC -> handovers.handOver(subject, press.named(), false);
                case KEEP -> handovers.keep(subject, press.named());
                case TAKE_BACK -> takeBack(subject);
                case LOOK -> look(subject);
            }
        } catch (NothingToHandOver e) {
            Components.notice(getTranslation("handover.meanwhile", name));
        }
        refresh();
    }

    /** What is shared anew stands elsewhere, so it is said where; a meeting is handed over again where it stands. */
    private void takeBack(Subject subject) {
        TakenBackEntry taken = handovers.takeBack(subject);
        taken.withdrawn()
                .ifPresent(was -> Undo.offer(
                        LinkedSentence.of("handover.taken-back", name).to(written(taken.entry())), () -> {
                            boolean isBack = handovers.putBack(subject, was, new NamedReader(was.reader()));
                            refresh();
                            return isBack;
                        }));
    }

    private static String written(Entry<?> entry) {
        return entry.what() instanceof EarlierContent content ? content.page() : "handover";
    }

    /** By the same way as the one who would read it. */
    private void look(Subject subject) {
        if (!subject.isMeeting()) {
            throw new NothingToHandOver();
        }
        new RecordDialog(
                        getTranslation("handover.look.title", name),
                        meetings.read(new OneOnOneId(subject.id())).orElseThrow(NothingToHandOver::new))
                .open();
    }

    private void act(Press<Below> press) {
        switch (press.action()) {
            case MORE -> listed += LISTED;
            case REST -> handovers.keepTheRest(press.named());
        }
        refresh();
    }
}
