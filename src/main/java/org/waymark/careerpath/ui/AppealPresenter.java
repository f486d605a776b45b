package org.waymark.careerpath.ui;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.base.ui.Dates;
import org.waymark.base.ui.Press;
import org.waymark.careerpath.appeal.AppealChoice;
import org.waymark.careerpath.appeal.AppealDetail;
import org.waymark.careerpath.appeal.AppealDetail.ShareDetail;

/**
 * Puts into words whether a role appeals to the viewer: who reads it, why, and what they can do now.
 *
 * @param reader the component that shows them
 * @param detail the state of it
 */
record AppealPresenter(Component reader, AppealDetail detail) {

    /** What can be done besides choosing and writing. */
    enum Act {
        SHARE,
        WITHDRAW
    }

    /** All that {@code appeal-card.ts} draws. */
    record Card(
            String title,
            String audience,
            String look,
            List<String> notes,
            List<Choice> choices,
            @Nullable AppealChoice choice,
            String placeholder,
            String place,
            String words,
            int revision,
            List<Action> actions) {}

    /** One of the choices. */
    record Choice(AppealChoice name, String label) {}

    /** A button. */
    record Action(String name, String label, boolean quiet) {}

    Card card(String place) {
        return new Card(
                say("careerpath.appeal.title"),
                audience(),
                detail.share() == null ? "private" : "shared",
                notes(),
                Arrays.stream(AppealChoice.values())
                        .map(choice -> new Choice(choice, say(choice.key())))
                        .toList(),
                detail.choice(),
                say("careerpath.appeal.placeholder"),
                place,
                detail.words(),
                detail.wordsRevision(),
                actions());
    }

    private String audience() {
        ShareDetail share = detail.share();
        if (share != null) {
            return share.changedSince()
                    ? say("base.share.version", share.recipient(), Dates.shortDay(reader, share.since()))
                    : say("base.share.shared", share.recipient());
        }
        return detail.manager() == null
                ? say("base.share.private")
                : say("base.share.until-shared", detail.manager().called());
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (detail.lost()) {
            notes.add(say("careerpath.appeal.lost"));
        }
        ShareDetail share = detail.share();
        if (share == null) {
            notes.add(say("careerpath.appeal.reason"));
            return notes;
        }
        notes.add(
                share.changedSince()
                        ? say("base.share.changed", share.recipient())
                        : say("base.share.since", Dates.shortDay(reader, share.since())));
        notes.add(
                share.openedAt() == null
                        ? say("base.share.not-opened", share.recipient())
                        : say("base.share.opened", share.recipient(), Dates.minute(reader, share.openedAt())));
        return notes;
    }

    private List<Action> actions() {
        List<Action> actions = new ArrayList<>();
        ShareDetail share = detail.share();
        if (detail.manager() != null && !detail.isEmpty()) {
            String name = Press.to(Act.SHARE, detail.manager().id());
            if (share == null) {
                actions.add(
                        new Action(name, say("base.share.with", detail.manager().firstName()), false));
            } else if (share.changedSince()) {
                actions.add(new Action(name, say("base.share.update"), false));
            }
        }
        if (share != null) {
            actions.add(new Action(Act.WITHDRAW.name(), say("base.share.withdraw"), true));
        }
        return actions;
    }

    private String say(String key, Object... parameters) {
        return reader.getTranslation(key, parameters);
    }
}
