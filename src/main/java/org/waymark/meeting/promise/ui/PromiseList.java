package org.waymark.meeting.promise.ui;

import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.base.domain.PersonId;
import org.waymark.base.ui.ActionList;
import org.waymark.base.ui.Dates;
import org.waymark.base.ui.Fold;
import org.waymark.base.ui.Press;
import org.waymark.base.ui.QuestionList.Action;
import org.waymark.meeting.promise.PromiseDetail;
import org.waymark.meeting.promise.PromiseDetail.News;
import org.waymark.meeting.promise.PromiseDetail.Outcome;
import org.waymark.meeting.promise.PromiseDetail.State;
import org.waymark.meeting.promise.PromiseId;
import org.waymark.meeting.series.OneOnOneId;
import org.waymark.meeting.wrapup.MeetingState;

/** What two people promised each other, with what can be told about it. */
public class PromiseList implements Serializable {

    private static final long serialVersionUID = 1;

    private final String title;
    private final PersonId viewer;
    private final PromiseDialogs dialogs;
    private final transient Clock clock;
    private final ActionList list;
    private final Fold fold;

    /** How much was told about each when it was shown, for who tells something on top of that. */
    private Map<String, Integer> seen = Map.of();

    private @Nullable OneOnOneId meeting;

    /**
     * Makes a list.
     *
     * @param title its heading
     * @param viewer one of the two
     * @param dialogs ask what became of a promise
     * @param clock tells what day it is
     */
    public PromiseList(String title, PersonId viewer, PromiseDialogs dialogs, Clock clock) {
        this.title = title;
        this.viewer = viewer;
        this.dialogs = dialogs;
        this.clock = clock;
        this.list = new ActionList(title, Outcome.class, this::act);
        this.fold = new Fold(title, "", list).openOnDesk();
    }

    /**
     * What is drawn.
     *
     * @return the same for good
     */
    public Fold component() {
        return fold;
    }

    /**
     * Shows promises.
     *
     * @param state of the meeting, as it is now
     * @param other the first name of whom the viewer meets
     * @param shown in their order
     */
    public void show(MeetingState state, String other, List<PromiseDetail> shown) {
        meeting = state.id();
        seen = shown.stream().collect(Collectors.toMap(promise -> promise.id().toString(), PromiseDetail::seen));
        fold.say(title, count(shown));
        list.show(shown.stream().map(promise -> item(promise, state, other)).toList());
    }

    private String count(List<PromiseDetail> shown) {
        long open = shown.stream().filter(PromiseList::isOpen).count();
        long missed = shown.stream().filter(this::isMissed).count();
        return missed == 0
                ? list.getTranslation("meeting.promises.count", open)
                : list.getTranslation("meeting.promises.count-missed", open, missed);
    }

    private static boolean isOpen(PromiseDetail promise) {
        return promise.state() == State.OPEN;
    }

    private boolean isMissed(PromiseDetail promise) {
        return isOpen(promise) && promise.due().isBefore(LocalDate.now(clock));
    }

    private ActionList.Item item(PromiseDetail promise, MeetingState state, String other) {
        boolean open = isOpen(promise);
        boolean missed = isMissed(promise);
        String owner = owner(promise, other);
        String due = Dates.day(list, promise.due());
        List<String> metas = new ArrayList<>();
        if (!missed) {
            metas.add(list.getTranslation(open ? "meeting.promises.by" : "meeting.promises.was-by", owner, due));
        }
        promise.news().forEach(news -> metas.add(told(news, other)));
        return new ActionList.Item(
                promise.id().toString(),
                "",
                "",
                promise.words().isEmpty() ? list.getTranslation("base.writing.lost") : promise.words(),
                missed ? list.getTranslation("meeting.promises.missed", owner, due) : "",
                metas,
                open && state.lineHolds()
                        ? List.of(
                                new Action(Outcome.DONE, list.getTranslation("meeting.promises.done"), false),
                                new Action(Outcome.MOVED, list.getTranslation("meeting.promises.move"), true),
                                new Action(Outcome.DROPPED, list.getTranslation("meeting.promises.drop"), true))
                        : List.of());
    }

    private String owner(PromiseDetail promise, String other) {
        return promise.owner().equals(viewer) ? list.getTranslation("meeting.promises.you") : other;
    }

    private String told(News news, String other) {
        String who = news.author().equals(viewer) ? list.getTranslation("meeting.promises.you") : other;
        String what = news.due() == null
                ? list.getTranslation("meeting.promises.told." + word(news.outcome()), who)
                : list.getTranslation("meeting.promises.told.moved", who, Dates.day(list, news.due()));
        return news.why().isEmpty() ? what : list.getTranslation("meeting.promises.told.why", what, news.why());
    }

    private static String word(Outcome outcome) {
        return switch (outcome) {
            case DONE -> "done";
            case MOVED -> "moved";
            case DROPPED -> "dropped";
        };
    }

    private void act(String id, Press<Outcome> press) {
        Integer known = seen.get(id);
        if (meeting != null && known != null) {
            dialogs.tell(list, viewer, meeting, new PromiseId(Long.parseLong(id)), known, press.action());
        }
    }
}
