package org.waymark.handover.ui;

import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.base.ui.ActionList;
import org.waymark.base.ui.Dates;
import org.waymark.base.ui.Press;
import org.waymark.base.ui.QuestionList.Action;
import org.waymark.handover.HandoverPage;
import org.waymark.handover.HandoverPage.Decision;
import org.waymark.handover.HandoverPage.Entry;
import org.waymark.handover.Subject;
import org.waymark.meeting.handover.EarlierMeeting;
import org.waymark.organization.PersonReference;
import org.waymark.questionbank.Kind;
import org.waymark.sharing.ContentKind.Text;
import org.waymark.sharing.EarlierContent;

/**
 * Puts into words what can be handed over, and what the new manager sees of it.
 *
 * @param reader the component that shows it
 * @param manager to whom
 */
record HandoverPresenter(Component reader, PersonReference manager) {

    /** What can be done with a thing. */
    enum Act {
        /** Give it to the manager of today, as it was shared. */
        HAND_OVER,
        /** Give the topic alone. */
        TOPIC,
        /** Decide that the manager of today does not read it. */
        KEEP,
        /** Take back what was given. */
        TAKE_BACK,
        /** Look at what the manager of today would read. */
        LOOK
    }

    /**
     * Things of one sort.
     *
     * @param name its heading
     * @param note what is to be known about all of it, empty for nothing
     * @param items in their order, not empty
     */
    record Group(String name, String note, List<ActionList.Item> items) {}

    /** All there is: what was written, that of a kind of conversation first, then meetings. */
    List<Group> groups(HandoverPage page) {
        Stream<Group> written = page.contents().stream()
                .sorted(comparingInt(entry -> place(heading(entry.what()))))
                .collect(groupingBy(entry -> heading(entry.what()), LinkedHashMap::new, toList()))
                .entrySet()
                .stream()
                .map(group -> new Group(
                        group.getKey(),
                        note(group.getKey()),
                        group.getValue().stream().map(this::content).toList()));
        Group meetings = new Group(
                say(Subject.MEETING),
                say("handover.meetings.note", manager.firstName()),
                page.meetings().stream().map(this::meeting).toList());
        return Stream.concat(written, Stream.of(meetings))
                .filter(group -> !group.items().isEmpty())
                .toList();
    }

    /** What is written about the same kind of conversation stands together, whatever it is written as. */
    private String heading(EarlierContent written) {
        return say(Objects.requireNonNullElse(written.topic(), written.kind().key()));
    }

    private int place(String heading) {
        int place = Arrays.stream(Kind.values())
                .map(kind -> say(kind.key()))
                .toList()
                .indexOf(heading);
        return place < 0 ? Integer.MAX_VALUE : place;
    }

    private String note(String heading) {
        return Stream.of(Kind.BEYOND_THE_COMPANY, Kind.LIFE_OUTSIDE_WORK)
                .filter(kind -> say(kind.key()).equals(heading))
                .map(kind -> say("handover.only-mine", manager.firstName()))
                .findFirst()
                .orElse("");
    }

    private ActionList.Item content(Entry<EarlierContent> entry) {
        EarlierContent written = entry.what();
        List<Text> texts = written.kind().texts();
        List<String> metas = new ArrayList<>();
        texts.forEach(text -> read(written, text)
                .flatMap(text::valueKey)
                .ifPresent(key -> metas.add(say("handover.chosen", say(key)))));
        metas.addAll(shared(entry, written.isTopic()));
        return item(
                entry,
                title(written),
                words(
                        written,
                        texts.stream()
                                .filter(text -> !text.isTopic() && text.codes().isEmpty())
                                .toList()),
                written.isTopic() || !written.kind().hasTopic(),
                metas);
    }

    /** What its author wrote to say what it is about, else what it is called. */
    private String title(EarlierContent written) {
        return written.kind().texts().stream()
                .filter(Text::isTopic)
                .flatMap(text -> written.shared().texts().getOrDefault(text.name(), Optional.empty()).stream())
                .findFirst()
                .orElseGet(() -> written.title().isEmpty() ? say(written.kind().key()) : written.title());
    }

    /** Where there are several texts, each says what it answers. */
    private String words(EarlierContent written, List<Text> texts) {
        return texts.stream()
                .flatMap(text -> read(written, text).stream()
                        .map(words -> texts.size() > 1 ? say(text.label()) + "\n" + words : words))
                .collect(joining("\n\n"));
    }

    /** Empty for a text that was not shared; one that does not open any more says so. */
    private Optional<String> read(EarlierContent written, Text text) {
        return Optional.ofNullable(written.shared().texts().get(text.name()))
                .map(words -> words.orElseGet(() -> say("base.writing.lost")));
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
                .collect(joining(" · ")));
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
        actions.add(new Action(Act.LOOK, say("handover.look", manager.firstName()), true));
        return new ActionList.Item(
                item.id(), item.eyebrow(), item.title(), item.words(), item.strong(), item.metas(), actions);
    }

    private ActionList.Item item(Entry<?> entry, String title, String words, boolean whole, List<String> metas) {
        boolean handed = entry.decision() == Decision.HANDED_OVER;
        List<Action> actions = new ArrayList<>();
        if (handed) {
            actions.add(new Action(Act.TAKE_BACK, say("handover.take-back"), false));
        } else {
            actions.add(to(Act.HAND_OVER, "handover.hand-over", false));
            if (!whole) {
                actions.add(to(Act.TOPIC, "handover.topic", true));
            }
            if (entry.decision() == Decision.NONE) {
                actions.add(to(Act.KEEP, "handover.keep", true));
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

    private Action to(Act action, String key, boolean quiet) {
        return new Action(Press.to(action, manager.id()), say(key), quiet);
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
