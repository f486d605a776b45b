package org.waymark.handover.ui;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.base.ui.ActionList;
import org.waymark.base.ui.Dates;
import org.waymark.base.ui.Press;
import org.waymark.base.ui.QuestionList.Action;
import org.waymark.careerpath.appeal.EarlierAppeal;
import org.waymark.growth.EarlierBeyond;
import org.waymark.handover.HandoverPage;
import org.waymark.handover.HandoverPage.Decision;
import org.waymark.handover.HandoverPage.Entry;
import org.waymark.meeting.handover.EarlierMeeting;
import org.waymark.organization.PersonReference;
import org.waymark.questionbank.Kind;
import org.waymark.reflection.EarlierAnswer;

/**
 * Puts into words what can be handed over, and what the new manager sees of it.
 *
 * @param reader the component that shows it
 * @param manager to whom
 */
record HandoverWords(Component reader, PersonReference manager) {

    static final String HAND_OVER = "hand-over";
    static final String TOPIC = "topic";
    static final String KEEP = "keep";
    static final String TAKE_BACK = "take-back";
    static final String LOOK = "look";

    /**
     * Things of one sort.
     *
     * @param name its heading
     * @param note what is to be known about all of it, empty for nothing
     * @param items in their order, not empty
     */
    record Group(String name, String note, List<ActionList.Item> items) {}

    /** All there is: answers by kind, then appeals, then meetings. */
    List<Group> groups(HandoverPage page) {
        Stream<Group> kinds = Arrays.stream(Kind.values()).map(kind -> kind(kind, page));
        Group appeals = new Group(
                say("handover.appeals"),
                "",
                page.appeals().stream().map(this::appeal).toList());
        Group meetings = new Group(
                say("handover.meetings"),
                say("handover.meetings.note", manager.firstName()),
                page.meetings().stream().map(this::meeting).toList());
        return Stream.concat(kinds, Stream.of(appeals, meetings))
                .filter(group -> !group.items().isEmpty())
                .toList();
    }

    /** What is written about a life beyond the company stands with the answers of that kind. */
    private Group kind(Kind kind, HandoverPage page) {
        Stream<ActionList.Item> answers = page.answers().stream()
                .filter(entry -> entry.what().question().kind() == kind)
                .map(this::answer);
        boolean beyond = kind == Kind.BEYOND_THE_COMPANY;
        return new Group(
                say(kind.key()),
                beyond || kind == Kind.LIFE_OUTSIDE_WORK ? say("handover.only-mine", manager.firstName()) : "",
                Stream.concat(beyond ? page.beyond().stream().map(this::beyond) : Stream.empty(), answers)
                        .toList());
    }

    private ActionList.Item answer(Entry<EarlierAnswer> entry) {
        EarlierAnswer answer = entry.what();
        boolean isTopic = answer.text().isEmpty();
        return item(entry, answer.question().text(), answer.text().orElse(""), isTopic, shared(entry, isTopic));
    }

    private ActionList.Item beyond(Entry<EarlierBeyond> entry) {
        boolean isTopic = entry.what().texts().isEmpty();
        String words = entry.what().texts().stream()
                .map(text -> say(text.question().key()) + "\n"
                        + Objects.requireNonNullElse(text.words(), say("base.writing.lost")))
                .collect(Collectors.joining("\n\n"));
        return item(entry, say("handover.beyond"), words, isTopic, shared(entry, isTopic));
    }

    /** An appeal has no topic of its own: that a role is named says it all. */
    private ActionList.Item appeal(Entry<EarlierAppeal> entry) {
        EarlierAppeal appeal = entry.what();
        List<String> metas = new ArrayList<>();
        if (appeal.choice() != null) {
            metas.add(say("handover.appeal", say(appeal.choice().key())));
        }
        metas.addAll(shared(entry, false));
        return item(entry, appeal.role().title(), Objects.requireNonNullElse(appeal.words(), ""), true, metas);
    }

    private ActionList.Item meeting(Entry<EarlierMeeting> entry) {
        EarlierMeeting meeting = entry.what();
        List<String> metas = new ArrayList<>();
        metas.add(Stream.of(
                        count("handover.meeting.points", meeting.points()),
                        meeting.note() ? say("handover.meeting.note") : null,
                        count("handover.meeting.promises", meeting.promises()),
                        count("handover.meeting.kinds", meeting.kinds()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · ")));
        if (entry.decision() == Decision.KEPT) {
            metas.add(say("handover.kept"));
        }
        ActionList.Item item = item(
                entry,
                say(
                        "handover.meeting",
                        Dates.moment(
                                reader, meeting.when().day(), meeting.when().start()),
                        entry.with()),
                "",
                true,
                metas);
        List<Action> actions = new ArrayList<>(item.actions());
        actions.add(new Action(LOOK, say("handover.look", manager.firstName()), true));
        return new ActionList.Item(
                item.id(), item.eyebrow(), item.title(), item.words(), item.strong(), item.metas(), actions);
    }

    private ActionList.Item item(Entry<?> entry, String title, String words, boolean whole, List<String> metas) {
        boolean handed = entry.decision() == Decision.HANDED_OVER;
        List<Action> actions = new ArrayList<>();
        if (handed) {
            actions.add(new Action(TAKE_BACK, say("handover.take-back"), false));
        } else {
            actions.add(to(HAND_OVER, "handover.hand-over", false));
            if (!whole) {
                actions.add(to(TOPIC, "handover.topic", true));
            }
            if (entry.decision() == Decision.NONE) {
                actions.add(to(KEEP, "handover.keep", true));
            }
        }
        return new ActionList.Item(
                entry.subject().toString(),
                "",
                title,
                words,
                handed ? say("handover.handed", manager.firstName()) : "",
                metas,
                actions);
    }

    private Action to(String name, String key, boolean quiet) {
        return new Action(Press.to(name, manager.id()), say(key), quiet);
    }

    /** Who could read it, and what today's manager would see or sees. */
    private List<String> shared(Entry<?> entry, boolean isTopic) {
        List<String> metas = new ArrayList<>();
        if (entry.decision() != Decision.HANDED_OVER) {
            metas.add(say("handover.was-shared", entry.with()));
        }
        if (isTopic) {
            metas.add(say("handover.topic-only", manager.firstName()));
        }
        if (entry.decision() == Decision.KEPT) {
            metas.add(say("handover.kept"));
        }
        return metas;
    }

    private @Nullable String count(String key, int number) {
        return number == 0 ? null : say(key, number);
    }

    private String say(String key, @Nullable Object... parameters) {
        return reader.getTranslation(key, parameters);
    }
}
